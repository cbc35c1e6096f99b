//! Word lists of the transcript review that a profile replaces. The core reads them and looks for none of them: free text
//! never enters it.

use crate::catalogue::phrases::PHRASES;
use crate::error::{Error, ErrorKind};
use crate::json::Cursor;
use crate::text::is_blank;

/// Most words of one list.
const MOST_WORDS: usize = 1_000;
/// Longest word, in UTF-16 code units.
const LONGEST: usize = 64;

/// The lists under `words`, in the order of the table.
pub(super) fn words(at: &Cursor<'_>) -> Result<Vec<(&'static str, Vec<String>)>, Error> {
    let Some(lists) = at.get("words") else { return Ok(Vec::new()) };
    lists.record(&PHRASES.map(|list| list.id))?;
    let given = PHRASES.iter().filter_map(|list| Some((list.id, lists.get(list.id)?)));
    given.map(|(id, place)| Ok((id, list(&place)?))).collect()
}

fn list(at: &Cursor<'_>) -> Result<Vec<String>, Error> {
    let items = at.items()?;
    if !(1..=MOST_WORDS).contains(&items.len()) {
        return Err(at.fail(ErrorKind::Profile).hint_of("1 to 1000 words"));
    }
    items.iter().map(word).collect()
}

fn word(at: &Cursor<'_>) -> Result<String, Error> {
    let word = at.text()?;
    if is_blank(word) || word.encode_utf16().count() > LONGEST {
        return Err(at.fail(ErrorKind::Profile).hint_of("a word of at most 64 code units that is not blank"));
    }
    Ok(word.to_owned())
}
