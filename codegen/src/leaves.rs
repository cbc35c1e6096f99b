//! Shapes as data: the kind of every leaf, for TypeScript that reads a request without the engine.

use std::fmt::Write as _;

use telecom_service_rules::catalogue::shapes::{APPLICATION, CASE_FILE};
use telecom_service_rules::shape::{Field, Node};

use crate::types::HEAD;

/// `pkg/src/generated/leaves.ts`.
pub(crate) fn leaves() -> String {
    let mut code = HEAD.to_owned();
    for (name, shape) in [("APPLICATION", &APPLICATION), ("CASE_FILE", &CASE_FILE)] {
        let _ = write!(
            code,
            "\n/** Kind of every leaf of a request of type `{}`; a list has the shape of its items. */\nexport const {name} = {} as const;\n",
            shape.name,
            record(shape.fields)
        );
    }
    code
}

fn record(fields: &[Field]) -> String {
    let fields: Vec<String> = fields
        .iter()
        .filter_map(|field| {
            let node = match field.node {
                Node::Leaf(kind) => format!("\"{}\"", kind.name()),
                Node::Record(fields) => record(fields),
                Node::List(fields) => format!("[{}]", record(fields)),
                // What a profile adds, maps and hours have no leaves of their own.
                Node::Map(_) | Node::Hours | Node::Extension => return None,
            };
            Some(format!("{}: {node}", field.key))
        })
        .collect();
    format!("{{ {} }}", fields.join(", "))
}
