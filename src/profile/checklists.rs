//! Weights and items that a profile gives to checklists of conduct.

use serde_json::Value;

use super::{Labelled, OwnedText, choose, codes, forms, label, pair_of_dates, source, text};
use crate::catalogue::conduct::CHECKLISTS;
use crate::catalogue::rows::{Checklist, Force, Polarity, Section, Severity, Topic};
use crate::error::{Error, ErrorKind};
use crate::json::{Cursor, unknown_value};
use crate::time::Date;

/// What a profile changes about a checklist.
#[derive(Debug, Clone)]
pub struct ProfileChecklist {
    /// Which.
    pub checklist: &'static Checklist,
    /// Where the weights are written.
    pub source: Option<(String, String)>,
    /// Percent by section, in place of the source's; nothing to keep those.
    pub weights: Option<Vec<(&'static str, u8)>>,
    /// How two topics share the weight of their section.
    pub split: Vec<(&'static str, u8)>,
    /// Its own items.
    pub items: Vec<ProfileItem>,
}

/// An item of a profile.
#[derive(Debug, Clone)]
pub struct ProfileItem {
    /// Its id and what the agent is told.
    pub label: Labelled,
    /// What the assessor looks for.
    pub assessor: OwnedText,
    /// The section it counts in.
    pub section: &'static Section,
    /// The topic it counts in.
    pub topic: &'static Topic,
    /// Whether the behaviour is expected or forbidden.
    pub polarity: Polarity,
    /// How grave a failure is.
    pub severity: Severity,
    /// How binding it is.
    pub force: Force,
    /// The operator's document and clause.
    pub source: (String, String),
    /// First and last day in force.
    pub dates: (Option<Date>, Option<Date>),
    /// When it applies, in JSON.
    pub applies_when: Value,
    /// Its place in the profile.
    pub place: String,
}

/// Reads `checklists`.
pub(super) fn checklists(at: &Cursor<'_>) -> Result<Vec<ProfileChecklist>, Error> {
    let mut lists: Vec<ProfileChecklist> = Vec::new();
    for place in at.items_of("checklists")? {
        let list = checklist(&place)?;
        if lists.iter().any(|other| other.checklist.id == list.checklist.id) {
            return Err(place.need("id")?.fail(ErrorKind::Profile).hint_of("this id is taken"));
        }
        for (index, item) in list.items.iter().enumerate() {
            let code = &item.label.code;
            let others = lists.iter().flat_map(|list| &list.items).chain(list.items.iter().take(index));
            let rows = CHECKLISTS.iter().flat_map(|list| list.items()).flat_map(|row| [row.id, row.item]);
            if others.into_iter().any(|other| other.label.code == *code) || rows.into_iter().any(|id| id == code) {
                return Err(Error::new(ErrorKind::Profile, format!("{}.id", item.place)).hint_of("this id is taken"));
            }
        }
        lists.push(list);
    }
    Ok(lists)
}

fn checklist(at: &Cursor<'_>) -> Result<ProfileChecklist, Error> {
    at.record(&forms::keys(&forms::CHECKLIST))?;
    let id = at.need("id")?;
    let checklist = CHECKLISTS.into_iter().find(|checklist| id.value().as_str() == Some(checklist.id));
    let Some(checklist) = checklist else {
        return Err(unknown_value(id.path(), id.text()?, &codes::checklists()));
    };
    let weights = at.get("weights").map(|weights| weights_of(&weights, checklist)).transpose()?;
    let weight = |section: &Section| match &weights {
        None => section.weight,
        Some(weights) => weights.iter().find(|(id, _)| *id == section.id).map_or(0, |(_, weight)| *weight),
    };
    Ok(ProfileChecklist {
        checklist,
        source: at.get("source").map(|_| source(at)).transpose()?,
        split: match at.get("remainderSplit") {
            None => Vec::new(),
            Some(split) => split_of(&split, checklist, weight)?,
        },
        items: at.items_of("items")?.iter().map(|place| item(place, checklist)).collect::<Result<_, _>>()?,
        weights,
    })
}

/// Percent by section; together they are 100.
fn weights_of(at: &Cursor<'_>, checklist: &'static Checklist) -> Result<Vec<(&'static str, u8)>, Error> {
    let known: Vec<&str> = checklist.sections.iter().map(|section| section.id).collect();
    at.record(&known)?;
    let weights = known.into_iter().map(|id| Ok((id, at.get(id).map_or(Ok(0), |weight| percent(&weight))?)));
    let weights = weights.collect::<Result<Vec<_>, Error>>()?;
    if sum(&weights) == 100 {
        Ok(weights)
    } else {
        Err(at.fail(ErrorKind::Value).hint_of("weights that add up to 100"))
    }
}

/// How the two topics of the remainder share its weight, in parts that add up to it.
fn split_of(
    at: &Cursor<'_>,
    checklist: &'static Checklist,
    weight: impl Fn(&Section) -> u8,
) -> Result<Vec<(&'static str, u8)>, Error> {
    let Some(remainder) = checklist.remainder() else {
        return Err(at.fail(ErrorKind::Profile).hint_of("no section of this checklist has two topics"));
    };
    let known: Vec<&str> = remainder.topics.iter().map(|topic| topic.id).collect();
    at.record(&known)?;
    let parts = known.into_iter().map(|id| Ok((id, at.get(id).map_or(Ok(0), |part| percent(&part))?)));
    let parts = parts.collect::<Result<Vec<_>, Error>>()?;
    let whole = weight(remainder);
    if sum(&parts) == u32::from(whole) {
        Ok(parts)
    } else {
        Err(at.fail(ErrorKind::Value).hint_of(format!("parts of {whole}")))
    }
}

fn sum(parts: &[(&str, u8)]) -> u32 {
    parts.iter().fold(0, |sum, (_, part)| sum.saturating_add(u32::from(*part)))
}

fn percent(at: &Cursor<'_>) -> Result<u8, Error> {
    let value = u8::try_from(at.integer()?).ok().filter(|value| *value <= 100);
    value.ok_or_else(|| at.fail(ErrorKind::Value).hint_of("0 to 100"))
}

fn item(at: &Cursor<'_>, checklist: &'static Checklist) -> Result<ProfileItem, Error> {
    at.record(&forms::keys(&forms::ITEM))?;
    let place = at.need("section")?;
    let known: Vec<&str> = checklist.sections.iter().map(|section| section.id).collect();
    let section = checklist.sections.iter().find(|section| place.value().as_str() == Some(section.id));
    let Some(section) = section else { return Err(unknown_value(place.path(), place.text()?, &known)) };
    let given = at.get("topic").map_or(Ok(""), |topic| topic.text())?;
    let topic = section.topics.iter().find(|topic| topic.id == given).ok_or_else(|| {
        let topics: Vec<&str> = section.topics.iter().map(|topic| topic.id).collect();
        let hint = topics.join(" | ");
        Error::new(ErrorKind::Value, format!("{}.topic", at.path())).hint_of(if hint.is_empty() {
            "this section has no topics; leave it out".to_owned()
        } else {
            hint
        })
    })?;
    let needed = |key: &str| at.need(key).map(|_| ());
    needed("polarity")?;
    needed("severity")?;
    needed("text")?;
    let label = label(at)?;
    let assessor = if at.get("assessor").is_some() { text(at, "assessor")? } else { label.text.clone() };
    Ok(ProfileItem {
        assessor,
        section,
        topic,
        polarity: choose(at, "polarity", Polarity::Must, Polarity::parse)?,
        severity: choose(at, "severity", Severity::Normal, Severity::parse)?,
        force: choose(at, "force", Force::Mandatory, Force::parse)?,
        source: source(at)?,
        dates: pair_of_dates(at)?,
        applies_when: at.get("appliesWhen").map_or_else(|| Value::from("always"), |value| value.value().clone()),
        place: at.path().to_owned(),
        label,
    })
}
