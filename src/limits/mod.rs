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
use crate::profile::Profile;
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
    /// Position in the profile, of its own limit or of the value it gives the row.
    own: Option<usize>,
    applies_when: Node,
}

impl Compiled {
    /// Whether it is a row of the catalogue.
    fn is(&self, id: &str) -> bool {
        self.row.is_some_and(|row| row.id == id)
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
            limits.push(Compiled { row: Some(row), own: None, applies_when });
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
            let taken = || Error::new(ErrorKind::Profile, format!("{at}.id")).hint_of("this id is taken");
            let row = limit.row.and_then(|row| LIMITS.get(row));
            let place = row.and_then(|row| limits.iter_mut().find(|known: &&mut Compiled| known.is(row.id)));
            match place {
                Some(row) if row.own.is_none() => row.own = Some(index),
                Some(_) => return Err(taken()),
                None => {
                    let mut earlier = profile.limits.iter().take(index);
                    if earlier.any(|other| other.label.code == limit.label.code) {
                        return Err(taken());
                    }
                    let place = format!("{at}.appliesWhen");
                    let applies_when = compiler.json(&Cursor::new(&limit.applies_when, place), 0)?;
                    limits.push(Compiled { row: None, own: Some(index), applies_when });
                }
            }
        }
        let program = compiler.program;
        Ok(Self { layout, program, limits })
    }

    /// The slots of a case.
    pub(crate) fn layout(&self) -> &Layout {
        &self.layout
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
            let view = view(profile, limit)?;
            let applies = self.program.evaluate(&limit.applies_when, facts);
            let mut read = Slots::default();
            if applies == Truth::Unknown {
                self.program.reads(&limit.applies_when, &mut read);
            }
            let unknown = read.iter().filter(|slot| facts.get(*slot) == UNKNOWN).map(|slot| self.layout.path(slot));
            Some((view, applies, unknown.collect()))
        });
        views.collect()
    }

    /// The limits of some kinds of case, whether they apply or not.
    pub(crate) fn of_cases<'r>(&'r self, profile: &'r Profile, kinds: &[&str]) -> Vec<View<'r>> {
        let of_kinds = self.limits.iter().filter(|limit| belongs(profile, limit, kinds));
        of_kinds.filter_map(|limit| view(profile, limit)).collect()
    }

    /// The limit of an id.
    pub(crate) fn named<'r>(&'r self, profile: &'r Profile, id: &str) -> Option<View<'r>> {
        self.find(profile, id).and_then(|limit| view(profile, limit))
    }

    /// The limit of an id, unless the facts of a case say that it does not apply.
    pub(crate) fn applying<'r>(&'r self, profile: &'r Profile, id: &str, facts: &Facts) -> Option<View<'r>> {
        let applies = |limit: &&Compiled| self.program.evaluate(&limit.applies_when, facts) != Truth::False;
        self.find(profile, id).filter(applies).and_then(|limit| view(profile, limit))
    }

    fn find(&self, profile: &Profile, id: &str) -> Option<&Compiled> {
        self.limits.iter().find(|limit| match (limit.row, limit.own.and_then(|own| profile.limits.get(own))) {
            (Some(row), _) => row.id == id,
            (None, own) => own.is_some_and(|own| own.label.code == id),
        })
    }
}

/// Whether a row holds: an unverified one does where the profile turns it on or gives it a value.
fn is_on(row: &Limit, profile: &Profile) -> bool {
    let valued = || profile.limits.iter().filter_map(|own| LIMITS.get(own.row?)).any(|valued| valued.id == row.id);
    row.is_verified() || profile.enabled.contains(&row.id) || valued()
}

fn view<'r>(profile: &'r Profile, limit: &Compiled) -> Option<View<'r>> {
    let own = limit.own.and_then(|own| profile.limits.get(own));
    match limit.row {
        Some(row) => Some(View::of(row, &profile.policy, own)),
        None => own.map(View::own),
    }
}

fn belongs(profile: &Profile, limit: &Compiled, kinds: &[&str]) -> bool {
    let own = limit.own.and_then(|own| profile.limits.get(own));
    match (limit.row, own) {
        (Some(row), _) => row.cases.iter().any(|case| kinds.contains(case)),
        (None, own) => own.is_some_and(|own| own.cases.iter().any(|case| kinds.contains(&case.as_str()))),
    }
}
