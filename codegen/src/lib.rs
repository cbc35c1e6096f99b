//! Everything generated from the rule tables, as pairs of path and content.
//!
//! The tables in `src/catalogue` are the one place where shapes, rules and texts are written.

mod catalogue;
mod coverage;
mod docs;
mod facts;
mod gate;
mod leaves;
mod names;
mod page;
mod phrases;
mod procedures;
mod profile;
mod rust;
mod schema;
mod texts;
mod types;

use std::io;
use std::path::{Path, PathBuf};

use telecom_service_rules::catalogue::shapes::SHAPES;

/// The project's folder.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every generated file: its path in the project and its content.
///
/// # Errors
/// When rustfmt cannot be run, or the golden cases cannot be read.
pub fn outputs() -> io::Result<Vec<(String, String)>> {
    let files = vec![
        ("src/request.rs", rust::request()?),
        ("pkg/src/generated/gate.ts", gate::gate()),
        ("pkg/src/generated/leaves.ts", leaves::leaves()),
        ("pkg/src/generated/catalogue.ts", catalogue::catalogue()?),
        ("pkg/src/generated/types.ts", types::types()),
        ("pkg/src/generated/errors.ts", types::errors()),
        ("pkg/src/generated/boundary.ts", types::boundary()),
        ("pkg/src/generated/texts.zh.ts", texts::texts(telecom_service_rules::Lang::Zh)),
        ("pkg/src/generated/texts.en.ts", texts::texts(telecom_service_rules::Lang::En)),
        ("pkg/src/generated/phrases.ts", phrases::phrases()),
        ("pkg/src/generated/profile.ts", profile::keys()),
        ("docs/rules.md", docs::rules()),
        ("docs/procedures.md", procedures::page()),
        ("docs/coverage.md", coverage::page()),
        ("pkg/src/generated/clauses.ts", procedures::clauses()),
        ("tests/data/facts.json", facts::facts()?),
        ("www/src/generated/fields.ts", page::fields()),
        ("www/src/generated/cases.ts", page::cases()),
    ];
    let schemas =
        SHAPES.iter().map(|shape| (format!("pkg/schema/{}.json", names::kebab(shape.name)), schema::schema(shape)));
    let schemas = schemas.chain([("pkg/schema/profile.json".to_owned(), profile::schema())]);
    Ok(files.into_iter().map(|(path, content)| (path.to_owned(), content)).chain(schemas).collect())
}
