//! The answer: stage, forums, materials, time bars, liabilities.

use serde::Serialize;

use super::{Dispute, Disputes, STAGES};
use crate::calendar::Calendar;
use crate::catalogue::routing::{
    ADVICE, Advice, Binding, DISPUTE, FORUMS, Forum, LIABILITIES, Liability, REDIRECTS, REMEDY, SITUATION, SITUATIONS,
    SUB_SITUATION,
};
use crate::catalogue::rows::{Effect, IfUnknown, codes};
use crate::catalogue::{NOTICE, Source, Words};
use crate::decision::Outcome;
use crate::error::Error;
use crate::fact::{Facts, Slots, UNKNOWN};
use crate::order::in_order;
use crate::procedure::{Derived, Ground, Guards, Procedures, Step};
use crate::rulebook::Finding;
use crate::ruleset::RuleSet;
use crate::shape::{Node, Vocabulary};
use crate::sla::{self, Deadline, Event, Status};
use crate::time::{Date, Instant};

/// Whether a dispute can go somewhere; later values outrank earlier ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ForumStatus {
    /// It can.
    Open,
    /// Something has to be known first.
    NeedsInformation,
    /// Something has to happen first.
    NotYet,
    /// It cannot.
    Closed,
}

codes! {
    ForumStatus { Open = "open", NeedsInformation = "needsInformation", NotYet = "notYet", Closed = "closed" }
}

/// Where a dispute can go now, what to bring, and until when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DisputeRoute<'r> {
    /// The instant of the question.
    pub now: Instant,
    /// What the answer says of itself; left out where texts are.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub notice: Words<'static>,
    /// Where the dispute stands.
    pub stage: Stage<'r>,
    /// What it is about and what to do first; nothing when nobody said.
    pub situation: Option<SituationView<'r>>,
    /// Steps that may follow in the procedure of the dispute.
    pub next_steps: Vec<Step<'r>>,
    /// Every forum, from the nearest to the furthest.
    pub forums: Vec<ForumView<'r>>,
    /// Where to go next, and why.
    pub recommended: Option<Recommended<'r>>,
    /// Where else to go at the same time.
    pub redirects: Vec<Finding<'r>>,
    /// Responsibilities that may follow: candidates, never findings of law.
    pub liabilities: Vec<LiabilityView<'r>>,
    /// Limits that the history has started.
    pub clocks: Vec<Deadline<'r>>,
    /// What to tell so that a forum's status becomes known.
    pub needs: Vec<String>,
    /// When a clock changes next, if nothing else happens.
    pub next_transition_at: Option<Instant>,
}

/// Where a dispute stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stage<'r> {
    /// A state of the procedure of the dispute.
    pub state: &'r str,
    /// Whether steps on the way to it were not recorded.
    pub assumed: bool,
}

/// What a dispute is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SituationView<'r> {
    /// Its code.
    pub code: &'r str,
    /// What it is more closely.
    pub sub: Option<&'r str>,
    /// What it divides into: codes of `SubSituation`, besides `other`.
    pub divisions: Vec<&'r str>,
    /// What to do first; left out where texts are.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub first_step: Words<'r>,
    /// Limits that may run beside it.
    pub clocks: Vec<&'r str>,
    /// Where it comes from; left out where texts are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source<'r>>,
}

/// A forum as it stands for the dispute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ForumView<'r> {
    /// Its id.
    pub forum: &'r str,
    /// Whether the dispute can go there.
    pub status: ForumStatus,
    /// Whether it is there already.
    pub under_way: bool,
    /// What its rules say.
    pub findings: Vec<Finding<'r>>,
    /// What to tell so that the status becomes known.
    pub needs: Vec<String>,
    /// The first day on which it opens for want of an answer, by the days as counted.
    pub opens_on: Option<Date>,
    /// The same if the last day moves to a working day.
    pub opens_on_rolled: Option<Date>,
    /// Whether its result binds.
    pub binding: Binding,
    /// Whether it costs nothing.
    pub free: bool,
    /// Forums that are shut once it has accepted the dispute.
    pub shuts_out: Vec<&'r str>,
    /// What to bring.
    pub materials: Vec<Material<'r>>,
    /// Limits within which one has to go there.
    pub time_bars: Vec<Deadline<'r>>,
    /// Limits within which it has to act.
    pub answers: Vec<Deadline<'r>>,
    /// What to call it; left out where texts are.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub text: Words<'r>,
    /// Who decides; left out where texts are.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub decided_by: Words<'r>,
    /// Where it comes from; left out where texts are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source<'r>>,
}

/// Something to bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Material<'r> {
    /// Key under `materials`.
    pub material: &'r str,
    /// Whether it is at hand; nothing when nobody said.
    pub have: Option<bool>,
    /// What it is; left out where texts are.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub text: Words<'r>,
}

/// Where to go next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recommended<'r> {
    /// The forum.
    pub forum: &'r str,
    /// Why.
    pub because: Finding<'r>,
}

/// A responsibility that may follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LiabilityView<'r> {
    /// Its code.
    pub liability: &'r str,
    /// Always: only a court or an authority finds it.
    pub candidate: bool,
    /// `facts` that were given, or only the `situation`.
    pub basis: &'r str,
    /// What it may lead to.
    pub remedies: Vec<Remedy<'r>>,
    /// `should` or `may`.
    pub modality: &'r str,
    /// Whether it only gathers others, so that a loss is not counted twice.
    pub umbrella: bool,
    /// Who alone can find it: a code of `Actor`.
    pub decided_by: &'r str,
    /// The rule behind it.
    pub because: Finding<'r>,
}

/// What a liability may lead to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Remedy<'r> {
    /// A code of `LiabilityRemedy`.
    pub remedy: &'r str,
    /// What it is; left out where texts are.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub text: Words<'r>,
}

impl Disputes {
    /// Where a dispute can go.
    pub(crate) fn route<'e>(
        &'e self,
        (rules, calendar): (&'e RuleSet, &'e Calendar),
        procedures: &'e Procedures,
        dispute: &Dispute,
        now: Instant,
    ) -> Result<DisputeRoute<'e>, Error> {
        let table = procedures.table(STAGES)?;
        let (state, assumed, next_steps) = procedures.stage((rules, calendar), table, &dispute.case, now);
        let ground = Ground { rules, calendar, guards: &self.guards, case: &dispute.case };
        let happened = dispute.case.events.iter().flatten().filter(|event| event.at <= now);
        let told: Vec<&Event> = in_order(happened, |event| event.at);
        let mut facts = dispute.facts.clone();
        told.iter().for_each(|event| self.guards.tell(&mut facts, event));
        self.say(&mut facts);
        let stage = table.procedure.states.iter().position(|known| known.id == state);
        let stage = stage.and_then(|position| i64::try_from(position).ok()).unwrap_or(UNKNOWN);
        self.guards.set(&mut facts, |what| matches!(what, Derived::Stage), stage);
        let everything: Slots = (0..self.guards.book.layout().len()).collect();
        ground.complete(&mut facts, &everything, &told, now);

        let question = Question { guards: &self.guards, ground, facts, told, now, state };
        let forums: Vec<ForumView<'e>> = FORUMS.iter().map(|forum| question.forum(forum)).collect();
        let mut needs = Vec::new();
        for need in forums.iter().flat_map(|forum| &forum.needs) {
            if !needs.contains(need) {
                needs.push(need.clone());
            }
        }
        let report = question.clocks();
        Ok(DisputeRoute {
            notice: NOTICE.into(),
            now,
            stage: Stage { state, assumed },
            situation: question.situation(),
            next_steps,
            recommended: ADVICE.iter().find_map(|advice| question.advice(advice, &forums)),
            redirects: REDIRECTS.iter().filter_map(|id| question.met(id)).collect(),
            liabilities: LIABILITIES.iter().filter_map(|liability| question.liability(liability)).collect(),
            clocks: report.deadlines,
            next_transition_at: report.next_transition_at,
            forums,
            needs,
        })
    }
}

/// One dispute at one instant.
struct Question<'e, 'c> {
    guards: &'e Guards,
    ground: Ground<'e, 'c>,
    facts: Facts,
    told: Vec<&'c Event>,
    now: Instant,
    state: &'static str,
}

impl<'e> Question<'e, '_> {
    fn forum(&self, forum: &'static Forum) -> ForumView<'e> {
        let mut needs = Slots::default();
        let mut judged: Vec<(usize, Outcome)> = Vec::new();
        let mut status = ForumStatus::Open;
        for index in forum.rules.iter().filter_map(|id| self.guards.book.position(id)) {
            let outcome = self.guards.book.judge(index, &self.facts, &mut needs);
            judged.push((index, outcome));
            let rule = self.guards.book.rule(index).map(|(_, compiled)| (compiled.if_not_met, compiled.if_unknown));
            status = status.max(match (outcome, rule) {
                (Outcome::NotMet, Some((Effect::Refuse, _))) => ForumStatus::Closed,
                (Outcome::NotMet, Some((Effect::Correct, _))) => ForumStatus::NotYet,
                (Outcome::Unknown, Some((_, IfUnknown::Ask))) => ForumStatus::NeedsInformation,
                _ => ForumStatus::Open,
            });
        }
        if status == ForumStatus::Closed {
            needs = Slots::default();
        }
        let waits = forum.opens_after.filter(|_| status == ForumStatus::NotYet).and_then(|limit| self.limit(limit));
        let waits = waits.filter(|deadline| deadline.completed_at.is_none());
        let after = |day: Option<Date>| day.and_then(|day| Date::from_days(day.days().saturating_add(1)));
        let opens_on = waits.as_ref().and_then(|deadline| after(deadline.nominal_on));
        let opens_on_rolled = waits.and_then(|deadline| after(deadline.rolled_on.or(deadline.nominal_on)));
        let bars = forum.bars.iter().filter(|bar| self.concerns(bar, &judged));
        ForumView {
            forum: forum.id,
            status,
            under_way: forum.under_way.contains(&self.state),
            findings: judged.iter().filter_map(|(index, outcome)| self.guards.book.finding(*index, *outcome)).collect(),
            needs: self.guards.needs(&needs),
            opens_on,
            opens_on_rolled,
            binding: forum.binding,
            free: forum.free,
            shuts_out: forum.shuts_out.to_vec(),
            materials: forum.materials.iter().map(|key| self.material(key)).collect(),
            time_bars: bars.filter_map(|limit| self.limit(limit)).collect(),
            answers: forum.answers.iter().filter_map(|limit| self.limit(limit)).collect(),
            text: forum.text.into(),
            decided_by: forum.decided_by.into(),
            sources: forum.sources.iter().map(Source::from).collect(),
        }
    }

    fn limit(&self, limit: &str) -> Option<Deadline<'e>> {
        self.ground.deadline(limit, &self.told, self.now)
    }

    /// Whether a time bar is not one that a rule says does not apply.
    fn concerns(&self, bar: &str, judged: &[(usize, Outcome)]) -> bool {
        let slot = self.guards.book.layout().slot(&format!("missed.{bar}"));
        let reads = |index: &usize| {
            let rule = self.guards.book.rule(*index).map(|(_, compiled)| compiled);
            slot.zip(rule).is_some_and(|(slot, rule)| rule.reads.contains(slot))
        };
        !judged.iter().any(|(index, outcome)| *outcome == Outcome::NotApplicable && reads(index))
    }

    fn material(&self, key: &'static str) -> Material<'e> {
        let slot = self.guards.book.layout().slot(&format!("materials.{key}"));
        let have = match slot.map(|slot| self.facts.get(slot)) {
            None | Some(UNKNOWN) => None,
            Some(value) => Some(value == 1),
        };
        let fields = DISPUTE.fields.iter().filter_map(|field| match field.node {
            Node::Record(fields) => Some(fields),
            _ => None,
        });
        let label = fields.flatten().find(|field| field.key == key).map(|field| field.label.into());
        Material { material: key, have, text: label.unwrap_or(Words { zh: "", en: "" }) }
    }

    /// The code of a choice, when it is known.
    fn choice(&self, path: &str, list: &'static Vocabulary) -> Option<&'static str> {
        let number = self.facts.get(self.guards.book.layout().slot(path)?);
        list.members.get(usize::try_from(number).ok()?).map(|member| member.code)
    }

    fn situation(&self) -> Option<SituationView<'e>> {
        let code = self.choice("situation", &SITUATION)?;
        let row = SITUATIONS.iter().find(|row| row.code == code);
        Some(SituationView {
            code,
            sub: self.choice("subSituation", &SUB_SITUATION),
            divisions: row.map_or_else(Vec::new, |row| row.divisions.to_vec()),
            first_step: row.map_or(Words { zh: "", en: "" }, |row| row.first_step.into()),
            clocks: row.map_or_else(Vec::new, |row| row.clocks.to_vec()),
            sources: row.map_or_else(Vec::new, |row| row.sources.iter().map(Source::from).collect()),
        })
    }

    /// A rule that is met.
    fn met(&self, id: &str) -> Option<Finding<'e>> {
        let index = self.guards.book.position(id)?;
        let outcome = self.guards.book.judge(index, &self.facts, &mut Slots::default());
        self.guards.book.finding(index, outcome).filter(|finding| finding.result == Outcome::Met)
    }

    fn advice(&self, advice: &'static Advice, forums: &[ForumView<'_>]) -> Option<Recommended<'e>> {
        let forum = forums.iter().find(|forum| forum.forum == advice.forum)?;
        let reachable = matches!(forum.status, ForumStatus::Open | ForumStatus::NeedsInformation);
        let because = self.met(advice.rule).filter(|_| reachable)?;
        Some(Recommended { forum: advice.forum, because })
    }

    fn liability(&self, liability: &'static Liability) -> Option<LiabilityView<'e>> {
        let index = self.guards.book.position(liability.rule)?;
        let outcome = self.guards.book.judge(index, &self.facts, &mut Slots::default());
        let situation = self.situation();
        let suits = situation.is_some_and(|situation| {
            let close = situation.sub.map(|sub| format!("{}/{sub}", situation.code));
            liability.situations.iter().any(|known| *known == situation.code || Some(*known) == close.as_deref())
        });
        let basis = match outcome {
            Outcome::Met => "facts",
            Outcome::Unknown if suits => "situation",
            _ => return None,
        };
        let label = |code| REMEDY.members.iter().find(|member| member.code == code).map(|member| member.label.into());
        let remedy =
            |code: &&'static str| Remedy { remedy: code, text: label(*code).unwrap_or(Words { zh: "", en: "" }) };
        Some(LiabilityView {
            liability: liability.code,
            candidate: true,
            basis,
            remedies: liability.remedies.iter().map(remedy).collect(),
            modality: liability.modality,
            umbrella: liability.umbrella,
            decided_by: liability.decided_by,
            because: self.guards.book.finding(index, outcome)?,
        })
    }

    /// Every limit that the history has started.
    fn clocks(&self) -> sla::DeadlineReport<'e> {
        const KINDS: &[&str] = &["complaint", "dispute", "appeal", "mediation", "arbitration"];
        let rules = self.ground.rules;
        let profile = rules.profile();
        let limits = rules.limits().of(profile, Some(KINDS), &self.ground.case.facts);
        let case = self.ground.after(&self.told);
        let mut report = sla::fold(limits, &profile.policy, self.ground.calendar, &case, self.now);
        report.deadlines.retain(|deadline| deadline.started_at.is_some() && deadline.status != Status::NotStarted);
        report
    }
}
