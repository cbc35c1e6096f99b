//! The rules in force for one engine: the catalogue, then the profile, compiled once.

use serde::Serialize;
use serde_json::Value;

use crate::calendar::Calendar;
use crate::catalogue::conduct::CHECKLIST_QUERY;
use crate::catalogue::eligibility::RULES;
use crate::catalogue::procedures::ACCEPTANCE;
use crate::catalogue::rows::{Effect, Force, IfUnknown, Rule};
use crate::catalogue::shapes::APPLICATION;
use crate::catalogue::{Row, Source, Words, entry, other_rows};
use crate::compile::Compiler;
use crate::condition::Condition;
use crate::error::{Error, ErrorKind};
use crate::fact::{ABSENT, AS_OF_DATE, AS_OF_INSTANT, Fact, FactKind, Layout, MAX_FACTS, Origin, SURPLUS_COUNT, Slots};
use crate::json::Cursor;
use crate::limits::Limits;
use crate::profile::{Profile, ProfileRule, sha256};
use crate::program::{Node, Program};

/// The catalogue with an operator's profile: `RuleSet = catalogue ++ profile`.
///
/// Rules keep their place: the catalogue's first, in the order of its table, then the profile's.
#[derive(Debug, Clone)]
pub struct RuleSet {
    layout: Layout,
    program: Program,
    rules: Vec<Compiled>,
    profile: Profile,
    /// Every slot that tells whether something was supplied and that not all applications need, with the value it has
    /// to exceed.
    optional: Vec<(u16, i64)>,
    /// The limits of the catalogue, then the profile's own.
    limits: Limits,
    /// The profile's calendar, if it changes anything.
    calendar: Option<Calendar>,
    /// The digest of the profile.
    sha256: Option<String>,
    /// Slot and number of the profile's province, for applications that say none.
    province: Option<(u16, i64)>,
}

/// What deciding needs of a rule.
#[derive(Debug, Clone)]
pub(crate) struct Compiled {
    pub(crate) applies_when: Node,
    pub(crate) requires: Node,
    pub(crate) if_not_met: Effect,
    pub(crate) if_unknown: IfUnknown,
    /// Position of its step in the procedure of acceptance.
    pub(crate) step: Option<usize>,
    /// Every slot it reads.
    pub(crate) reads: Slots,
    /// The same, each list by its first reduction.
    pub(crate) inputs: Slots,
    /// Whether it reads the surplus, and so has to wait for the others.
    pub(crate) last: bool,
    /// Whether something optional is needed where it applies.
    pub(crate) optional: bool,
    /// Whether its unknown facts need no completing to be judged.
    pub(crate) read_once: bool,
}

impl Compiled {
    /// Writes down what it reads.
    pub(crate) fn note_reads(&mut self, program: &Program, layout: &Layout) {
        program.reads(&self.applies_when, &mut self.reads);
        program.reads(&self.requires, &mut self.reads);
        self.read_once = program.is_read_once(&self.applies_when, &self.requires, layout);
    }
}

/// A rule as it is shown: the part of a finding that never changes.
#[derive(Debug, Clone, Serialize)]
pub struct RuleRow<'r> {
    /// Stable id.
    pub rule: &'r str,
    /// How binding it is.
    pub force: Force,
    /// Where it comes from.
    pub sources: Vec<Source<'r>>,
    /// Names of the facts it reads.
    pub paths: Vec<&'r str>,
    /// What it asks for.
    pub text: Words<'r>,
    /// What to do when it is not met.
    pub remedy: Words<'r>,
    /// What it is one of several readings of, for example `NP-5`; left out for a rule of which there is one reading.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub reading_of: &'r str,
}

impl Default for RuleSet {
    /// The catalogue alone.
    fn default() -> Self {
        // A test compiles the catalogue; what would not compile could not be built.
        Self::compile(Profile::default()).unwrap_or_else(|_| Self {
            layout: Layout::of(&APPLICATION),
            program: Program::default(),
            rules: Vec::new(),
            profile: Profile::default(),
            optional: Vec::new(),
            limits: Limits::default(),
            calendar: None,
            sha256: None,
            province: None,
        })
    }
}

impl RuleSet {
    /// The catalogue with a profile that nobody has compared with the law yet.
    pub(crate) fn read(profile: &Value) -> Result<Self, Error> {
        let rules = Self::compile(Profile::read(profile)?)?;
        Ok(Self { sha256: Some(sha256(profile)), ..rules })
    }

    /// SHA-256 of the profile as JSON with sorted keys and no spaces, in hexadecimal; nothing without a profile.
    #[must_use]
    pub fn sha256(&self) -> Option<&str> {
        self.sha256.as_deref()
    }

    fn compile(profile: Profile) -> Result<Self, Error> {
        let mut layout = Layout::of(&APPLICATION);
        extend(&mut layout, &profile)?;
        let mut compiler = Compiler::new(&layout);
        let mut rules = Vec::new();
        for rule in &RULES {
            rules.push(catalogue_rule(&mut compiler, rule, &profile)?);
        }
        for (index, rule) in profile.rules.iter().enumerate() {
            let at = &rule.place;
            let taken = RULES.iter().map(|other| other.id);
            let earlier = profile.rules.iter().take(index).map(|other| other.label.code.as_str());
            if taken.chain(earlier).any(|id| id == rule.label.code) {
                return Err(Error::new(ErrorKind::Profile, format!("{at}.id")).hint_of("this id is taken"));
            }
            rules.push(profile_rule(&mut compiler, rule, at)?);
        }
        check_items(&profile)?;
        let program = compiler.program;
        // Choices and flags that say whether a rule applies are needed even when the answer is that none does.
        let mut deciding = Slots::default();
        for rule in &mut rules {
            program.reads(&rule.applies_when, &mut deciding);
            rule.note_reads(&program, &layout);
            let mut used = Slots::default();
            program.uses(&rule.applies_when, &layout, &mut used);
            program.uses(&rule.requires, &layout, &mut used);
            used.iter().for_each(|slot| covers(&layout, slot, &mut rule.inputs));
            rule.last = rule.reads.contains(SURPLUS_COUNT);
        }
        let mut needed: Slots = deciding.iter().filter(|slot| decides_applicability(&layout, *slot)).collect();
        for rule in rules.iter().filter(|rule| matches!(rule.applies_when, Node::Always) && !rule.last) {
            needed.extend(&rule.inputs);
        }
        for rule in &mut rules {
            rule.optional = !rule.last && !rule.inputs.without(&needed).is_empty();
        }
        let inputs = (0..).zip(&layout.facts).filter(|(slot, _)| !needed.contains(*slot));
        let optional = inputs.filter_map(|(slot, fact)| Some((slot, supplied_above(slot, fact)?))).collect();
        let limits = Limits::compile(&profile)?;
        let calendar = profile.calendar()?;
        let province = profile.province_in(&layout);
        Ok(Self { layout, program, rules, profile, optional, limits, calendar, sha256: None, province })
    }

    /// The slots of a case.
    #[must_use]
    pub fn case_layout(&self) -> &Layout {
        self.limits.layout()
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    /// The profile's calendar, if it changes anything.
    pub(crate) fn calendar(&self) -> Option<&Calendar> {
        self.calendar.as_ref()
    }

    pub(crate) fn province(&self) -> Option<(u16, i64)> {
        self.province
    }

    /// The slots of an application.
    #[must_use]
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The profile, empty when there is none.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// How many rules decide an application.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rules.len()
    }

    /// Whether there is no rule at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    pub(crate) fn compiled(&self) -> &[Compiled] {
        &self.rules
    }

    pub(crate) fn optional(&self) -> &[(u16, i64)] {
        &self.optional
    }

    pub(crate) fn program(&self) -> &Program {
        &self.program
    }

    /// A rule as it is shown.
    #[must_use]
    pub fn rule(&self, index: usize) -> Option<RuleRow<'_>> {
        let reads = &self.rules.get(index)?.reads;
        let question = [AS_OF_DATE, AS_OF_INSTANT, SURPLUS_COUNT];
        let paths = reads.iter().filter(|slot| !question.contains(slot)).map(|slot| self.layout.path(slot)).collect();
        if let Some(rule) = RULES.get(index) {
            let sources = rule.sources.iter().map(Source::from).collect();
            let text = self.profile.messages.text(rule.id, rule.text.into());
            let remedy = self.profile.messages.remedy(rule.id, rule.remedy.into());
            let reading_of = rule.reading_of;
            return Some(RuleRow { rule: rule.id, force: rule.force, sources, paths, text, remedy, reading_of });
        }
        let rule = self.profile.rules.get(index.checked_sub(RULES.len())?)?;
        Some(RuleRow {
            rule: &rule.label.code,
            force: rule.force,
            sources: vec![rule.label.source(&rule.source)],
            paths,
            text: self.profile.messages.text(&rule.label.code, (&rule.label.text).into()),
            remedy: self.profile.messages.remedy(&rule.label.code, (&rule.remedy).into()),
            reading_of: "",
        })
    }

    /// Every row of the catalogue and the profile, each with its kind.
    #[must_use]
    pub fn rows(&self) -> Vec<Row<'_>> {
        let mut rows = self.first_rows();
        rows.extend(other_rows().into_iter().map(|row| self.reworded(row)));
        rows
    }

    /// The rules on applications in the order of their numbers, and the profile's limits. The package knows the rest
    /// of the catalogue from a file.
    #[must_use]
    pub fn first_rows(&self) -> Vec<Row<'_>> {
        let rules =
            RULES.iter().map(|rule| entry(rule.id, "rule", rule.force, rule.effective, rule.text, rule.sources));
        let own = self.profile.rules.iter();
        let own = own.map(|rule| rule.label.entry("rule", rule.force, rule.dates, &rule.source));
        let limits = self.profile.limits.iter().filter(|limit| limit.row.is_none());
        let limits = limits.map(|limit| limit.label.entry("limit", limit.force, limit.dates, &limit.source));
        let items = self.profile.checklists.iter().flat_map(|list| &list.items);
        let items = items.map(|item| item.label.entry("checklist", item.force, item.dates, &item.source));
        rules.chain(own).chain(limits).chain(items).map(|row| self.reworded(row)).collect()
    }

    /// A row in the profile's words.
    fn reworded<'r>(&'r self, row: Row<'r>) -> Row<'r> {
        let text = self.profile.messages.text(row.id, row.text);
        Row { text, ..row }
    }
}

/// Compiles a row of the catalogue under a profile. An unverified one that the profile does not turn on never applies.
pub(crate) fn catalogue_rule(compiler: &mut Compiler<'_>, rule: &Rule, profile: &Profile) -> Result<Compiled, Error> {
    let chosen = rule.overrides.iter().find(|other| profile.policy.get(other.switch) == other.value);
    let (if_not_met, if_unknown) =
        chosen.map_or((rule.if_not_met, rule.if_unknown), |other| (other.if_not_met, other.if_unknown));
    let is_on = rule.is_verified() || profile.enabled.contains(&rule.id);
    let applies_when = if is_on { &rule.applies_when } else { &Condition::Not(&Condition::Always) };
    let applies_when = compiler.condition(applies_when, rule.id)?;
    let (from, to) = rule.effective.dates();
    Ok(Compiled {
        applies_when: compiler.in_force(applies_when, from, to),
        requires: compiler.condition(&rule.requires, rule.id)?,
        if_not_met,
        if_unknown,
        step: rule.step.and_then(|id| ACCEPTANCE.iter().position(|step| step.id == id)),
        reads: Slots::default(),
        inputs: Slots::default(),
        last: false,
        optional: false,
        read_once: false,
    })
}

fn profile_rule(compiler: &mut Compiler<'_>, rule: &ProfileRule, at: &str) -> Result<Compiled, Error> {
    let applies_when = compiler.json(&Cursor::new(&rule.applies_when, format!("{at}.appliesWhen")), 0)?;
    let requires = compiler.json(&Cursor::new(&rule.requires, format!("{at}.requires")), 0)?;
    Ok(Compiled {
        applies_when: compiler.in_force(applies_when, rule.dates.0, rule.dates.1),
        requires,
        if_not_met: rule.if_not_met,
        if_unknown: rule.if_unknown,
        step: None,
        reads: Slots::default(),
        inputs: Slots::default(),
        last: false,
        optional: false,
        read_once: false,
    })
}

/// Whether the conditions of the profile's checklist items can be used; they are compiled when first asked about.
fn check_items(profile: &Profile) -> Result<(), Error> {
    let layout = profile.layout(&CHECKLIST_QUERY)?;
    let mut compiler = Compiler::new(&layout);
    for item in profile.checklists.iter().flat_map(|list| &list.items) {
        compiler.json(&Cursor::new(&item.applies_when, format!("{}.appliesWhen", item.place)), 0)?;
    }
    Ok(())
}

/// Adds the profile's facts and list members.
fn extend(layout: &mut Layout, profile: &Profile) -> Result<(), Error> {
    profile.add_members(layout)?;
    for (index, fact) in profile.facts.iter().enumerate() {
        let at = format!("facts[{index}]");
        let path = format!("x.{}", fact.label.code);
        if layout.slot(&path).is_some() {
            return Err(Error::new(ErrorKind::Profile, format!("{at}.name")).hint_of("this name is taken"));
        }
        if layout.facts.len() >= MAX_FACTS {
            return Err(Error::new(ErrorKind::Size, at));
        }
        let kind = match fact.kind.as_str() {
            "flag" => FactKind::Flag,
            "count" => FactKind::Count,
            "money" => FactKind::Money,
            "date" => FactKind::Date,
            "instant" => FactKind::Instant,
            "text" => FactKind::Text,
            _ => FactKind::Choice(layout.add_list(&path, &fact.codes)),
        };
        layout.add(path, kind, Origin::Profile(index));
    }
    Ok(())
}

/// Adds what reading a fact makes use of: a list by its first reduction, a record with everything in it.
fn covers(layout: &Layout, slot: u16, inputs: &mut Slots) {
    match layout.fact(slot) {
        Some(Fact { origin: Origin::Reduction(_, head), .. }) => inputs.insert(*head),
        Some(Fact { kind: FactKind::Record, path, .. }) => {
            let inside = format!("{path}.");
            let within = (0..).zip(&layout.facts).filter(|(_, fact)| fact.path.starts_with(&inside));
            within.for_each(|(slot, _)| inputs.insert(slot));
        }
        _ => inputs.insert(slot),
    }
}

/// The value a fact has to exceed to have been supplied: leaves that are not absent, lists with at least one item.
fn supplied_above(slot: u16, fact: &Fact) -> Option<i64> {
    match fact.origin {
        Origin::Question | Origin::Derived => None,
        Origin::Field(_) | Origin::Profile(_) => (fact.kind != FactKind::Record).then_some(ABSENT),
        Origin::Reduction(_, head) => (head == slot).then_some(0),
    }
}

fn decides_applicability(layout: &Layout, slot: u16) -> bool {
    matches!(
        layout.fact(slot),
        Some(Fact { kind: FactKind::Choice(_) | FactKind::Flag, origin: Origin::Field(_) | Origin::Profile(_), .. })
    )
}
