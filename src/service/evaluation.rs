//! The evaluation of a period: measures, how they stand against quoted figures, what is weak and what would help, the
//! plan, and the duties that come round.

use std::cmp::Ordering;

use serde_json::{Value, json};

use super::assessed;
use super::measure::{Interval, Measured, compare, measure};
use super::report::{Because, Comparison, Coverage, MeasureView, Plan, Proposed, Quoted, ServiceEvaluation, WeakLink};
use crate::calendar::Calendar;
use crate::catalogue::Source;
use crate::catalogue::benchmarks::BENCHMARKS;
use crate::catalogue::evaluation::{
    Better, CAUSE, MEASURES, Measure, REMEDIES, RULES, SERVICE_PERIOD, SURVEY_COVERAGE,
};
use crate::catalogue::rows::{Benchmark, Bound, Use};
use crate::decimal::{Decimal, Ratio};
use crate::decision::AsOf;
use crate::error::Error;
use crate::fact::{ABSENT, Facts, Origin, Slots, UNKNOWN};
use crate::procedure::{Procedures, StepResult};
use crate::profile::Profile;
use crate::reader;
use crate::rulebook::Rulebook;
use crate::ruleset::RuleSet;
use crate::sla::{self, CaseFile, Deadline, Event, Status};
use crate::time::Instant;

/// The rules of evaluation, over what is said of a period and its measures.
#[derive(Debug, Clone)]
pub(crate) struct Evaluations {
    book: Rulebook,
}

/// The procedure of the plan.
const PLAN: &str = "procedure.improvement";

/// What is said of a period.
#[derive(Debug)]
pub(crate) struct Period {
    facts: Facts,
    /// The weak links that the host names, by the position of their fields.
    links: Vec<Vec<i64>>,
    /// The duties and the plan's steps that were done.
    pub(crate) history: CaseFile,
    /// The plan, as the step of drawing it up.
    pub(crate) drafted: Option<Event>,
}

impl Period {
    /// The history within a period, as a case whose limits run.
    pub(crate) fn history(said: &Value) -> Value {
        let mut case = json!({ "kind": "duty" });
        if let (Some(events), Some(case)) = (said.get("events"), case.as_object_mut()) {
            case.insert("events".to_owned(), events.clone());
        }
        case
    }

    /// The plan within a period, as the event of drawing it up.
    pub(crate) fn drafted(said: &Value) -> Option<Value> {
        let mut event = said.get("plan")?.as_object()?.clone();
        event.insert("type".to_owned(), "planDrafted".into());
        Some(Value::Object(event))
    }
}

impl Evaluations {
    pub(crate) fn compile(profile: &Profile) -> Result<Self, Error> {
        let mut layout = profile.layout(&SERVICE_PERIOD)?;
        for measure in &MEASURES {
            let kind = layout.kind_of(measure.kind());
            layout.add(measure.id.to_owned(), kind, Origin::Derived);
        }
        Ok(Self { book: Rulebook::compile(layout, &RULES, profile)? })
    }

    /// What is said of a period; its history and plan are read by those who know them.
    pub(crate) fn read(&self, said: &Value) -> Result<Period, Error> {
        let (facts, links) = reader::read_keeping(self.book.layout(), said, "weakLinks")?;
        Ok(Period { facts, links, history: CaseFile::default(), drafted: None })
    }

    /// The evaluation of a period.
    pub(crate) fn evaluate<'e>(
        &'e self,
        (rules, calendar): (&'e RuleSet, &'e Calendar),
        procedures: &'e Procedures,
        period: &Period,
        now: Instant,
    ) -> Result<ServiceEvaluation<'e>, Error> {
        let layout = self.book.layout();
        let mut facts = period.facts.clone();
        AsOf::Instant(now).write(&mut facts);
        let measured: Vec<(&'static Measure, Measured)> =
            MEASURES.iter().map(|one| (one, self.measure(one, &facts))).collect();
        for (measure, found) in &measured {
            let value = match found {
                Measured::Known(value, ..) => value.floor().map_or(UNKNOWN, |value| value.0),
                Measured::NoCases => ABSENT,
                Measured::Missing(_) | Measured::Inconsistent(_) => UNKNOWN,
            };
            layout.slot(measure.id).into_iter().for_each(|slot| facts.set(slot, value));
        }
        let mut needs = Slots::default();
        let findings =
            (0..self.book.len()).filter_map(|index| assessed(&self.book, index, &facts, &mut needs)).collect();
        let comparisons: Vec<Comparison<'e>> =
            measured.iter().flat_map(|(measure, found)| self.comparisons(measure, found, &facts)).collect();
        let quoted = |wanted: &'static [Use]| {
            BENCHMARKS.iter().filter(|one| wanted.contains(&one.use_for)).map(Quoted::of).collect()
        };
        Ok(ServiceEvaluation {
            measures: measured.iter().map(|(measure, found)| MeasureView::of(measure, found)).collect(),
            weak_links: weak_links(&comparisons, &period.links),
            comparisons,
            effects: quoted(&[Use::Effect]),
            context: quoted(&[Use::Context, Use::Questionable]),
            findings,
            needs: self.book.paths(&needs),
            survey: SURVEY_COVERAGE.iter().map(|(group, paths)| self.coverage(group, paths, &facts)).collect(),
            plan: plan((rules, calendar), procedures, period, now)?,
            duties: duties((rules, calendar), &period.history, now),
            now,
        })
    }

    fn measure(&self, one: &Measure, facts: &Facts) -> Measured {
        let known = |id: &str| MEASURES.iter().find(|other| other.id == id).map(|other| self.measure(other, facts));
        // A change is of two measures that are no changes themselves; a test of the table says so.
        measure(one, self.book.layout(), facts, &known)
    }

    fn comparisons(&self, measure: &'static Measure, found: &Measured, facts: &Facts) -> Vec<Comparison<'static>> {
        let Measured::Known(value, _, interval) = found else { return Vec::new() };
        let declared = self.book.layout().slot(measure.base).is_some_and(|slot| facts.get(slot) == 1);
        let usable = BENCHMARKS.iter().filter(|benchmark| benchmark.measure == measure.id);
        let usable = usable.filter(|benchmark| match benchmark.use_for {
            Use::Compare => true,
            Use::CompareWithBase => declared,
            Use::Effect | Use::Context | Use::Questionable => false,
        });
        usable.filter_map(|benchmark| comparison(measure, *value, *interval, benchmark)).collect()
    }

    fn coverage(&self, group: &'static str, paths: &[&'static str], facts: &Facts) -> Coverage<'static> {
        let mut coverage = Coverage { group, covered: Vec::new(), open: Vec::new(), unknown: Vec::new() };
        for path in paths {
            match self.book.layout().slot(path).map(|slot| facts.get(slot)) {
                Some(1) => coverage.covered.push(path),
                Some(UNKNOWN) | None => coverage.unknown.push(path),
                Some(_) => coverage.open.push(path),
            }
        }
        coverage
    }
}

impl MeasureView<'_> {
    fn of(measure: &'static Measure, found: &Measured) -> Self {
        let nothing = |status, sample, needs: &[String]| (status, None, sample, None, needs.to_vec());
        let (status, value, sample, interval, needs) = match found {
            Measured::Known(value, sample, interval) => {
                ("known", value.rounded(), Some(*sample), *interval, Vec::new())
            }
            Measured::Missing(paths) => nothing("needsInformation", None, paths),
            Measured::NoCases => nothing("noCases", Some(0), &[]),
            Measured::Inconsistent(paths) => nothing("inconsistent", None, paths),
        };
        Self {
            measure: measure.id,
            status,
            value,
            unit: measure.unit,
            better: measure.better,
            sample,
            interval,
            needs,
            sources: measure.sources.iter().map(Source::from).collect(),
            text: measure.text.into(),
        }
    }
}

impl Quoted<'_> {
    fn of(benchmark: &'static Benchmark) -> Self {
        Self {
            benchmark: benchmark.id,
            operator: benchmark.operator,
            figure: benchmark.value.map(Decimal),
            unit: benchmark.unit,
            year: benchmark.year,
            questionable: benchmark.use_for == Use::Questionable,
            caution: (!benchmark.caution.is_empty()).then_some(benchmark.caution),
            sources: benchmark.sources.iter().map(Source::from).collect(),
            text: benchmark.text.into(),
            issuer: benchmark.issuer.into(),
        }
    }
}

fn comparison(
    measure: &'static Measure,
    value: Ratio,
    interval: Option<Interval>,
    benchmark: &'static Benchmark,
) -> Option<Comparison<'static>> {
    let figure = benchmark.value?;
    let order = compare(value, figure)?;
    let met = match benchmark.operator {
        Bound::Above => order == Ordering::Greater,
        Bound::AtLeast => order != Ordering::Less,
        Bound::Equal => order == Ordering::Equal,
        Bound::AtMost => order != Ordering::Greater,
        Bound::Below => order == Ordering::Less,
    };
    let standing = match (order, measure.better) {
        (Ordering::Equal, _) => "equal",
        (Ordering::Greater, Better::Higher) | (Ordering::Less, Better::Lower) => "better",
        _ => "worse",
    };
    Some(Comparison {
        measure: measure.id,
        value: value.rounded()?,
        met,
        delta: value.minus(Ratio::of(figure, 1000)?)?.rounded()?,
        standing,
        certain: interval.map(|interval| !interval.holds(figure)),
        quoted: Quoted::of(benchmark),
    })
}

/// What is weak: measures that are surely worse than a quoted figure, then the causes that the host gives.
fn weak_links(comparisons: &[Comparison<'_>], links: &[Vec<i64>]) -> Vec<WeakLink<'static>> {
    let mut found: Vec<WeakLink<'static>> = Vec::new();
    let worse = comparisons.iter().filter(|one| one.standing == "worse" && one.certain != Some(false));
    for one in worse {
        let measure = MEASURES.iter().find(|measure| measure.id == one.measure && !measure.cause.is_empty());
        let benchmark = BENCHMARKS.iter().find(|benchmark| benchmark.id == one.quoted.benchmark);
        if let Some((measure, benchmark)) = measure.zip(benchmark)
            && found.iter().all(|other| other.cause != measure.cause)
        {
            found.push(WeakLink {
                link: (!measure.weak_link.is_empty()).then_some(measure.weak_link),
                cause: measure.cause,
                because: Some(Because { measure: measure.id, benchmark: benchmark.id }),
                proposed: proposed(measure.cause),
            });
        }
    }
    let given = links.iter().filter_map(|values| usize::try_from(*values.first()?).ok());
    for cause in given.filter_map(|number| CAUSE.members.get(number)) {
        if found.iter().all(|other| other.cause != cause.code) {
            found.push(WeakLink { link: None, cause: cause.code, because: None, proposed: proposed(cause.code) });
        }
    }
    found
}

fn proposed(cause: &str) -> Vec<Proposed<'static>> {
    let remedies = REMEDIES.iter().filter(|remedy| remedy.causes.contains(&cause));
    let proposed = remedies.map(|remedy| Proposed {
        kind: remedy.kind,
        row: remedy.id,
        sources: remedy.sources.iter().map(Source::from).collect(),
        text: remedy.text.into(),
    });
    proposed.collect()
}

/// The plan by the procedure's own rules: what it states as the step of drawing it up, its loop by the history.
fn plan<'e>(
    ground: (&'e RuleSet, &'e Calendar),
    procedures: &'e Procedures,
    period: &Period,
    now: Instant,
) -> Result<Option<Plan<'e>>, Error> {
    let table = procedures.table(PLAN)?;
    let of_plan = |kind: &str| table.procedure.moves.iter().any(|step| step.event == kind);
    let begun = period.history.events.iter().flatten().any(|event| of_plan(&event.kind));
    if period.drafted.is_none() && !begun {
        return Ok(None);
    }
    let draft = |event| {
        procedures.advance(ground, table, &CaseFile { events: Some(Vec::new()), ..period.history.clone() }, event)
    };
    let drafted = period.drafted.as_ref().and_then(|event| draft(event).step);
    let status = procedures.status(ground, table, &period.history, now);
    let complete = drafted.as_ref().is_none_or(|step| step.result == StepResult::Allowed);
    Ok(Some(Plan { complete, drafted, state: status.state, next: status.next }))
}

/// The duties that come round, once anything is known of them.
fn duties<'e>((rules, calendar): (&'e RuleSet, &'e Calendar), history: &CaseFile, now: Instant) -> Vec<Deadline<'e>> {
    if history.events.is_none() {
        return Vec::new();
    }
    let profile = rules.profile();
    let limits = rules.limits().of(profile, Some(&["duty"]), &history.facts);
    let mut report = sla::fold(limits, &profile.policy, calendar, history, now);
    report.deadlines.retain(|one| one.status != Status::NotStarted);
    report.deadlines
}
