//! A limit as the fold sees it: one row of the catalogue, perhaps with a profile's value, or a profile's own.

use crate::catalogue::citation::Grade;
use crate::catalogue::rows::{
    Basis, Dated, Direction, Effective, Force, Length, Limit, Party, Start, Transition, within,
};
use crate::catalogue::{Source, Words};
use crate::policy::Policy;
use crate::profile::{ProfileLimit, Rung};
use crate::time::Date;

/// A limit with its words, events and lengths, borrowed from wherever they stand.
pub(crate) struct View<'r> {
    pub(crate) id: &'r str,
    pub(crate) item: &'r str,
    pub(crate) subject: &'r str,
    grade: Option<Grade>,
    pub(crate) basis: Basis,
    pub(crate) text: Words<'r>,
    pub(crate) force: Force,
    pub(crate) sources: Vec<Source<'r>>,
    pub(crate) direction: Direction,
    pub(crate) owed: (Party, Party),
    pub(crate) start_switch: &'r str,
    /// The events that start it otherwise, by the value of the switch.
    pub(crate) alternatives: Vec<&'r Start>,
    pub(crate) events: Events<'r>,
    pub(crate) example: bool,
    /// The event whose last day chooses among the lengths.
    pub(crate) chosen_by: Option<&'static str>,
    pub(crate) transition: Transition,
    /// Whether a start after it has run out starts nothing anew.
    pub(crate) lapses: bool,
    /// Whether it rests on a source that nobody has verified.
    pub(crate) unverified: bool,
    /// First and last day in force.
    pub(crate) dates: (Option<Date>, Option<Date>),
    lengths: &'r [Dated<Length>],
    /// A profile's lengths, each with the days on which it holds; of several the first counts.
    own: Vec<&'r ProfileLimit>,
}

/// What happens to a limit, by the types of events.
#[derive(Clone, Copy)]
pub(crate) struct Events<'r> {
    pub(crate) starts: Names<'r>,
    pub(crate) completes: Names<'r>,
    pub(crate) cancels: Names<'r>,
    /// Whether all of `completes` have to happen.
    pub(crate) needs_all: bool,
    /// Whether a start while the clock runs starts it anew.
    pub(crate) restarts: bool,
    pub(crate) held: Option<(&'r str, &'r str)>,
}

/// A list of names from a table or a profile.
#[derive(Clone, Copy)]
pub(crate) enum Names<'r> {
    Table(&'r [&'r str]),
    Profile(&'r [String]),
}

impl Names<'_> {
    pub(crate) fn contains(&self, name: &str) -> bool {
        match self {
            Self::Table(names) => names.contains(&name),
            Self::Profile(names) => names.iter().any(|known| known == name),
        }
    }

    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Table(names) => names.len(),
            Self::Profile(names) => names.len(),
        }
    }
}

impl<'r> View<'r> {
    /// A row of the catalogue under a policy.
    pub(crate) fn of(limit: &'r Limit, policy: &Policy, own: Vec<&'r ProfileLimit>) -> Self {
        let choice = policy.get(limit.start_switch);
        let start = limit.starts.iter().find(|start| start.value == choice).or(limit.starts.first());
        let force = match limit.example && policy.get("exampleForce") == "mandatory" {
            true => Force::Mandatory,
            false => limit.force,
        };
        let given = limit.sources.iter().map(|source| -> Source<'r> { Source::from(source) });
        let sources = given.chain(own.iter().map(|own| own.label.source(&own.source)));
        Self {
            id: limit.id,
            item: limit.item,
            subject: limit.subject,
            grade: limit.grade,
            basis: limit.basis,
            text: limit.text.into(),
            force,
            sources: sources.collect(),
            direction: limit.direction,
            owed: (limit.owed_by, limit.owed_to),
            start_switch: limit.start_switch,
            alternatives: limit.starts.iter().filter(|other| Some(other.value) != start.map(|one| one.value)).collect(),
            events: Events {
                starts: Names::Table(start.map_or(&[][..], |start| start.events)),
                completes: Names::Table(limit.completed_by),
                cancels: Names::Table(limit.cancelled_by),
                needs_all: limit.needs_all,
                restarts: true,
                held: limit.held,
            },
            example: limit.example,
            chosen_by: limit.chosen_by,
            transition: limit.transition,
            lapses: limit.lapses,
            unverified: !limit.is_verified(),
            dates: limit.effective.dates(),
            lengths: limit.lengths,
            own,
        }
    }

    /// A limit that only the profile has.
    pub(crate) fn own(own: &'r ProfileLimit) -> Self {
        let recurring = matches!(own.length, Some(Length::EachMonth | Length::EachQuarter | Length::EachYear));
        let minimum = matches!(own.direction, Direction::Earliest | Direction::KeepAtLeast);
        Self {
            id: &own.label.code,
            item: &own.label.code,
            subject: &own.subject,
            grade: None,
            basis: match () {
                () if recurring => Basis::Recurring,
                () if minimum => Basis::Minimum,
                () => Basis::Numeric,
            },
            text: (&own.label.text).into(),
            force: own.force,
            sources: vec![own.label.source(&own.source)],
            direction: own.direction,
            owed: (Party::Operator, Party::Customer),
            start_switch: "",
            alternatives: Vec::new(),
            events: Events {
                starts: Names::Profile(&own.starts),
                completes: Names::Profile(&own.completed_by),
                cancels: Names::Profile(&own.cancelled_by),
                needs_all: own.needs_all,
                restarts: own.restarts,
                held: None,
            },
            example: false,
            chosen_by: None,
            transition: Transition::Settled,
            lapses: false,
            unverified: false,
            dates: own.dates,
            lengths: &[],
            own: vec![own],
        }
    }

    /// How firmly it stands: law by its grade, then the Guide and the operator.
    pub(crate) fn standing(&self) -> u8 {
        match self.grade {
            Some(Grade::A) => 0,
            Some(Grade::B) => 1,
            Some(Grade::C | Grade::D) => 2,
            None => 3,
        }
    }

    /// Whether it is in force on a date.
    pub(crate) fn in_force(&self, date: Date) -> bool {
        within(self.dates, date)
    }

    /// Whether it has a first or a last day in force.
    pub(crate) fn is_dated(&self) -> bool {
        self.dates != (None, None)
    }

    /// How long it is when it starts on a date, and the profile's source if that says so.
    pub(crate) fn length(&self, date: Date) -> Option<(Length, Option<Source<'r>>)> {
        let own = self.own.iter().filter(|own| within(own.dates, date));
        if let Some((own, length)) = own.filter_map(|own| Some((own, own.length?))).next() {
            return Some((length, Some(own.label.source(&own.source))));
        }
        let dated = self.lengths.iter().find(|length| length.effective.holds(date))?;
        Some((dated.value, None))
    }

    /// How long it is whenever it starts, if that is always the same.
    pub(crate) fn fixed_length(&self) -> Option<Length> {
        let mut given = self.own.iter().filter_map(|own| Some((own.length?, own.dates)));
        match (given.next(), self.lengths) {
            (None, [Dated { effective: Effective::Undated, value }]) => Some(*value),
            (Some((length, (None, None))), _) => Some(length),
            _ => None,
        }
    }

    /// The profile's steps of escalation for a start on a date, if it has any.
    pub(crate) fn ladder(&self, date: Date) -> Option<&'r [Rung]> {
        let own = self.own.iter().filter(|own| within(own.dates, date));
        own.map(|own| own.escalation.as_slice()).find(|ladder| !ladder.is_empty())
    }
}
