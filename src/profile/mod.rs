//! An operator's profile: policy, hours, facts, list members and rules in the catalogue's own closed forms.
//!
//! Loading is all or nothing; every refusal names its place.

mod calendar;
pub mod checklists;
pub mod codes;
mod digest;
pub mod forms;
mod limit;
pub mod messages;
mod products;
mod rule;
mod words;

use serde_json::Value;

pub use calendar::{OwnDay, OwnYear};
pub use checklists::ProfileChecklist;
pub(crate) use digest::sha256;
pub use limit::{EscalationStep, Offset, ProfileLimit, Rung};
pub(crate) use limit::{is_id, used};
pub use messages::Messages;
pub use rule::ProfileRule;

use crate::calendar::{Calendar, Hours};
use crate::catalogue::citation::Level;
use crate::catalogue::rows::Force;
use crate::catalogue::shapes::{CASE_FILE, PROVINCE};
use crate::catalogue::{Row, Source, Words};
use crate::error::{Error, ErrorKind};
use crate::fact::Layout;
use crate::json::{Cursor, nearest, unknown_value};
use crate::policy::Policy;
use crate::shape::Shape;
use crate::time::Date;

/// An operator's additions to the catalogue, read but not yet compiled.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    /// Its id.
    pub id: String,
    /// Code of the province where a request does not say its own.
    pub province: Option<String>,
    /// Answers to the switches.
    pub policy: Policy,
    /// Opening hours used where a case brings none.
    pub hours: Option<Hours>,
    /// The same by channel; they come before `hours`.
    pub channel_hours: Vec<(String, Hours)>,
    /// Years after those of the calendar.
    pub years: Vec<OwnYear>,
    /// Days that are otherwise than the calendar says.
    pub days: Vec<OwnDay>,
    /// Values for limits of the catalogue, and limits of its own.
    pub limits: Vec<ProfileLimit>,
    /// Facts under `x`.
    pub facts: Vec<ProfileFact>,
    /// Members added to growing lists: the list's name and the new member.
    pub members: Vec<(String, Labelled)>,
    /// Rules decided after the catalogue's; those that its products stand for come last.
    pub rules: Vec<ProfileRule>,
    /// Weights and items of checklists.
    pub checklists: Vec<ProfileChecklist>,
    /// Texts in place of those of rows.
    pub messages: Messages,
    /// Unverified rows of the catalogue (grade C) that it turns on.
    pub enabled: Vec<&'static str>,
    /// Word lists of the transcript review that it replaces, by name.
    pub words: Vec<(&'static str, Vec<String>)>,
}

/// A code or name with what to call it.
#[derive(Debug, Clone, Default)]
pub struct Labelled {
    /// The code.
    pub code: String,
    /// Chinese and English.
    pub text: OwnedText,
}

/// A text of a profile; a missing language falls back to the other.
#[derive(Debug, Clone, Default)]
pub struct OwnedText {
    /// Simplified Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// A fact under `x`.
#[derive(Debug, Clone)]
pub struct ProfileFact {
    /// Its name, without `x.`, and label.
    pub label: Labelled,
    /// `flag`, `choice`, `count`, `money`, `date`, `instant` or `text`.
    pub kind: String,
    /// Codes of a choice.
    pub codes: Vec<String>,
}

/// An unverified row that is turned on; what sources contradict each other on can never be.
fn enabled(at: &Cursor<'_>) -> Result<&'static str, Error> {
    let id = at.text()?;
    let unverified = codes::unverified();
    unverified.iter().copied().find(|known| *known == id).ok_or_else(|| {
        let error = at.fail(ErrorKind::Profile);
        match nearest(id, unverified.iter().copied()) {
            Some(near) => error.hint_of(format!("not an unverified row; did you mean {near}")),
            None => error.hint_of("not an unverified row"),
        }
    })
}

impl Profile {
    /// Reads a profile.
    ///
    /// # Errors
    /// The first thing that cannot be read, with its place.
    pub fn read(profile: &Value) -> Result<Self, Error> {
        let at = Cursor::new(profile, "");
        at.record(&forms::keys(&forms::PROFILE))?;
        let mut policy = Policy::default();
        if let Some(switches) = at.get("policy") {
            for name in switches.record(&codes::switches())?.keys() {
                policy.set(name, switches.need(name)?.text()?)?;
            }
        }
        let (years, days) = calendar::calendar(&at)?;
        let (mut members, mut rules) = (members(&at)?, at.each("rules", rule::rule)?);
        products::products(&at, &mut members, &mut rules)?;
        let limits = at.each("limits", limit::limit)?;
        Ok(Self {
            id: at.need("id")?.text()?.to_owned(),
            province: province(&at, &members)?,
            policy,
            hours: at.get("hours").map(|hours| Hours::parse(hours.value(), "hours")).transpose()?,
            channel_hours: channel_hours(&at)?,
            years,
            days,
            facts: at.each("facts", fact)?,
            checklists: checklists::checklists(&at)?,
            messages: messages::messages(&at, &rules, &limits)?,
            limits,
            members,
            rules,
            enabled: at.each("enable", enabled)?,
            words: words::words(&at)?,
        })
    }

    /// The slots of a shape, with its own members in the lists.
    pub(crate) fn layout(&self, shape: &'static Shape) -> Result<Layout, Error> {
        let mut layout = Layout::of(shape);
        self.add_members(&mut layout)?;
        Ok(layout)
    }

    /// The slot of the province in a layout, and the number of the profile's own.
    pub(crate) fn province_in(&self, layout: &Layout) -> Option<(u16, i64)> {
        let code = self.province.as_deref()?;
        let list = layout.members.iter().find(|members| members.name == PROVINCE.name)?;
        Some((layout.slot(PROVINCE_FACT)?, list.number(code)?))
    }

    /// Adds its members to the lists that a layout has.
    pub(crate) fn add_members(&self, layout: &mut Layout) -> Result<(), Error> {
        for (index, (list, member)) in self.members.iter().enumerate() {
            let earlier = self.members.iter().take(index).filter(|(other, _)| other == list);
            let at = format!("lists.{list}[{}]", earlier.count());
            let Some(members) = layout.members.iter_mut().find(|members| members.name == *list) else { continue };
            if members.codes.contains(&member.code) {
                return Err(Error::new(ErrorKind::Profile, at + ".code").hint_of("the list has this code already"));
            }
            if members.codes.len() >= MOST_MEMBERS {
                return Err(Error::new(ErrorKind::Size, at).hint_of("a list has at most 256 members"));
            }
            members.codes.push(member.code.clone());
        }
        Ok(())
    }

    /// The calendar with its years and days; nothing if it has none.
    pub(crate) fn calendar(&self) -> Result<Option<Calendar>, Error> {
        if self.years.is_empty() && self.days.is_empty() {
            return Ok(None);
        }
        let written = |source: &(String, String)| format!("{} {}", source.0, source.1);
        let mut calendar = Calendar::default();
        for (index, year) in self.years.iter().enumerate() {
            let next = calendar.with_year(year.year, &year.days, written(&year.source));
            let place = || Error::new(ErrorKind::Profile, format!("calendar.years[{index}].year"));
            calendar = next.ok_or_else(|| place().hint_of("the year after the last one covered"))?;
        }
        for (index, day) in self.days.iter().enumerate() {
            let next = calendar.with_day(day.date, day.kind, written(&day.source));
            let place = || Error::new(ErrorKind::Profile, format!("calendar.days[{index}].date"));
            calendar = next.ok_or_else(|| place().hint_of("a covered day"))?;
        }
        Ok(Some(calendar))
    }
}

/// The fact that a request's own province stands in.
const PROVINCE_FACT: &str = "province";

/// Most members of one list; conditions can name the first 64.
const MOST_MEMBERS: usize = 256;

/// Types of the facts of a profile.
const FACT_KINDS: [&str; 7] = ["flag", "choice", "count", "money", "date", "instant", "text"];

fn fact(at: &Cursor<'_>) -> Result<ProfileFact, Error> {
    at.record(&forms::keys(&forms::FACT))?;
    let name = at.need("name")?;
    let code = name.text()?.strip_prefix("x.").filter(|code| is_name(code));
    let code = code.ok_or_else(|| name.fail(ErrorKind::Profile).hint_of("x. and a name in camel case"))?.to_owned();
    let kind = at.need("kind")?;
    if !FACT_KINDS.contains(&kind.text()?) {
        return Err(kind.fail(ErrorKind::Value).hint_of(FACT_KINDS.join(" | ")));
    }
    let codes = at.items_of("members")?;
    let codes = codes.iter().map(|code| code.text().map(str::to_owned)).collect::<Result<Vec<_>, _>>()?;
    if (kind.text()? == "choice") != (1..=64).contains(&codes.len()) {
        return Err(at.fail(ErrorKind::Profile).hint_of("a choice, and only a choice, has 1 to 64 members"));
    }
    Ok(ProfileFact { label: Labelled { code, text: text(at, "text")? }, kind: kind.text()?.to_owned(), codes })
}

/// The province: a code of its list, the profile's own members among them.
fn province(at: &Cursor<'_>, members: &[(String, Labelled)]) -> Result<Option<String>, Error> {
    let Some(at) = at.get("province") else { return Ok(None) };
    let own = members.iter().filter(|(list, _)| list == PROVINCE.name).map(|(_, member)| member.code.as_str());
    let known: Vec<&str> = PROVINCE.members.iter().map(|member| member.code).chain(own).collect();
    let code = at.text()?;
    if known.contains(&code) { Ok(Some(code.to_owned())) } else { Err(unknown_value(at.path(), code, &known)) }
}

fn members(at: &Cursor<'_>) -> Result<Vec<(String, Labelled)>, Error> {
    let Some(lists) = at.get("lists") else { return Ok(Vec::new()) };
    let mut members = Vec::new();
    for name in lists.record(&codes::growing_lists())?.keys() {
        for item in lists.items_of(name)? {
            item.record(&forms::keys(&forms::MEMBER))?;
            let code = item.need("code")?;
            if !is_name(code.text()?) {
                return Err(code.fail(ErrorKind::Profile).hint_of("lower case letters, digits and _"));
            }
            members.push((name.clone(), Labelled { code: code.text()?.to_owned(), text: text(&item, "text")? }));
        }
    }
    Ok(members)
}

/// One of a closed set of words.
fn choose<T>(at: &Cursor<'_>, key: &str, fallback: T, parse: impl Fn(&str) -> Option<T>) -> Result<T, Error> {
    let Some(place) = at.get(key) else { return Ok(fallback) };
    parse(place.text()?).ok_or_else(|| place.fail(ErrorKind::Value))
}

impl<'r> From<&'r OwnedText> for Words<'r> {
    fn from(text: &'r OwnedText) -> Self {
        Self { zh: &text.zh, en: &text.en }
    }
}

impl Labelled {
    /// A source of this row's own.
    pub(crate) fn source<'r>(&'r self, source: &'r (String, String)) -> Source<'r> {
        of_profile(&self.code, source)
    }

    /// The entry of this row.
    pub(crate) fn entry<'r>(
        &'r self,
        kind: &'static str,
        force: Force,
        (from, to): (Option<Date>, Option<Date>),
        source: &'r (String, String),
    ) -> Row<'r> {
        let sources = vec![self.source(source)];
        Row {
            id: &self.code,
            kind,
            force,
            active: true,
            not_in_source: false,
            text: (&self.text).into(),
            sources,
            from,
            to,
        }
    }
}

/// The operator's document and clause as the source of a row.
pub(crate) fn of_profile<'r>(row: &'r str, source: &'r (String, String)) -> Source<'r> {
    Source {
        row,
        instrument: &source.0,
        clause: &source.1,
        grade: None,
        was: "",
        level: Level::CompanyGuide,
        province: "",
        title: None,
    }
}

fn channel_hours(at: &Cursor<'_>) -> Result<Vec<(String, Hours)>, Error> {
    let Some(hours) = at.get("channelHours") else { return Ok(Vec::new()) };
    let layout = Layout::of(&CASE_FILE);
    let known = layout.members.iter().find(|members| members.name == "Channel");
    let own = at.get("lists").map_or(Ok(Vec::new()), |lists| lists.items_of("Channel"))?;
    let own = own.iter().filter_map(|item| item.value().get("code")?.as_str());
    let codes: Vec<&str> =
        known.into_iter().flat_map(|list| list.codes.iter().map(String::as_str)).chain(own).collect();
    let channels = hours.record(&codes)?.keys();
    channels
        .map(|channel| {
            let place = hours.need(channel)?;
            Ok((channel.clone(), Hours::parse(place.value(), place.path())?))
        })
        .collect()
}

/// An id of the profile's own and what it stands for.
fn label(at: &Cursor<'_>) -> Result<Labelled, Error> {
    let id = at.need("id")?;
    if !limit::is_id(id.text()?) {
        return Err(id.fail(ErrorKind::Profile).hint_of("words joined by dots, for example op.site.survey"));
    }
    Ok(Labelled { code: id.text()?.to_owned(), text: text(at, "text")? })
}

/// The operator's document and clause.
fn source(at: &Cursor<'_>) -> Result<(String, String), Error> {
    let source = at.need("source")?;
    source.record(&forms::keys(&forms::SOURCE))?;
    Ok((source.need("instrument")?.text()?.to_owned(), source.need("clause")?.text()?.to_owned()))
}

/// First and last day in force.
fn pair_of_dates(at: &Cursor<'_>) -> Result<(Option<Date>, Option<Date>), Error> {
    let date = |key: &str| at.get(key).map(|place| self::date(&place)).transpose();
    match (date("from")?, date("to")?) {
        (Some(from), Some(to)) if to < from => Err(at.need("to")?.fail(ErrorKind::Value).hint_of("not before from")),
        dates => Ok(dates),
    }
}

/// A date.
fn date(at: &Cursor<'_>) -> Result<Date, Error> {
    Date::parse(at.text()?).ok_or_else(|| at.fail(ErrorKind::Format))
}

/// A text with at least one language.
fn text(at: &Cursor<'_>, key: &str) -> Result<OwnedText, Error> {
    let Some(at) = at.get(key) else { return Ok(OwnedText::default()) };
    at.record(&forms::keys(&forms::TEXT))?;
    let language = |key: &str| at.get(key).map(|value| value.text().map(str::to_owned)).transpose();
    let (zh, en) = (language("zh")?, language("en")?);
    Ok(OwnedText { zh: zh.clone().or_else(|| en.clone()).unwrap_or_default(), en: en.or(zh).unwrap_or_default() })
}

/// Names and codes: an ASCII letter, then letters, digits, `_` and `-`; at most 64.
fn is_name(name: &str) -> bool {
    name.len() <= 64
        && name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
}
