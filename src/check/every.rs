//! Finds every error of a profile by reading it again and again, each time without what was refused before.

use serde_json::{Value, json};

use super::cases::Budget;
use super::edits::{Edits, Place, Step, at, at_mut, path};
use super::report::{Issue, ProfileReport, Warning, WarningKind};
use super::{Refusal, dates, load, rules};
use crate::catalogue::sla::LIMITS;
use crate::error::{Error, ErrorKind};
use crate::profile::{is_id, sha256};

/// Most errors that are told.
const MOST_ERRORS: usize = 200;
/// Most readings of one profile.
const MOST_READINGS: usize = 2_000;

/// Everything that is wrong with a profile, and what is worth a second look.
pub(super) fn report(profile: &Value) -> ProfileReport {
    let mut search = Every { profile, edits: Edits::default(), stray: Vec::new(), told: Vec::new(), readings: 0 };
    let left = search.run();
    let mut warnings = Vec::new();
    match left {
        Some((edited, rules, lengths)) => {
            let all = lengths.into_iter().chain(dates::compare(&rules.profile().limits));
            for warning in all.chain(rules::compare(&rules, &Budget::default())) {
                let place = search.edits.locate(&edited, &warning.path);
                // What stands in for something refused says nothing of the profile.
                if search.edits.below(&place.place).next().is_none() {
                    warnings.push(Warning { path: path(&place.place), ..warning });
                }
            }
        }
        None => warnings.push(Warning::new(WarningKind::Unchecked, String::new(), "")),
    }
    let errors: Vec<Issue> =
        search.told.into_iter().map(|error| Issue { rule: item(profile, &error), error }).collect();
    let id = profile.get("id").and_then(Value::as_str).map(str::to_owned);
    ProfileReport { valid: errors.is_empty(), errors, warnings, id, sha256: sha256(profile) }
}

/// Id of the item an error stands in, unless the id itself is wrong.
fn item(profile: &Value, error: &Error) -> Option<String> {
    let place = Edits::default().locate(profile, error.path()).place;
    let item = at(profile, place.get(..2)?)?;
    let id = item.get("id")?.as_str()?;
    let is_wrong = place.get(2) == Some(&Step::Key("id".to_owned())) && error.hint() != Some("this id is taken");
    // A value may be given to a row by its name.
    let row = LIMITS.iter().find(|row| row.key == id).map(|row| row.id);
    row.or_else(|| (is_id(id) && !is_wrong).then_some(id)).map(str::to_owned)
}

struct Every<'p> {
    profile: &'p Value,
    /// What was left out of it or stood in for.
    edits: Edits,
    /// Unknown keys among that: nothing follows from them.
    stray: Vec<Place>,
    told: Vec<Error>,
    readings: usize,
}

type Left = (Value, crate::ruleset::RuleSet, Vec<Warning>);

impl Every<'_> {
    /// Reads until nothing is refused any more; gives what is left, unless that would take too long.
    fn run(&mut self) -> Option<Left> {
        while self.told.len() < MOST_ERRORS {
            let edited = self.edits.apply(self.profile);
            match self.read(&edited)? {
                Ok((rules, warnings)) => return Some((edited, rules, warnings)),
                Err(refusal) => self.refused(&edited, &refusal)?,
            }
        }
        None
    }

    /// One reading, if there may be one more.
    fn read(&mut self, edited: &Value) -> Option<Result<(crate::ruleset::RuleSet, Vec<Warning>), Refusal>> {
        self.readings = self.readings.saturating_add(1);
        (self.readings <= MOST_READINGS).then(|| load(edited))
    }

    /// Tells an error and takes away its cause; nothing if that is not possible.
    fn refused(&mut self, edited: &Value, refusal: &Refusal) -> Option<()> {
        let error = &refusal.error;
        let located = self.edits.locate(edited, error.path());
        let (place, rest) = (located.place, located.rest.to_owned());
        let mut whole = place.clone();
        if !rest.is_empty() {
            whole.push(Step::Key(rest));
        }
        if error.kind() == ErrorKind::UnknownKey
            && let Some(key) = self.unknown_key(edited, error)?
        {
            if !self.is_about_a_refused_name(&Value::from(key.as_str())) {
                self.tell(error, &place);
            }
            let mut stray = place;
            stray.push(Step::Key(key));
            self.edits.leave_out(&stray);
            self.stray.push(stray);
            return Some(());
        }
        let value = at(self.profile, &whole);
        let mut id = whole.get(..2).unwrap_or_default().to_vec();
        id.push(Step::Key("id".to_owned()));
        let follows = self.caused(&whole).next().is_some()
            || (refusal.laxer && self.caused(&whole.get(..2)?.to_vec()).next().is_some())
            // What an item needs depends on what it is.
            || (whole.len() > place.len() && matches!(self.edits.at(&id), Some(Some(_))))
            // Days are corrected in the years before them.
            || (is_in(&whole, ["calendar", "days"]) && self.edits.places().any(|place| is_in(place, ["calendar", "years"])))
            || value.is_some_and(|value| self.is_about_a_refused_name(value))
            || self.operands(&whole).is_some_and(|value| self.is_about_a_refused_name(value));
        if !follows {
            self.tell(error, &whole);
        }
        self.take_away(whole, &place)
    }

    /// Both sides of the comparison that a part of a condition stands in.
    fn operands(&self, place: &Place) -> Option<&Value> {
        let in_condition = ["appliesWhen", "requires"].map(|key| Step::Key(key.to_owned()));
        let (last, list) = place.split_last()?;
        let inside = place.iter().any(|step| in_condition.contains(step)) && matches!(last, Step::Item(_));
        at(self.profile, list).filter(|list| inside && list.get(0).is_some_and(Value::is_string))
    }

    fn tell(&mut self, error: &Error, place: &Place) {
        let told = Error::new(error.kind(), path(place));
        self.told.push(match error.hint() {
            Some(hint) => told.hint_of(hint),
            None => told,
        });
    }

    /// What was done at or below a place, but for unknown keys.
    fn caused<'e>(&'e self, place: &'e Place) -> impl Iterator<Item = &'e Place> {
        self.edits.below(place).filter(|place| !self.stray.contains(place))
    }

    /// Leaves a part out. Where it has to be there, something stands in for it; where nothing can, what it belongs to goes.
    fn take_away(&mut self, whole: Place, parent: &Place) -> Option<()> {
        let is_there = at(self.profile, &whole).is_some() && self.edits.at(&whole).is_none();
        let is_stand_in = matches!(self.edits.at(&whole), Some(Some(_)));
        if is_there {
            self.edits.leave_out(&whole);
            return Some(());
        }
        if !is_stand_in && whole.len() > parent.len() && matches!(whole.last(), Some(Step::Key(_))) {
            for stand_in in self.stand_ins() {
                let mut tried = self.edits.clone();
                tried.stand_in(&whole, stand_in);
                let edited = tried.apply(self.profile);
                let fits = match self.read(&edited)? {
                    Ok(_) => true,
                    Err(refusal) => {
                        let next = tried.locate(&edited, refusal.error.path());
                        !next.place.starts_with(&whole)
                    }
                };
                if fits {
                    self.edits = tried;
                    return Some(());
                }
            }
        }
        let mut container = whole;
        container.pop();
        if container.is_empty() {
            return None;
        }
        self.edits.leave_out(&container);
        Some(())
    }

    /// Values for a key that has to be there; the first that is accepted will do.
    fn stand_ins(&self) -> Vec<Value> {
        let fresh = self.readings;
        vec![
            json!(format!("check.n{fresh}")),
            json!(format!("x.check{fresh}")),
            json!(format!("check{fresh}")),
            json!("always"),
            json!("flag"),
            json!({ "instrument": "-", "clause": "-" }),
            json!({ "value": 1, "unit": "hour" }),
            json!(["submitted"]),
            json!(["application"]),
            json!("hour"),
            json!(1),
            json!(true),
            json!("2026-01-01"),
        ]
    }

    /// The unknown key that an error speaks of: alone in its record it is refused just so.
    fn unknown_key(&mut self, edited: &Value, error: &Error) -> Option<Option<String>> {
        let place = Edits::default().locate(edited, error.path()).place;
        let Some(map) = at(edited, &place).and_then(Value::as_object) else { return Some(None) };
        for (key, value) in map {
            let mut alone = edited.clone();
            if let Some(record) = at_mut(&mut alone, &place) {
                *record = json!({ key.as_str(): value.clone() });
            }
            if let Err(refusal) = self.read(&alone)?
                && refusal.error.kind() == ErrorKind::UnknownKey
                && refusal.error.path() == error.path()
            {
                return Some(Some(key.clone()));
            }
        }
        Some(None)
    }

    /// Whether a part names something whose own definition was refused.
    fn is_about_a_refused_name(&self, value: &Value) -> bool {
        let uses = ["rules", "limits"].map(|key| Step::Key(key.to_owned()));
        let defined = self.edits.places().filter(|place| !self.stray.contains(place));
        let defined = defined.filter(|place| place.first().is_some_and(|first| !uses.contains(first)));
        let (mut named, mut names) = (Vec::new(), Vec::new());
        for place in defined {
            // An item of a list, or of a list in a record of lists.
            let end = place.iter().position(|step| matches!(step, Step::Item(_))).map(|item| item.saturating_add(1));
            if let Some(item) = end.and_then(|end| at(self.profile, place.get(..end)?)) {
                texts(item, &mut named);
            }
        }
        texts(value, &mut names);
        let is_named = |name: &str| named.iter().any(|known| name == *known || name.strip_prefix("x.") == Some(known));
        names.into_iter().any(is_named)
    }
}

/// Whether a place lies under two keys from the top.
fn is_in(place: &Place, keys: [&str; 2]) -> bool {
    let given = place.iter().map(|step| if let Step::Key(key) = step { key.as_str() } else { "" });
    place.len() >= 2 && given.zip(keys).all(|(given, key)| given == key)
}

/// Every text in a value.
fn texts<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(map) => map.values().for_each(|item| texts(item, found)),
        _ => {}
    }
}
