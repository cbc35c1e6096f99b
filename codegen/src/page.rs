//! What the page knows of the tables before it has an engine.

use std::fmt::Write as _;

use telecom_service_rules::catalogue::history::CUSTOMER_CASES;
use telecom_service_rules::catalogue::shapes::APPLICATION;
use telecom_service_rules::shape::{Field, Node};

use crate::types::HEAD;

/// `www/src/generated/fields.ts`.
pub(crate) fn fields() -> String {
    let lists = [
        ("PERSONAL", "that tells something about a person", marked(APPLICATION.fields, "", |field| field.personal)),
        (
            "BY_OPERATOR",
            "that the operator decides or notes: no customer is asked for it",
            marked(APPLICATION.fields, "", |field| field.by_operator),
        ),
    ];
    let mut code = HEAD.to_owned();
    for (name, what, paths) in lists {
        let paths = paths.iter().map(|path| format!("\"{path}\"")).collect::<Vec<_>>().join(", ");
        let _ = write!(
            code,
            "\n/** Everything in an application {what}: leaves, and records with all they hold. */\nexport const {name}: readonly string[] = [{paths}];\n"
        );
    }
    code
}

/// Paths of the marked fields. A marked record stands for its fields, a list for those of its items.
fn marked(fields: &[Field], record: &str, is: fn(&Field) -> bool) -> Vec<String> {
    let paths = fields.iter().flat_map(|field| {
        let path = format!("{record}{}", field.key);
        match field.node {
            _ if is(field) => vec![path],
            Node::Record(inner) => marked(inner, &format!("{path}."), is),
            Node::List(inner) if !marked(inner, "", is).is_empty() => vec![path],
            _ => Vec::new(),
        }
    });
    paths.collect()
}

/// `www/src/generated/cases.ts`.
pub(crate) fn cases() -> String {
    let mut code = HEAD.to_owned();
    code += "import type { CaseKind, EventType } from \"telecom-service-rules\";\n\n/** Kinds of case that customers bring: the event each begins with, and the one that answers it. */\nexport const CUSTOMER_CASES = {\n";
    for case in &CUSTOMER_CASES {
        let _ = writeln!(code, "  {}: [\"{}\", \"{}\"],", case.kind, case.begins, case.ends);
    }
    code + "} as const satisfies Readonly<Partial<Record<CaseKind, readonly [EventType, EventType]>>>;\n"
}
