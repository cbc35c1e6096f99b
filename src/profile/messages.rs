//! Texts that a profile shows in place of a row's own. They are words only: what is decided stays as it is.

use serde::Serialize;

use super::{Labelled, ProfileRule, codes, forms, limit::ProfileLimit};
use crate::catalogue::Words;
use crate::catalogue::sla::LIMITS;
use crate::error::{Error, ErrorKind};
use crate::json::Cursor;

/// Texts in place of those of rows, by id.
#[derive(Debug, Clone, Default)]
pub struct Messages(Vec<(String, Message)>);

/// What is shown in place of one row's texts.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Message {
    /// In place of what the row asks for.
    pub text: Reworded,
    /// In place of what to do.
    pub remedy: Reworded,
}

/// Words in place of others; a language that is not given keeps its own.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Reworded {
    /// Simplified Chinese.
    pub zh: Option<String>,
    /// English.
    pub en: Option<String>,
}

impl Reworded {
    fn over<'r>(&'r self, own: Words<'r>) -> Words<'r> {
        Words { zh: self.zh.as_deref().unwrap_or(own.zh), en: self.en.as_deref().unwrap_or(own.en) }
    }
}

impl Messages {
    /// Every row with other texts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Message)> {
        self.0.iter().map(|(id, message)| (id.as_str(), message))
    }

    /// What a row asks for, in the profile's words or else its own.
    pub(crate) fn text<'r>(&'r self, id: &str, own: Words<'r>) -> Words<'r> {
        self.of(id).map_or(own, |message| message.text.over(own))
    }

    /// What to do when a rule is not met, in the profile's words or else its own.
    pub(crate) fn remedy<'r>(&'r self, id: &str, own: Words<'r>) -> Words<'r> {
        self.of(id).map_or(own, |message| message.remedy.over(own))
    }

    fn of(&self, id: &str) -> Option<&Message> {
        self.0.iter().find(|(known, _)| known == id).map(|(_, message)| message)
    }
}

/// Reads `messages: { "<id of a rule or limit>": { text?, remedy? } }`.
pub(super) fn messages(at: &Cursor<'_>, rules: &[ProfileRule], limits: &[ProfileLimit]) -> Result<Messages, Error> {
    let Some(at) = at.get("messages") else { return Ok(Messages::default()) };
    let own = |label: &'_ Labelled| label.code.clone();
    let own: Vec<String> =
        rules.iter().map(|rule| own(&rule.label)).chain(limits.iter().map(|limit| own(&limit.label))).collect();
    let known: Vec<&str> = codes::worded_rows().into_iter().chain(own.iter().map(String::as_str)).collect();
    let ids = at.record(&known)?.keys();
    let messages = ids.map(|id| {
        // Ids hold dots: the place is the id as a whole.
        let place = at.need(id)?;
        place.record(&forms::keys(&forms::MESSAGE))?;
        let is_limit = limits.iter().map(|limit| limit.label.code.as_str()).chain(LIMITS.iter().map(|row| row.id));
        if let Some(remedy) = place.get("remedy")
            && is_limit.into_iter().any(|limit| limit == id)
        {
            return Err(remedy.fail(ErrorKind::Profile).hint_of("a limit has no remedy; give text"));
        }
        Ok((id.clone(), Message { text: reworded(&place, "text")?, remedy: reworded(&place, "remedy")? }))
    });
    Ok(Messages(messages.collect::<Result<_, _>>()?))
}

fn reworded(at: &Cursor<'_>, key: &str) -> Result<Reworded, Error> {
    let Some(at) = at.get(key) else { return Ok(Reworded::default()) };
    at.record(&forms::keys(&forms::TEXT))?;
    let language = |key: &str| at.get(key).map(|text| text.text().map(str::to_owned)).transpose();
    Ok(Reworded { zh: language("zh")?, en: language("en")? })
}
