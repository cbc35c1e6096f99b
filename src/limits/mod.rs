//! The limits in time of one rule set: the catalogue's rows, then the profile's own, compiled once.

mod view;

pub(crate) use view::{Events, View};

use crate::catalogue::rows::Limit;
use crate::catalogue::shapes::CASE_FILE;
use crate::catalogue::sla::LIMITS;
use crate::compile::Compiler;
use crate::condition::Truth;
use crate::error::{Error, ErrorKind};
use crate::fact::{Facts, Layout, Slots, UNKNOWN};
use crate::json::{Cursor, nearest};
use crate::policy::Policy;
use crate::profile::{Profile, ProfileLimit};
use crate::program::{Node, Program};

/// The limits, and the conditions on the facts of a case under which they apply.
#[derive(Debug, Clone)]
pub(crate) struct Limits {
    layout: Layout,
    program: Program,
    limits: Vec<Compiled>,
}

/// What tracking needs of a limit.
#[derive(Debug, Clone)]
struct Compiled {
    /// Row of the catalogue.
    row: Option<&'static Limit>,
    /// Positions in the profile: of its own limit, or of the values it gives the row, each with the condition on which it holds.
    own: Vec<(usize, Node)>,
    applies_when: Node,
}

impl Compiled {
    /// Whether it is a row of the catalogue.
    fn is(&self, id: &str) -> bool {
        self.row.is_some_and(|row| row.id == id)
    }

    /// The profile's limit, where it is not a row of the catalogue.
    fn only<'r>(&self, profile: &'r Profile) -> Option<&'r ProfileLimit> {
        self.own.first().and_then(|(own, _)| profile.limits.get(*own))
    }
}

impl Default for Limits {
    /// No limit at all.
    fn default() -> Self {
        Self { layout: Layout::of(&CASE_FILE), program: Program::default(), limits: Vec::new() }
    }
}

impl Limits {
    /// The catalogue's limits and a profile's.
    pub(crate) fn compile(profile: &Profile) -> Result<Self, Error> {
        let layout = profile.layout(&CASE_FILE)?;
        let mut compiler = Compiler::new(&layout);
        let mut limits = Vec::new();
        for row in LIMITS.iter().filter(|row| is_on(row, profile)) {
            let applies_when = compiler.condition(&row.applies_when, row.id)?;
            limits.push(Compiled { row: Some(row), own: Vec::new(), applies_when });
        }
        for (index, limit) in profile.limits.iter().enumerate() {
            let at = format!("limits[{index}]");
            for (key, list, name) in crate::profile::used(limit) {
                let known = layout.members.iter().find(|members| members.name == list);
                let codes = known.map_or(&[][..], |members| &members.codes);
                if !codes.iter().any(|code| code == name) {
                    let error = Error::new(ErrorKind::Profile, format!("{at}.{key}"));
                    return Err(match nearest(name, codes.iter().map(String::as_str)) {
                        Some(near) => error.hint_of(format!("unknown code; did you mean {near}")),
                        None => error.hint_of("unknown code"),
                    });
                }
            }
            if let Some(earlier) = profile.limits.iter().take(index).position(|other| limit.overlaps(other)) {
                let hint = format!("its dates overlap those of limits[{earlier}]");
                return Err(Error::new(ErrorKind::Profile, format!("{at}.id")).hint_of(hint));
            }
            let applies_when = compiler.json(&Cursor::new(&limit.applies_when, format!("{at}.appliesWhen")), 0)?;
            let row = limit.row.and_then(|row| LIMITS.get(row));
            let place = row.and_then(|row| limits.iter_mut().find(|known: &&mut Compiled| known.is(row.id)));
            match place {
                Some(row) => row.own.push((index, applies_when)),
                None => limits.push(Compiled { row: None, own: vec![(index, Node::Always)], applies_when }),
            }
        }
        let program = compiler.program;
        Ok(Self { layout, program, limits })
    }

    /// The slots of a case.
    pub(crate) fn layout(&self) -> &Layout {
        &self.layout
    }

    pub(crate) fn program(&self) -> &Program {
        &self.program
    }

    /// The condition under which the limit of an id applies.
    pub(crate) fn condition(&self, profile: &Profile, id: &str) -> Option<&Node> {
        self.find(profile, id).map(|limit| &limit.applies_when)
    }

    /// The limits of some kinds of case, or of every kind when that is unknown; each with whether it applies and the unknown facts
    /// that depends on.
    pub(crate) fn of<'r>(
        &'r self,
        profile: &'r Profile,
        kinds: Option<&[&str]>,
        facts: &Facts,
    ) -> Vec<(View<'r>, Truth, Vec<&'r str>)> {
        let of_kind = self.limits.iter().filter(|limit| kinds.is_none_or(|kinds| belongs(profile, limit, kinds)));
        let views = of_kind.filter_map(|limit| {
            let view = self.view(profile, limit, Some(facts))?;
            let mut applies = self.program.evaluate(&limit.applies_when, facts);
            let mut read = Slots::default();
            if applies == Truth::Unknown {
                self.program.reads(&limit.applies_when, &mut read);
            }
            // Without knowing which of its values holds there is none to tell.
            let unknown = limit.own.iter().filter(|(_, on)| self.program.evaluate(on, facts) == Truth::Unknown);
            if applies != Truth::False && unknown.clone().next().is_some() {
                unknown.for_each(|(_, on)| self.program.reads(on, &mut read));
                applies = Truth::Unknown;
            }
            let unknown = read.iter().filter(|slot| facts.get(*slot) == UNKNOWN).map(|slot| self.layout.path(slot));
            Some((view, applies, unknown.collect()))
        });
        views.collect()
    }

    /// The limits of some kinds of case, whether they apply or not.
    pub(crate) fn of_cases<'r>(&'r self, profile: &'r Profile, kinds: &[&str]) -> Vec<View<'r>> {
        let of_kinds = self.limits.iter().filter(|limit| belongs(profile, limit, kinds));
        of_kinds.filter_map(|limit| self.view(profile, limit, None)).collect()
    }

    /// The limit of an id.
    pub(crate) fn named<'r>(&'r self, profile: &'r Profile, id: &str) -> Option<View<'r>> {
        self.find(profile, id).and_then(|limit| self.view(profile, limit, None))
    }

    /// The limit of an id, unless the facts of a case say that it does not apply.
    pub(crate) fn applying<'r>(&'r self, profile: &'r Profile, id: &str, facts: &Facts) -> Option<View<'r>> {
        let applies = |limit: &&Compiled| self.program.evaluate(&limit.applies_when, facts) != Truth::False;
        self.find(profile, id).filter(applies).and_then(|limit| self.view(profile, limit, Some(facts)))
    }

    fn find(&self, profile: &Profile, id: &str) -> Option<&Compiled> {
        self.limits.iter().find(|limit| match limit.row {
            Some(row) => row.id == id,
            None => limit.only(profile).is_some_and(|own| own.label.code == id),
        })
    }

    /// A limit with the values that hold for the facts of a case: those on a condition first. Without facts no condition holds.
    fn view<'r>(&self, profile: &'r Profile, limit: &Compiled, facts: Option<&Facts>) -> Option<View<'r>> {
        let mut view = match limit.row {
            None => limit.only(profile).map(View::own)?,
            Some(row) => {
                let (always, on): (Vec<_>, Vec<_>) = limit.own.iter().partition(|(_, on)| matches!(on, Node::Always));
                let holds = |on: &Node| facts.is_some_and(|facts| self.program.evaluate(on, facts) == Truth::True);
                let on = on.into_iter().filter(|(_, on)| holds(on));
                let own = on.chain(always).filter_map(|(own, _)| profile.limits.get(*own));
                View::of(row, &profile.policy, own.collect())
            }
        };
        view.text = profile.messages.text(view.id, view.text);
        Some(view)
    }
}

/// Whether a row holds: an unverified one does where the profile turns it on or gives it a value.
fn is_on(row: &Limit, profile: &Profile) -> bool {
    let valued = || profile.limits.iter().filter_map(|own| LIMITS.get(own.row?)).any(|valued| valued.id == row.id);
    row.is_verified() || profile.enabled.contains(&row.id) || valued()
}

/// Whether a row belongs to one of some kinds of case under a policy.
pub(crate) fn is_of(row: &Limit, policy: &Policy, kinds: &[&str]) -> bool {
    let leaves =
        |case: &str| row.unless.iter().any(|unless| unless.case == case && policy.get(unless.switch) == unless.value);
    row.cases.iter().any(|case| kinds.contains(case) && !leaves(case))
}

fn belongs(profile: &Profile, limit: &Compiled, kinds: &[&str]) -> bool {
    match limit.row {
        Some(row) => is_of(row, &profile.policy, kinds),
        None => limit.only(profile).is_some_and(|own| own.cases.iter().any(|case| kinds.contains(&case.as_str()))),
    }
}
