//! Names and walks that several generated files share.

pub(crate) use telecom_service_rules::shape::vocabularies;
use telecom_service_rules::shape::{Field, Growth, Kind, Node};

/// `userConfirmedAt` → `UserConfirmedAt`.
pub(crate) fn pascal(key: &str) -> String {
    let mut chars = key.chars();
    chars.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + chars.as_str())
}

/// `reviewCompleted` or `resident_card` → `ReviewCompleted`, `ResidentCard`.
pub(crate) fn pascal_code(code: &str) -> String {
    code.split('_').map(pascal).collect()
}

/// `userConfirmedAt` → `user_confirmed_at`.
pub(crate) fn snake(key: &str) -> String {
    let mut name = String::new();
    for letter in key.chars() {
        if letter.is_ascii_uppercase() {
            name.push('_');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

/// `CaseFile` → `case-file`.
pub(crate) fn kebab(name: &str) -> String {
    snake(name).trim_start_matches('_').replace('_', "-")
}

/// Name of the record type under a field: `form` → `Form`, items of `fees` → `Fee`, of `evidence` → `EvidenceItem`.
pub(crate) fn type_name(field: &Field) -> String {
    if !field.type_name.is_empty() {
        return field.type_name.to_owned();
    }
    match field.node {
        Node::List(_) => pascal(field.key).strip_suffix('s').map_or_else(|| pascal(field.key) + "Item", str::to_owned),
        _ => pascal(field.key),
    }
}

/// Every record type of a shape besides the shape itself, outermost first: name, label and fields.
pub(crate) fn records(fields: &'static [Field]) -> Vec<(&'static Field, &'static [Field])> {
    let mut found = Vec::new();
    for field in fields {
        if let Node::Record(inner) | Node::List(inner) = field.node {
            found.push((field, inner));
            found.extend(records(inner));
        }
    }
    found
}

/// One line on the unit and range of a leaf.
pub(crate) fn unit(kind: Kind) -> String {
    use telecom_service_rules::shape::{MAX_COUNT, MAX_MONEY, MAX_TEXT};
    match kind {
        Kind::Flag => "True or false.".to_owned(),
        Kind::Choice(list) if list.growth == Growth::Open => {
            format!("A code of {}; an unknown one counts as `other`.", list.name)
        }
        Kind::Choice(list) => format!("A code of {}.", list.name),
        Kind::Count => format!("A whole number, 0 to {MAX_COUNT}."),
        Kind::Percent => "Percent, 0 to 100 with at most three decimals.".to_owned(),
        Kind::Money => format!(
            "A whole number of fen (1/100 yuan), or text in yuan with at most two decimals (`\"12.30\"`); within ±{MAX_MONEY} fen."
        ),
        Kind::Date => "A date, `YYYY-MM-DD`.".to_owned(),
        Kind::Instant => "An instant, RFC 3339 with offset.".to_owned(),
        Kind::Text => format!("Text, at most {MAX_TEXT} UTF-16 code units; only whether it is blank matters."),
    }
}

/// Label, unit, privacy and source rows of a field, one line each.
pub(crate) fn describe(field: &Field) -> Vec<String> {
    let mut lines = vec![format!("{} ({}).", capital(field.label.en), field.label.zh)];
    if let Node::Leaf(kind) | Node::Map(kind) = field.node {
        lines.push(unit(kind));
    }
    if field.personal {
        lines.push("Personal: stays on the caller's side; the rules see only that it is there.".to_owned());
    }
    if field.by_operator {
        lines.push("The operator's: decided or noted by its staff or systems; no customer is asked for it.".to_owned());
    }
    if !field.rows.is_empty() {
        lines.push(format!("Source: {}.", field.rows.replace(',', ", ")));
    }
    lines
}

/// The first letter made large.
pub(crate) fn capital(text: &str) -> String {
    pascal(text)
}
