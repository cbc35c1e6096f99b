//! Texts in the two languages of the project.

use serde::Serialize;

/// A sentence or label in Simplified Chinese and in English.
///
/// Without the cargo feature `texts` both are empty: the npm package loads its texts by language instead of
/// carrying them in the wasm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Text {
    /// Simplified Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// No text in either language.
    pub const EMPTY: Self = Self { zh: "", en: "" };

    /// The text in one language.
    ///
    /// ```
    /// use telecom_service_rules::{Lang, catalogue::citation::GUIDE};
    /// assert_eq!(GUIDE.title.get(Lang::Zh), "电信业务客户服务指南(标准版)");
    /// ```
    #[must_use]
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}

/// A language that texts are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Simplified Chinese.
    Zh,
    /// English.
    En,
}

/// `text!("中文", "English")`: a [`Text`] that disappears from builds without the feature `texts`.
macro_rules! text {
    ($zh:literal, $en:literal $(,)?) => {
        $crate::text::Text {
            zh: if cfg!(feature = "texts") { $zh } else { "" },
            en: if cfg!(feature = "texts") { $en } else { "" },
        }
    };
}
pub(crate) use text;

/// Characters that make nothing visible: a text made only of them is blank.
///
/// Unicode's `White_Space`, and the invisible fillers and joiners that forms receive by copy and paste.
/// The generated gate uses this same list.
pub const BLANK: &[char] = &[
    '\u{9}', '\u{a}', '\u{b}', '\u{c}', '\u{d}', '\u{20}', '\u{85}', '\u{a0}', '\u{ad}', '\u{115f}', '\u{1160}',
    '\u{1680}', '\u{180e}', '\u{2000}', '\u{2001}', '\u{2002}', '\u{2003}', '\u{2004}', '\u{2005}', '\u{2006}',
    '\u{2007}', '\u{2008}', '\u{2009}', '\u{200a}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{2028}', '\u{2029}',
    '\u{202f}', '\u{205f}', '\u{2060}', '\u{2800}', '\u{3000}', '\u{3164}', '\u{feff}', '\u{ffa0}',
];

/// Whether a text holds nothing a person could see.
///
/// ```
/// use telecom_service_rules::is_blank;
/// assert!(is_blank(" \u{3000}\u{200b}"));
/// assert!(!is_blank("宽带"));
/// ```
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| BLANK.contains(&c))
}
