//! Products: each becomes rules on applications, in the same form as the profile's own.

use serde_json::{Value, json};

use super::{Labelled, OwnedText, ProfileRule, codes, forms, is_name, source, text};
use crate::catalogue::rows::{Effect, Force, IfUnknown};
use crate::catalogue::shapes::{BUSINESS_TYPE, EVIDENCE, PRODUCT};
use crate::error::{Error, ErrorKind};
use crate::fact::Layout;
use crate::json::{Cursor, unknown_value};
use crate::shape::{MAX_SET, Vocabulary};

/// Reads `products` into a member of the list `Product` each, and the rules they stand for: one a document and one an
/// approval, and one on the types of business where those are named.
pub(super) fn products(
    at: &Cursor<'_>,
    members: &mut Vec<(String, Labelled)>,
    rules: &mut Vec<ProfileRule>,
) -> Result<(), Error> {
    for place in at.items_of("products")? {
        let product = product(&place, members, rules)?;
        members.push((PRODUCT.name.to_owned(), product));
    }
    Ok(())
}

fn product(at: &Cursor<'_>, members: &[(String, Labelled)], rules: &mut Vec<ProfileRule>) -> Result<Labelled, Error> {
    at.record(&forms::keys(&forms::PRODUCT))?;
    let code = at.need("code")?;
    if !is_name(code.text()?) {
        return Err(code.fail(ErrorKind::Profile).hint_of("a letter, then letters, digits, _ and -"));
    }
    if members.iter().any(|(list, member)| list == PRODUCT.name && member.code == code.text().unwrap_or_default()) {
        return Err(code.fail(ErrorKind::Profile).hint_of("this code is taken"));
    }
    let product = Labelled { code: code.text()?.to_owned(), text: text(at, "text")? };
    let source = source(at)?;
    let mut add =
        |place: &Cursor<'_>, id: String, text: OwnedText, remedy: OwnedText, requires: Value, review: bool| {
            rules.push(ProfileRule {
                label: Labelled { code: id, text },
                remedy,
                source: source.clone(),
                force: Force::Mandatory,
                dates: (None, None),
                if_not_met: if review { Effect::Review } else { Effect::Correct },
                if_unknown: if review { IfUnknown::Review } else { IfUnknown::Ask },
                applies_when: json!({ "is": ["product", product.code] }),
                requires,
                place: place.path().to_owned(),
            });
        };
    let name = product.called();
    for document in once(at, "documents")? {
        let codes = known(&EVIDENCE, members);
        let kind = one_of(&document, &codes)?;
        if codes.iter().position(|code| *code == kind).is_none_or(|position| position >= MAX_SET) {
            let hint = format!("a set tells the first {MAX_SET} members of its list apart");
            return Err(document.fail(ErrorKind::Profile).hint_of(hint));
        }
        let called = words(&EVIDENCE, kind, members);
        add(
            &document,
            format!("product.{}.document.{kind}", product.code),
            OwnedText {
                zh: format!("办理{}，已提交{}", name.zh, called.zh),
                en: format!("{}: {} has been given", name.en, called.en),
            },
            OwnedText { zh: format!("请补交{}", called.zh), en: format!("give {}", called.en) },
            json!({ "includes": ["evidence.kinds", kind] }),
            false,
        );
    }
    for approval in once(at, "approvals")? {
        let verdict = one_of(&approval, &codes::approvals())?;
        let path = format!("verdicts.{verdict}");
        let called = label(&path);
        add(
            &approval,
            format!("product.{}.approval.{verdict}", product.code),
            OwnedText {
                zh: format!("办理{}，审核结论为通过：{}", name.zh, called.zh),
                en: format!("{}: approved: {}", name.en, called.en),
            },
            OwnedText { zh: "请送审，待审核通过".to_owned(), en: "pass it on for approval".to_owned() },
            json!({ "is": [path, codes::PASS] }),
            true,
        );
    }
    let types = at.items_of("businessTypes")?;
    let codes = known(&BUSINESS_TYPE, members);
    let types = types.iter().map(|one| one_of(one, &codes)).collect::<Result<Vec<_>, _>>()?;
    if let (Some(place), false) = (at.get("businessTypes"), types.is_empty()) {
        add(
            &place,
            format!("product.{}.businessType", product.code),
            OwnedText {
                zh: format!("业务类型与{}相符", name.zh),
                en: format!("the type of business fits {}", name.en),
            },
            OwnedText {
                zh: "请核对产品与业务类型".to_owned(),
                en: "check the product and the type of business".to_owned(),
            },
            json!({ "oneOf": ["form.type", types] }),
            false,
        );
    }
    Ok(product)
}

impl Labelled {
    /// Its text, or else its code.
    fn called(&self) -> OwnedText {
        let or_code = |text: &str| if text.is_empty() { self.code.clone() } else { text.to_owned() };
        OwnedText { zh: or_code(&self.text.zh), en: or_code(&self.text.en) }
    }
}

/// The codes of a list with those that the profile adds.
fn known<'m>(list: &'static Vocabulary, members: &'m [(String, Labelled)]) -> Vec<&'m str> {
    let own = members.iter().filter(|(name, _)| name == list.name).map(|(_, member)| member.code.as_str());
    list.members.iter().map(|member| member.code).chain(own).collect()
}

/// The codes under a key, none of them twice.
fn once<'v>(at: &Cursor<'v>, key: &str) -> Result<Vec<Cursor<'v>>, Error> {
    let items = at.items_of(key)?;
    for (index, item) in items.iter().enumerate() {
        if items.iter().take(index).any(|other| other.value() == item.value()) {
            return Err(item.fail(ErrorKind::Profile).hint_of("given twice"));
        }
    }
    Ok(items)
}

fn one_of<'v>(at: &Cursor<'v>, known: &[&str]) -> Result<&'v str, Error> {
    let code = at.text()?;
    if known.contains(&code) { Ok(code) } else { Err(unknown_value(at.path(), code, known)) }
}

/// What to call a member. Without the feature `texts` the package fills the catalogue's words in.
fn words(list: &'static Vocabulary, code: &str, members: &[(String, Labelled)]) -> OwnedText {
    if let Some((_, own)) = members.iter().find(|(name, member)| name == list.name && member.code == code) {
        return own.called();
    }
    let known = list.members.iter().find(|member| member.code == code).map(|member| member.label);
    or_place(known, &format!("{}.{code}", list.name))
}

fn label(path: &str) -> OwnedText {
    let layout = Layout::of(&crate::catalogue::shapes::APPLICATION);
    or_place(layout.slot(path).map(|slot| layout.label(slot)), path)
}

fn or_place(label: Option<crate::text::Text>, place: &str) -> OwnedText {
    match label.filter(|label| !label.zh.is_empty()) {
        Some(label) => OwnedText { zh: label.zh.to_owned(), en: label.en.to_owned() },
        None => OwnedText { zh: format!("{{{place}}}"), en: format!("{{{place}}}") },
    }
}
