//! `cargo run --example native`: one application decided in Rust, with reasons, clauses and deadlines.

#![allow(clippy::print_stdout, reason = "an example prints")]

use std::error::Error;

use telecom_service_rules::request::{Application, Contact, Fee, Form, Id, Term};
use telecom_service_rules::{Answer, AsOf, Date, Engine, Instant, Outcome, RuleSet};

fn main() -> Result<(), Box<dyn Error>> {
    let engine = Engine::new(RuleSet::default());
    let date = |text| Date::parse(text).ok_or("not a date");

    let application = Application {
        channel: Answer::Known("hall".into()),
        r#type: Answer::Known("new_service".into()),
        form: Answer::Known(Form {
            user: Answer::Known("张三".into()),
            r#type: Answer::Known("broadband".into()),
            content: Answer::Known("500M 家庭宽带".into()),
            fees: Answer::Known(vec![Fee { name: Answer::Known("月租".into()), amount: Answer::Known(9_900) }]),
            total: Answer::Known(9_900),
            term: Answer::Known(Term {
                start: Answer::Known(date("2026-08-01")?),
                end: Answer::Known(date("2027-07-31")?),
                ..Term::default()
            }),
        }),
        id: Answer::Known(Id { valid_until: Answer::Known(date("2026-07-02")?), ..Id::default() }),
        contact: Answer::Known(Contact { phone: Answer::Known("13800000000".into()), ..Contact::default() }),
        ..Application::default()
    };

    let decision = engine.check_eligibility(&application, AsOf::Date(date("2026-07-03")?))?;
    println!("{}", decision.verdict().code());
    for finding in decision.findings().filter(|finding| finding.result != Outcome::Met) {
        if let (Some(rule), Some(effect)) = (engine.rule_set().rule(finding.rule), finding.effect) {
            let clauses: Vec<&str> = rule.sources.iter().map(|source| source.row).collect();
            println!("  {effect:<8} {} [{}]", rule.text.en, clauses.join(", "));
        }
    }
    println!("  ask for  {}", decision.needs().join(", "));

    let case = engine.read_case(&serde_json::json!({
        "kind": "application",
        "events": [{ "type": "submitted", "at": "2026-07-03T17:30:00+08:00" }],
    }))?;
    let now = Instant::parse("2026-07-04T12:00:00+08:00").ok_or("not an instant")?;
    for deadline in engine.track_deadlines(&case, now).deadlines {
        let due = deadline.due_at.map_or_else(|| "-".to_owned(), |due| due.to_string());
        println!("{:<24} {:<10} due {due}", deadline.limit, deadline.status.code());
    }
    Ok(())
}
