//! One opaque error: a kind with a stable code, the place in the input, and at most one hint.

use std::fmt;

use serde::Serialize;

use crate::text::{Text, text};

/// Why a question could not be read. Never holds any part of the input, neither a value nor an unknown key.
///
/// ```
/// use telecom_service_rules::{Engine, ErrorKind, RuleSet};
/// let engine = Engine::new(RuleSet::default());
/// let error = engine.read_application(&serde_json::json!({ "form": { "ussr": "x" } })).unwrap_err();
/// assert_eq!((error.kind(), error.path(), error.hint()), (ErrorKind::UnknownKey, "form", Some("user")));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
// Boxed: errors are rare, and results are passed on everywhere.
pub struct Error(Box<Parts>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Parts {
    kind: ErrorKind,
    path: String,
    hint: Option<String>,
}

/// What was wrong with the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// A value of another type than the shape asks for.
    Type,
    /// Right type, but outside the range or list of its leaf.
    Value,
    /// A date, an instant or a sum of money that is not written as it must be.
    Format,
    /// A key the shape does not have.
    UnknownKey,
    /// Text with a lone surrogate.
    Unicode,
    /// Deeper, longer or more than the budgets allow.
    Size,
    /// Reading the value threw an exception (JavaScript only).
    Unreadable,
    /// A rule, fact or list in an operator's profile that cannot be used.
    Profile,
    /// A fault of this library; the next call works again.
    Internal,
}

impl ErrorKind {
    /// Every kind, in declaration order.
    pub const ALL: [Self; 9] = [
        Self::Type,
        Self::Value,
        Self::Format,
        Self::UnknownKey,
        Self::Unicode,
        Self::Size,
        Self::Unreadable,
        Self::Profile,
        Self::Internal,
    ];

    /// The stable code, such as `E_UNKNOWN_KEY`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Type => "E_TYPE",
            Self::Value => "E_VALUE",
            Self::Format => "E_FORMAT",
            Self::UnknownKey => "E_UNKNOWN_KEY",
            Self::Unicode => "E_UNICODE",
            Self::Size => "E_SIZE",
            Self::Unreadable => "E_UNREADABLE",
            Self::Profile => "E_PROFILE",
            Self::Internal => "E_INTERNAL",
        }
    }

    /// What to tell a person; fixed for each kind.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Type => text!(
                "此处的值类型不对，请按提示的类型填写",
                "the value has the wrong type; give the type named in the hint"
            ),
            Self::Value => text!(
                "此处的值不在允许的范围或清单内，请改用允许的值",
                "the value is outside the allowed range or list; use one that is allowed"
            ),
            Self::Format => text!(
                "日期应写作 YYYY-MM-DD，时刻应写作带时区的 RFC 3339 格式，金额应写作元且最多两位小数",
                "write a date as YYYY-MM-DD, an instant as RFC 3339 with its offset, money as yuan with at most two decimals"
            ),
            Self::UnknownKey => text!(
                "此处有不认识的字段，请删除或改正字段名",
                "there is an unknown key here; remove it or correct its name"
            ),
            Self::Unicode => {
                text!("文本含有不完整的字符，请重新输入", "the text holds half a character; enter it again")
            }
            Self::Size => text!(
                "内容过长、过多或嵌套过深，请精简后重试",
                "the input is too long, too deep or has too many parts; shorten it"
            ),
            Self::Unreadable => {
                text!("读取此处的值时出错，请传入普通数据", "reading the value failed; pass plain data")
            }
            Self::Profile => text!(
                "运营商配置中的此项无法使用，请按提示修改",
                "this part of the operator's profile cannot be used; change it as the hint says"
            ),
            Self::Internal => {
                text!("规则引擎内部出错，已自动恢复，请重试", "the rules engine failed and has recovered; try again")
            }
        }
    }
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, path: impl Into<String>) -> Self {
        Self(Box::new(Parts { kind, path: path.into(), hint: None }))
    }

    pub(crate) fn hint_of(mut self, hint: impl Into<String>) -> Self {
        self.0.hint = Some(hint.into());
        self
    }

    /// The same error where the value stands in a larger one.
    pub(crate) fn under(mut self, place: &str) -> Self {
        let dot = if self.0.path.is_empty() { "" } else { "." };
        self.0.path = format!("{place}{dot}{}", self.0.path);
        self
    }

    /// The same error where the value read has another name to the caller.
    pub(crate) fn within(mut self, read: &str, place: &str) -> Self {
        if let Some(rest) = self.0.path.strip_prefix(read) {
            let rest = if place.is_empty() { rest.trim_start_matches('.') } else { rest };
            self.0.path = format!("{place}{rest}");
        }
        self
    }

    /// What was wrong.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The stable code of [`Self::kind`].
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.kind.code()
    }

    /// Where: keys joined by dots, list positions in brackets, for example `form.fees[0].amount`. Empty for the
    /// input as a whole. For an unknown key, its parent.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The type expected, the nearest known name, or what to change.
    #[must_use]
    pub fn hint(&self) -> Option<&str> {
        self.0.hint.as_deref()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at `{}`", self.code(), self.path())?;
        match self.hint() {
            Some(hint) => write!(f, " (hint: {hint})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {}

/// The same three fields in JSON as the npm package's `RulesError` carries.
impl Serialize for Error {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", self.code())?;
        map.serialize_entry("path", self.path())?;
        if let Some(hint) = self.hint() {
            map.serialize_entry("hint", hint)?;
        }
        map.end()
    }
}
