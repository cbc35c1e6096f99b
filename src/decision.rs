//! The shape of an eligibility answer: verdict, findings, what is still needed, where acceptance stands.

use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

use crate::catalogue::procedures::ACCEPTANCE;
use crate::catalogue::rows::{Effect, IfUnknown, codes};
use crate::catalogue::{NOTICE, Words};
use crate::fact::{AS_OF_DATE, AS_OF_INSTANT, Facts, Slots};
use crate::ruleset::RuleSet;
use crate::time::{Date, Instant};

/// What became of one rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It applies and what it requires holds.
    Met,
    /// It applies and what it requires does not hold.
    NotMet,
    /// A fact is missing to tell.
    Unknown,
    /// It does not apply to this request.
    NotApplicable,
}

/// The worst effect among the findings; later values outrank earlier ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Nothing stands against it.
    Eligible,
    /// A fact is missing that a rule asks for.
    NeedsInformation,
    /// A person has to look.
    NeedsReview,
    /// The applicant has to correct something.
    NeedsCorrection,
    /// It may not be done.
    Ineligible,
}

/// Where one step of acceptance stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepStatus {
    /// All its rules are met.
    Done,
    /// Its turn; something is missing or to be corrected.
    Open,
    /// It was refused.
    Failed,
    /// An earlier step comes first.
    Waiting,
}

codes! {
    Outcome { Met = "met", NotMet = "notMet", Unknown = "unknown", NotApplicable = "notApplicable" }
    Verdict {
        Eligible = "eligible", NeedsInformation = "needsInformation", NeedsReview = "needsReview",
        NeedsCorrection = "needsCorrection", Ineligible = "ineligible",
    }
    StepStatus { Done = "done", Open = "open", Failed = "failed", Waiting = "waiting" }
}

/// The day or moment a question is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AsOf {
    /// A whole day.
    Date(Date),
    /// A moment.
    Instant(Instant),
}

impl AsOf {
    /// Reads a date or an instant.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Date::parse(text).map(Self::Date).or_else(|| Instant::parse(text).map(Self::Instant))
    }

    /// The date in China.
    #[must_use]
    pub fn date(self) -> Date {
        match self {
            Self::Date(date) => date,
            Self::Instant(instant) => instant.date(),
        }
    }

    /// The last millisecond that counts as "by now": a day counts whole.
    #[must_use]
    pub fn instant(self) -> Instant {
        match self {
            Self::Date(date) => date.start().plus_ms(86_399_999).unwrap_or_else(|| date.start()),
            Self::Instant(instant) => instant,
        }
    }
}

impl AsOf {
    /// Writes it into the question's own slots.
    pub(crate) fn write(self, facts: &mut Facts) {
        facts.set(AS_OF_DATE, self.date().days().into());
        facts.set(AS_OF_INSTANT, self.instant().ms());
    }
}

impl From<Date> for AsOf {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<Instant> for AsOf {
    fn from(instant: Instant) -> Self {
        Self::Instant(instant)
    }
}

impl Serialize for AsOf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Date(date) => date.serialize(serializer),
            Self::Instant(instant) => instant.serialize(serializer),
        }
    }
}

/// The bare result of deciding, without names or texts; its buffers are used again for the next question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    /// The verdict.
    pub verdict: Verdict,
    /// One outcome a rule, in the order of the rule set.
    pub outcomes: Vec<Outcome>,
    /// Unknown facts that a rule asks for.
    pub needs: Slots,
    /// Supplied facts that no applicable rule reads.
    pub surplus: Slots,
    /// One status a step of acceptance.
    pub steps: Vec<StepStatus>,
}

impl Default for Evaluation {
    fn default() -> Self {
        Self {
            verdict: Verdict::Eligible,
            outcomes: Vec::new(),
            needs: Slots::default(),
            surplus: Slots::default(),
            steps: Vec::new(),
        }
    }
}

/// The answer to an application, with every rule's result. Its JSON is the npm package's `EligibilityDecision`.
#[derive(Debug, Clone)]
pub struct EligibilityDecision<'e> {
    pub(crate) rules: &'e RuleSet,
    pub(crate) facts: Facts,
    pub(crate) evaluation: Evaluation,
    pub(crate) as_of: AsOf,
}

/// One rule's result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// Position of the rule in the rule set.
    pub rule: usize,
    /// What became of it.
    pub result: Outcome,
    /// What that does to the verdict: an effect's code, `ask`, or nothing.
    pub effect: Option<&'static str>,
}

impl EligibilityDecision<'_> {
    /// The worst effect among the findings.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.evaluation.verdict
    }

    /// The day or moment the question was asked for.
    #[must_use]
    pub fn as_of(&self) -> AsOf {
        self.as_of
    }

    /// Every rule's result, in the order of the rule set.
    pub fn findings(&self) -> impl Iterator<Item = Finding> {
        let compiled = self.rules.compiled().iter().zip(&self.evaluation.outcomes).enumerate();
        compiled.map(|(rule, (compiled, result))| Finding {
            rule,
            result: *result,
            effect: effect(*result, compiled.if_not_met, compiled.if_unknown),
        })
    }

    /// Unknown facts to ask for, in the order of the form. Empty once the verdict is `ineligible`.
    #[must_use]
    pub fn needs(&self) -> Vec<&str> {
        self.evaluation.needs.iter().map(|slot| self.rules.layout().path(slot)).collect()
    }

    /// Supplied facts that no applicable rule reads.
    #[must_use]
    pub fn surplus(&self) -> Vec<&str> {
        self.evaluation.surplus.iter().map(|slot| input_path(self.rules, slot)).collect()
    }

    /// The facts the decision was made on.
    #[must_use]
    pub fn facts(&self) -> &Facts {
        &self.facts
    }
}

/// What a result does to the verdict.
#[must_use]
pub fn effect(result: Outcome, if_not_met: Effect, if_unknown: IfUnknown) -> Option<&'static str> {
    match (result, if_unknown) {
        (Outcome::NotMet, _) => Some(if_not_met.code()),
        (Outcome::Unknown, IfUnknown::Ask | IfUnknown::Review) => Some(if_unknown.code()),
        _ => None,
    }
}

/// The name of what was supplied: for a reduction, its list.
pub(crate) fn input_path(rules: &RuleSet, slot: u16) -> &str {
    match rules.layout().fact(slot).map(|fact| fact.origin) {
        Some(crate::fact::Origin::Reduction(reduction, _)) => reduction.over,
        _ => rules.layout().path(slot),
    }
}

struct FindingOf<'f>(&'f RuleSet, Finding);

impl Serialize for FindingOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(rules, finding) = self;
        let row = rules.rule(finding.rule).ok_or_else(|| serde::ser::Error::custom("no such rule"))?;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rule", row.rule)?;
        map.serialize_entry("result", &finding.result)?;
        map.serialize_entry("effect", &finding.effect)?;
        map.serialize_entry("force", &row.force)?;
        map.serialize_entry("sources", &row.sources)?;
        map.serialize_entry("paths", &row.paths)?;
        map.serialize_entry("text", &row.text)?;
        map.serialize_entry("remedy", &row.remedy)?;
        if !row.reading_of.is_empty() {
            map.serialize_entry("readingOf", row.reading_of)?;
        }
        map.end()
    }
}

/// A fact to ask for, as it is shown.
#[derive(serde::Serialize)]
struct Need<'r> {
    path: &'r str,
    kind: &'static str,
    text: Words<'r>,
}

#[derive(serde::Serialize)]
struct StepOf {
    step: &'static str,
    status: StepStatus,
    row: &'static str,
    text: Words<'static>,
}

/// What to call the fact in a slot; a profile's fact has its own words.
pub(crate) fn fact_words(rules: &RuleSet, slot: u16) -> Words<'_> {
    match rules.layout().fact(slot).map(|fact| fact.origin) {
        Some(crate::fact::Origin::Profile(index)) => rules
            .profile()
            .facts
            .get(index)
            .map_or(Words { zh: "", en: "" }, |fact| Words { zh: &fact.label.text.zh, en: &fact.label.text.en }),
        _ => rules.layout().label(slot).into(),
    }
}

impl Serialize for EligibilityDecision<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let layout = self.rules.layout();
        let findings: Vec<_> = self.findings().map(|finding| FindingOf(self.rules, finding)).collect();
        let needs: Vec<_> = self
            .evaluation
            .needs
            .iter()
            .filter_map(|slot| {
                let fact = layout.fact(slot)?;
                Some(Need { path: &fact.path, kind: fact.kind.name(), text: fact_words(self.rules, slot) })
            })
            .collect();
        let steps = ACCEPTANCE.iter().zip(&self.evaluation.steps);
        let steps: Vec<_> = steps
            .map(|(step, status)| StepOf {
                step: step.id,
                status: *status,
                row: step.source.row,
                text: step.text.into(),
            })
            .collect();
        let mut map = serializer.serialize_struct("EligibilityDecision", 7)?;
        map.serialize_field("verdict", &self.verdict())?;
        map.serialize_field("findings", &findings)?;
        map.serialize_field("needs", &needs)?;
        map.serialize_field("steps", &steps)?;
        map.serialize_field("surplus", &self.surplus())?;
        map.serialize_field("asOf", &self.as_of)?;
        map.serialize_field("notice", &NOTICE)?;
        map.end()
    }
}
