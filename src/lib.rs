//! Customer service rules of Chinese telecommunications, decided with reasons and clauses.
//!
//! Four questions: may this be done and what is missing, by when and is it late, where does this dispute go next, was
//! the customer treated properly. The rules come from the *Telecom Business Customer Service Guide (Standard Edition)*
//! and the law behind it. This crate is the core of the npm package of the same name; both give the same answers.
//!
//! The core is pure: no clock, no I/O, no global state. What the sources leave open comes back as needed information,
//! as undefined, or as undetermined, never as a guess.
//!
//! ```
//! use telecom_service_rules::request::{Application, Form};
//! use telecom_service_rules::{Answer, AsOf, Date, Engine, RuleSet, Verdict};
//!
//! let engine = Engine::new(RuleSet::default());
//! let application = Application {
//!     form: Answer::Known(Form { content: Answer::Known("200M broadband".into()), ..Form::default() }),
//!     id: Answer::Absent,
//!     ..Application::default()
//! };
//! let as_of = AsOf::Date(Date::parse("2026-07-03").unwrap());
//! let decision = engine.check_eligibility(&application, as_of).unwrap();
//! assert_eq!(decision.verdict(), Verdict::NeedsCorrection);
//! assert!(decision.needs().contains(&"form.fees.count"));
//! ```

pub mod amounts;
pub mod boundary;
pub mod calendar;
pub mod catalogue;
mod check;
pub mod compile;
pub mod condition;
pub mod conduct;
mod decimal;
pub mod decision;
pub mod description;
pub mod dispute;
pub mod eligibility;
mod engine;
mod error;
pub mod fact;
mod json;
mod limits;
mod lower;
mod order;
mod policy;
pub mod procedure;
pub mod profile;
pub mod program;
pub mod reader;
pub mod request;
mod rulebook;
mod ruleset;
pub mod service;
pub mod shape;
pub mod sla;
mod slots;
mod text;
mod time;
#[cfg(feature = "js")]
mod wasm;

pub use check::{Issue, ProfileReport, Warning, WarningKind};
pub use decimal::{Decimal, Ratio};
pub use decision::{AsOf, EligibilityDecision, Finding, Outcome, StepStatus, Verdict};
pub use engine::{CaseChange, ChangeKind, Engine, ProfileDiff, RuleChange, Version};
pub use error::{Error, ErrorKind};
pub use lower::Answer;
pub use policy::Policy;
pub use profile::{
    EscalationStep, Labelled, Offset, OwnDay, OwnYear, OwnedText, Profile, ProfileFact, ProfileLimit, ProfileRule, Rung,
};
pub use ruleset::{RuleRow, RuleSet};
pub use text::{BLANK, Lang, Text, is_blank};
pub use time::{Date, Instant};
