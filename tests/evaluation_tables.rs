//! The tables of chapter 6 and the quoted statistics against the rows they come from.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop on the spot")]

use std::collections::{BTreeMap, BTreeSet};

use telecom_service_rules::Text;
use telecom_service_rules::catalogue::benchmarks::BENCHMARKS;
use telecom_service_rules::catalogue::evaluation::{
    Better, CAUSE, Formula, MEASURE_KIND, MEASURES, REMEDIES, RULES, SERVICE_PERIOD, WEAK_LINK,
};
use telecom_service_rules::catalogue::history::STEP;
use telecom_service_rules::catalogue::rows::{Bound, Effect, Force, IfUnknown, Use};
use telecom_service_rules::catalogue::shapes::SHAPES;
use telecom_service_rules::compile::Compiler;
use telecom_service_rules::fact::{ABSENT, FactKind, Layout, MAX_FACTS, UNKNOWN};
use telecom_service_rules::reader::read;
use telecom_service_rules::shape::{Field, Kind, Node, Vocabulary};

const SOURCE_ROWS: &str = include_str!("data/source_rows.csv");

/// Rows of the Guide that quote a statistic.
fn statistics() -> BTreeSet<&'static str> {
    let lines = SOURCE_ROWS.lines().map(|line| line.split(',').collect::<Vec<_>>());
    lines.filter(|columns| columns[1] == "statistic/benchmark").map(|columns| columns[0]).collect()
}

fn codes(list: &'static Vocabulary) -> BTreeSet<&'static str> {
    list.members.iter().map(|member| member.code).collect()
}

fn both(text: Text) -> bool {
    !text.zh.is_empty() && !text.en.is_empty() && text.en.is_ascii() && !text.zh.contains([',', ';', ':', '(', ')'])
}

fn unit_of(measure: &str) -> &'static str {
    MEASURES.iter().find(|other| other.id == measure).unwrap_or_else(|| panic!("no measure {measure}")).unit
}

#[test]
fn every_statistic_is_cited_by_one_benchmark() {
    let mut cited: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for benchmark in &BENCHMARKS {
        for source in benchmark.sources {
            cited.entry(source.row).or_default().push(benchmark.id);
        }
    }
    assert_eq!(cited.keys().copied().collect::<BTreeSet<_>>(), statistics());
    assert!(cited.values().all(|benchmarks| benchmarks.len() == 1), "{cited:?}");
    // One row is the alias of another, every other benchmark has a row to itself.
    assert_eq!(cited["S1.4-08"], cited["S1.1-10"]);
    assert_eq!(cited.len(), BENCHMARKS.len() + 1);
}

#[test]
fn ids_are_used_once() {
    let ids: Vec<&str> = BENCHMARKS
        .iter()
        .map(|row| row.id)
        .chain(MEASURES.iter().map(|row| row.id))
        .chain(REMEDIES.iter().map(|row| row.id))
        .chain(RULES.iter().map(|row| row.id))
        .collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    assert!(BENCHMARKS.iter().all(|row| row.id.starts_with("benchmark.")));
    assert!(MEASURES.iter().all(|row| row.id.starts_with("measure.")));
    assert!(REMEDIES.iter().all(|row| row.id == format!("measure.kind.{}", row.kind)));
    let prefixes = ["evaluate.", "survey.", "improve."];
    assert!(RULES.iter().all(|row| prefixes.iter().any(|prefix| row.id.starts_with(prefix))));
}

/// Written from the catalogue of the Guide's rows: value in thousandths, bound, unit, year, use, caution, measure.
#[test]
fn every_figure_is_the_one_of_its_row() {
    use Bound::{Above, AtLeast, AtMost, Below, Equal};
    use Use::{Compare, CompareWithBase, Context, Effect, Questionable};
    let percent = |whole: i64| Some(whole * 1_000);
    let (y21, y22, y23) = (Some(2021), Some(2022), Some(2023));
    let million = 1_000_000;
    let rows = [
        ("S1.1-10", Some(89_600), Equal, "percent", y23, Compare, "X-10", "measure.satisfaction.overall"),
        ("S1.1-11", Some(87_300), Equal, "percent", y23, Compare, "X-10", "measure.satisfaction.network"),
        ("S1.1-12", Some(86_500), Equal, "percent", y23, Compare, "X-10", "measure.satisfaction.handling"),
        ("S1.1-13", Some(88_200), Equal, "percent", y23, Compare, "X-10", "measure.satisfaction.customerService"),
        ("S1.2-08", Some(450 * million * 1_000), Equal, "users", y23, Questionable, "X-08", ""),
        ("S1.2-09", percent(90), Above, "percent", y23, Context, "", ""),
        ("S1.2-10", percent(60), Above, "percent", y23, Context, "", ""),
        ("S1.4-09", None, Equal, "", None, Context, "", ""),
        ("S1.5-06", Some(48_000), AtMost, "hour", y23, Compare, "X-01", "measure.complaints.mean"),
        ("S1.5-07", Some(92_300), Equal, "percent", y23, Compare, "", "measure.satisfaction.complaint"),
        ("S2.1-03", percent(65), Above, "percent", y23, Compare, "", "measure.applications.online"),
        ("S3.1-02", Some(1_000 * million * 1_000), Above, "users", y23, Questionable, "X-08", ""),
        ("S3.1-03", percent(75), Above, "percent", y23, Questionable, "X-08", ""),
        ("S3.1-04", None, Equal, "", None, Context, "", ""),
        ("S3.2-03", Some(2_000 * 1_000), Above, "outlets", y23, Context, "", ""),
        ("S3.3-07", Some(92_500), Equal, "percent", y23, Compare, "X-10", "measure.satisfaction.phone"),
        ("S3.3-08", Some(90_300), Equal, "percent", y23, Compare, "X-10", "measure.satisfaction.phoneHuman"),
        ("S3.4-07", percent(80), Above, "percent", y23, Compare, "", "measure.users.selfService"),
        ("S3.4-08", percent(30), AtLeast, "percentChange", None, Compare, "X-30", "measure.selfService.efficiency"),
        ("S3.5-02", Some(120 * million * 1_000), Equal, "complaints", y23, Context, "", ""),
        ("S3.5-03", percent(-20), Equal, "percentChange", y23, Compare, "", "measure.complaints.change"),
        ("S4.1-04", Some(4_200), AtMost, "hour", None, Compare, "", "measure.network.recovery"),
        ("S4.1-05", Some(100), Below, "percent", None, CompareWithBase, "", "measure.network.failures"),
        ("S4.1-09", None, Equal, "", y21, Context, "", ""),
        ("S4.1-12", percent(-30), Equal, "percentChange", None, Effect, "X-30", ""),
        ("S4.1-13", percent(15), Equal, "percentChange", None, Effect, "", ""),
        ("S4.2-10", None, Equal, "", y21, Context, "", ""),
        ("S4.2-14", percent(25), Equal, "percentChange", None, Effect, "", ""),
        ("S4.3-03", percent(40), Equal, "percentChange", None, Effect, "", ""),
        ("S4.3-08", percent(12), Equal, "percentChange", None, Effect, "", ""),
        ("S4.3-09", percent(-18), Equal, "percentChange", None, Effect, "", ""),
        ("S4.3-12", percent(95), AtLeast, "percent", y22, Compare, "X-29", "measure.satisfaction.overall"),
        ("S4.4-03", Some(50), Below, "percent", None, CompareWithBase, "", "measure.equipment.failures"),
        ("S4.4-07", Some(3_000), Equal, "level", None, Context, "X-09", ""),
        ("S4.4-09", percent(-30), Equal, "percentChange", None, Effect, "X-30", ""),
        ("S4.4-10", percent(-50), Equal, "percentChange", None, Effect, "", ""),
        ("S4.5-03", Some(4_000), Equal, "level", None, Context, "X-09", ""),
        ("S4.5-07", Some(10), Below, "percent", None, CompareWithBase, "", "measure.privacy.leaks"),
        ("S4.5-15", Some(2_000), Equal, "level", None, Context, "X-09", ""),
        ("S5.1-08", Some(93_600), Equal, "percent", y21, Compare, "X-29", "measure.satisfaction.overall"),
        ("S5.1-09", Some(89_200), Equal, "percent", y21, Compare, "X-10", "measure.satisfaction.response"),
        ("S5.1-10", Some(87_500), Equal, "percent", y21, Compare, "X-10", "measure.satisfaction.content"),
        ("S5.1-11", Some(91_500), Equal, "percent", y21, Compare, "X-10", "measure.satisfaction.attitude"),
    ];
    assert_eq!(rows.len(), BENCHMARKS.len());
    for (row, value, operator, unit, year, use_for, caution, measure) in rows {
        let found = BENCHMARKS.iter().find(|benchmark| benchmark.sources[0].row == row);
        let found = found.unwrap_or_else(|| panic!("no benchmark of {row}"));
        assert_eq!((found.value, found.operator, found.unit, found.year), (value, operator, unit, year), "{row}");
        assert_eq!((found.use_for, found.caution, found.measure), (use_for, caution, measure), "{row}");
    }
}

#[test]
fn benchmarks_name_measures_of_their_own_unit() {
    for benchmark in &BENCHMARKS {
        let compared = matches!(benchmark.use_for, Use::Compare | Use::CompareWithBase);
        assert_eq!(compared, !benchmark.measure.is_empty(), "{}", benchmark.id);
        assert_eq!(benchmark.value.is_none(), benchmark.unit.is_empty(), "{}", benchmark.id);
        if compared {
            assert_eq!(unit_of(benchmark.measure), benchmark.unit, "{}", benchmark.id);
        }
    }
    // A comparison with the base needs somewhere to declare it, beside the figures.
    let layout = Layout::of(&SERVICE_PERIOD);
    for benchmark in BENCHMARKS.iter().filter(|benchmark| benchmark.use_for == Use::CompareWithBase) {
        let measure = MEASURES.iter().find(|measure| measure.id == benchmark.measure).unwrap();
        let Formula::Share { whole, .. } = measure.formula else { panic!("{}", measure.id) };
        let slot = layout.slot(&format!("{whole}Declared")).unwrap_or_else(|| panic!("{}", measure.id));
        assert_eq!(layout.fact(slot).unwrap().kind, FactKind::Text, "{}", measure.id);
    }
}

#[test]
fn formulas_name_facts_and_measures() {
    let layout = Layout::of(&SERVICE_PERIOD);
    let count = |path: &str| {
        let slot = layout.slot(path).unwrap_or_else(|| panic!("no fact {path}"));
        assert_eq!(layout.fact(slot).unwrap().kind, FactKind::Count, "{path}");
    };
    for (position, measure) in MEASURES.iter().enumerate() {
        match measure.formula {
            Formula::Share { part, whole } => {
                count(part);
                count(whole);
                assert_eq!(measure.unit, "percent", "{}", measure.id);
            }
            Formula::Mean { total, count: of, per } => {
                count(total);
                count(of);
                // Seconds and minutes stay what they are, hours come from minutes.
                let unit = if per == 60 { ("hour", "Minutes") } else { (measure.unit, "") };
                assert_eq!(
                    (measure.unit, per),
                    (unit.0, if measure.unit == "hour" { 60 } else { 1 }),
                    "{}",
                    measure.id
                );
                let total = total.to_lowercase();
                let from = if measure.unit == "second" { "seconds" } else { "minutes" };
                assert!(total.ends_with(from), "{}", measure.id);
            }
            Formula::Change { now, before } => {
                let earlier = &MEASURES[..position];
                assert!([now, before].iter().all(|id| earlier.iter().any(|other| other.id == *id)), "{}", measure.id);
                assert_eq!(unit_of(now), unit_of(before), "{}", measure.id);
                assert_eq!(measure.unit, "percentChange", "{}", measure.id);
            }
        }
        let kind = if measure.unit == "percent" { "percent" } else { "count" };
        assert_eq!(measure.kind().name(), kind, "{}", measure.id);
        assert!(layout.slot(measure.id).is_none(), "{}", measure.id);
    }
    let satisfaction = MEASURES.iter().filter(|measure| measure.id.starts_with("measure.satisfaction."));
    assert_eq!(satisfaction.clone().count(), 14);
    assert!(satisfaction.clone().all(|measure| measure.better == Better::Higher && measure.unit == "percent"));
}

#[test]
fn measures_cite_rows_of_the_guide() {
    let rows: BTreeSet<&str> = SOURCE_ROWS.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    for measure in &MEASURES {
        assert!(!measure.sources.is_empty(), "{}", measure.id);
        for source in measure.sources {
            assert!(rows.contains(source.row), "{} cites {}", measure.id, source.row);
            assert!(source.row.starts_with(&format!("S{}", source.clause.chars().take(3).collect::<String>())));
        }
    }
    let cited = BENCHMARKS.iter().flat_map(|row| row.sources).chain(RULES.iter().flat_map(|row| row.sources));
    for source in cited {
        let section: String = source.clause.chars().take(3).collect();
        assert!(source.row.starts_with(&format!("S{section}-")), "{} is not in {}", source.row, source.clause);
    }
}

#[test]
fn measures_point_to_weak_links_and_causes_that_exist() {
    let (links, causes) = (codes(&WEAK_LINK), codes(&CAUSE));
    let mut pointing = BTreeSet::new();
    for measure in &MEASURES {
        assert_eq!(measure.weak_link.is_empty(), measure.cause.is_empty(), "{}", measure.id);
        assert!(measure.weak_link.is_empty() || links.contains(measure.weak_link), "{}", measure.id);
        assert!(measure.cause.is_empty() || causes.contains(measure.cause), "{}", measure.id);
        pointing.insert(measure.weak_link);
    }
    pointing.remove("");
    assert_eq!(pointing, ["process_not_to_norm", "response_too_long", "staff_not_professional"].into());
}

#[test]
fn remedies_answer_causes_that_exist() {
    let rows = [
        ("process", vec!["too_long", "complicated", "not_to_norm"], vec!["S6.3-02"]),
        ("training", vec!["not_professional"], vec!["S6.3-04"]),
        ("technology", vec!["manual_load"], vec!["S6.3-06"]),
        ("feedback", vec!["feedback_lost"], vec!["S6.3-07", "S6.3-08"]),
    ];
    assert_eq!(rows.len(), REMEDIES.len());
    for ((kind, causes, sources), remedy) in rows.into_iter().zip(&REMEDIES) {
        assert_eq!((remedy.kind, remedy.causes.to_vec()), (kind, causes));
        assert_eq!(remedy.sources.iter().map(|source| source.row).collect::<Vec<_>>(), sources);
        assert!(codes(&MEASURE_KIND).contains(kind));
        assert!(remedy.causes.iter().all(|cause| codes(&CAUSE).contains(cause)), "{kind}");
        assert!(both(remedy.text), "{kind}");
    }
    // Every cause but `other` has an answer.
    let answered: BTreeSet<&str> = REMEDIES.iter().flat_map(|remedy| remedy.causes).copied().collect();
    assert_eq!(codes(&CAUSE).difference(&answered).copied().collect::<Vec<_>>(), ["other"]);
}

#[test]
fn texts_are_in_both_languages() {
    for benchmark in &BENCHMARKS {
        assert!(both(benchmark.text), "{}", benchmark.id);
        assert!(benchmark.issuer == Text::EMPTY || both(benchmark.issuer), "{}", benchmark.id);
    }
    for measure in &MEASURES {
        assert!(both(measure.text), "{}", measure.id);
    }
    for rule in &RULES {
        assert!([rule.text, rule.remedy, rule.evidence].into_iter().all(both), "{}", rule.id);
    }
    for member in [&CAUSE, &MEASURE_KIND, &WEAK_LINK].into_iter().flat_map(|list| list.members) {
        assert!(both(member.label), "{}", member.code);
    }
    for reduction in SERVICE_PERIOD.reductions {
        assert!(both(reduction.label), "{}", reduction.path);
    }
}

#[test]
fn conditions_compile() {
    // Those that read measures compile in a test beside the table: only the crate itself may add facts.
    let layout = Layout::of(&SERVICE_PERIOD);
    let mut compiler = Compiler::new(&layout);
    let mut derived = Vec::new();
    for rule in &RULES {
        for condition in [&rule.applies_when, &rule.requires] {
            if condition.to_json().to_string().contains("\"measure.") {
                derived.push(rule.id);
            } else {
                compiler.condition(condition, rule.id).unwrap();
            }
        }
    }
    assert_eq!(derived, ["evaluate.waiting", "evaluate.waiting", "evaluate.floor", "evaluate.floor"]);
}

#[test]
fn rules_cover_their_rows_with_the_effect_of_their_force() {
    let rows = "S6.1-01 S6.1-02 S6.1-03 S6.1-06 S6.1-07 S6.1-08 S6.1-10 S6.1-11 S6.1-12 S1.4-01 S1.4-02 S1.4-04 S1.4-05 \
                S1.4-06 S1.4-07 S6.2-01 S6.2-02 S6.2-03 S6.2-04 S6.2-05 S6.2-06 S6.2-07 S6.2-11 S6.2-12 S6.3-01 S6.3-07 \
                S1.5-04";
    let cited: BTreeSet<&str> = RULES.iter().flat_map(|rule| rule.sources.iter().map(|source| source.row)).collect();
    assert_eq!(cited, rows.split_whitespace().collect());
    for rule in &RULES {
        let (effect, unknown) = match rule.force {
            Force::Recommended => (Effect::Warn, IfUnknown::Ignore),
            _ if rule.id == "evaluate.conformity" => (Effect::Review, IfUnknown::Review),
            _ if rule.id == "evaluate.floor" => (Effect::Correct, IfUnknown::Ignore),
            _ => (Effect::Correct, IfUnknown::Ask),
        };
        assert_eq!((rule.if_not_met, rule.if_unknown), (effect, unknown), "{}", rule.id);
        assert!(["E-12", "E-20", "E-21", "E-22"].contains(&rule.item), "{}", rule.id);
    }
    let recommended: Vec<&str> =
        RULES.iter().filter(|rule| rule.force == Force::Recommended).map(|rule| rule.id).collect();
    assert_eq!(recommended, ["evaluate.waiting", "evaluate.quarterly"]);
}

#[test]
fn the_facts_of_a_period_leave_room_for_its_measures() {
    let facts = Layout::of(&SERVICE_PERIOD).facts.len();
    assert!(facts < 200 && facts + MEASURES.len() <= MAX_FACTS, "{facts}");
}

/// The plan of a period and the event that draws one up are one table.
#[test]
fn the_plan_has_the_fields_of_its_event() {
    fn inner(fields: &'static [Field], key: &str) -> &'static [Field] {
        match fields.iter().find(|field| field.key == key).unwrap().node {
            Node::Record(inner) | Node::List(inner) => inner,
            _ => panic!("{key} is no record"),
        }
    }
    let event = inner(STEP.fields, "event");
    let plan = inner(SERVICE_PERIOD.fields, "plan");
    let keys = [
        "by",
        "goal",
        "department",
        "schedule",
        "expectedEffect",
        "measureCount",
        "evaluationUsed",
        "surveyUsed",
        "processUsed",
    ];
    assert_eq!(plan.iter().map(|field| field.key).collect::<Vec<_>>(), keys);
    for field in plan {
        let same = event.iter().find(|other| other.key == field.key).unwrap();
        let kind = |field: &Field| match field.node {
            Node::Leaf(kind) => kind.name(),
            _ => "",
        };
        assert_eq!((field.label, field.rows, kind(field)), (same.label, same.rows, kind(same)), "{}", field.key);
    }
}

/// Two record types of one name would become one struct, with the fields of the first.
#[test]
fn records_of_one_name_have_the_same_keys() {
    fn walk(fields: &'static [Field], found: &mut BTreeMap<String, BTreeSet<Vec<&'static str>>>) {
        for field in fields {
            if let Node::Record(inner) | Node::List(inner) = field.node {
                let name =
                    if field.type_name.is_empty() { field.key.to_lowercase() } else { field.type_name.to_lowercase() };
                found.entry(name).or_default().insert(inner.iter().map(|field| field.key).collect());
                walk(inner, found);
            }
        }
    }
    let mut found = BTreeMap::new();
    SHAPES.iter().for_each(|shape| walk(shape.fields, &mut found));
    for (name, tables) in found {
        assert_eq!(tables.len(), 1, "{name}: {tables:?}");
    }
}

#[test]
fn weak_links_reduce_to_what_their_measures_rest_on() {
    let layout = Layout::of(&SERVICE_PERIOD);
    let facts = |links: serde_json::Value| read(&layout, &serde_json::json!({ "weakLinks": links })).unwrap();
    let paths = ["weakLinks.count", "weakLinks.unfounded"];
    let values = |links| {
        let facts = facts(links);
        paths.map(|path| facts.get(layout.slot(path).unwrap()))
    };
    assert_eq!(values(serde_json::json!([])), [0, 0]);
    assert_eq!(
        values(serde_json::json!([
            { "cause": "too_long", "measure": "process", "basis": "evaluation" },
            { "cause": "unheard_of", "measure": "training", "basis": null },
        ])),
        [2, 1]
    );
    assert_eq!(values(serde_json::json!([{ "cause": "too_long" }])), [1, UNKNOWN]);
    assert_eq!(values(serde_json::Value::Null), [0, 0]);
}

#[test]
fn a_period_is_read_into_facts() {
    let layout = Layout::of(&SERVICE_PERIOD);
    let period = serde_json::json!({
        "from": "2026-01-01",
        "to": "2026-03-31",
        "satisfaction": { "overall": { "answers": 1000, "satisfied": 905 }, "staff": null },
        "network": { "baseDeclared": "   " },
        "floors": { "satisfaction": 87.5 },
        "plan": { "by": "management", "goal": "shorter waiting" },
        "events": [{ "type": "planDrafted", "at": "2026-04-02T09:00:00+08:00" }],
    });
    let facts = read(&layout, &period).unwrap();
    let value = |path| facts.get(layout.slot(path).unwrap());
    assert_eq!(value("satisfaction.overall.satisfied"), 905);
    assert_eq!(value("satisfaction.staff.answers"), ABSENT);
    assert_eq!(value("satisfaction.phone.answers"), UNKNOWN);
    assert_eq!(value("network.baseDeclared"), ABSENT);
    assert_eq!(value("floors.satisfaction"), 87_500);
    assert_eq!(value("plan.goal"), 1);
    assert_eq!(value("events.count"), 1);
    let error = read(&layout, &serde_json::json!({ "users": { "all": -1 } })).unwrap_err();
    assert_eq!((error.path(), error.code()), ("users.all", "E_VALUE"));
}

/// Every leaf of the request says which row asks for it.
#[test]
fn every_field_of_a_period_names_its_rows() {
    fn walk(fields: &'static [Field], path: &str) {
        for field in fields {
            let path = format!("{path}{}", field.key);
            assert!(!field.rows.is_empty(), "{path}");
            assert!(both(field.label) || matches!(field.node, Node::Leaf(Kind::Count | Kind::Text)), "{path}");
            match field.node {
                Node::Record(inner) => walk(inner, &format!("{path}.")),
                Node::List(inner) if field.key != "events" => walk(inner, &format!("{path}.")),
                _ => {}
            }
        }
    }
    walk(SERVICE_PERIOD.fields, "");
}
