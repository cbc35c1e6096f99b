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

impl Default for Limits {
    /// No limit at all.
    fn default() -> Self {
        Self { layout: Layout::of(&CASE_FILE), program: Program::default(), limits: Vec::new() }
    }
}

impl Limits {
    /// The catalogue's limits and a profile's.
    pub(crate) fn compile(profile: &Profile) -> Result<Self, Error> {
        let mut layout = Layout::of(&CASE_FILE);
        profile.add_members(&mut layout)?;
        let mut compiler = Compiler::new(&layout);
        let mut limits = Vec::new();
        for row in &LIMITS {
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
            match limit.row.and_then(|row| limits.get_mut(row)) {
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

    /// The limits of a kind of case, or of every kind when it is unknown; each with whether it applies and the unknown facts
    /// that depends on.
    pub(crate) fn of<'r>(
        &'r self,
        profile: &'r Profile,
        kind: Option<&str>,
        facts: &Facts,
    ) -> Vec<(View<'r>, Truth, Vec<&'r str>)> {
        let of_kind = self.limits.iter().filter(|limit| kind.is_none_or(|kind| belongs(profile, limit, kind)));
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

    /// The limit of an id.
    pub(crate) fn named<'r>(&'r self, profile: &'r Profile, id: &str) -> Option<View<'r>> {
        self.limits.iter().filter_map(|limit| view(profile, limit)).find(|limit| limit.id == id)
    }
}

fn view<'r>(profile: &'r Profile, limit: &Compiled) -> Option<View<'r>> {
    let own = limit.own.and_then(|own| profile.limits.get(own));
    match limit.row {
        Some(row) => Some(View::of(row, &profile.policy, own)),
        None => own.map(View::own),
    }
}

fn belongs(profile: &Profile, limit: &Compiled, kind: &str) -> bool {
    let own = limit.own.and_then(|own| profile.limits.get(own));
    match (limit.row, own) {
        (Some(row), _) => row.cases.contains(&kind),
        (None, own) => own.is_some_and(|own| own.cases.iter().any(|case| case == kind)),
    }
}
