//! Reading JSON with the place kept, so that every refusal says where and what was expected.

use serde_json::{Map, Value};

use crate::error::{Error, ErrorKind};
use crate::shape::MAX_MONEY;

/// Deepest nesting that is read.
pub(crate) const MAX_DEPTH: usize = 16;
/// The largest whole number up to which a double holds every one.
pub(crate) const MAX_SAFE: i64 = 9_007_199_254_740_991;

/// A value and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Cursor<'v> {
    value: &'v Value,
    path: String,
}

impl<'v> Cursor<'v> {
    pub(crate) fn new(value: &'v Value, path: impl Into<String>) -> Self {
        Self { value, path: path.into() }
    }

    pub(crate) fn value(&self) -> &'v Value {
        self.value
    }

    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    pub(crate) fn fail(&self, kind: ErrorKind) -> Error {
        Error::new(kind, self.path.clone())
    }

    fn wrong_type(&self, expected: &str) -> Error {
        self.fail(ErrorKind::Type).hint_of(expected)
    }

    /// An object that has no other keys than these.
    #[inline(never)]
    pub(crate) fn record(&self, known: &[&str]) -> Result<&'v Map<String, Value>, Error> {
        let map = self.value.as_object().ok_or_else(|| self.wrong_type("record"))?;
        refuse_unknown(map.keys(), known, &self.path)?;
        Ok(map)
    }

    /// An object that has no other keys than those of some fields.
    #[inline(never)]
    pub(crate) fn record_of(&self, fields: &[crate::shape::Field]) -> Result<&'v Map<String, Value>, Error> {
        let map = self.value.as_object().ok_or_else(|| self.wrong_type("record"))?;
        if map.keys().any(|key| fields.iter().all(|field| field.key != key)) {
            let known: Vec<&str> = fields.iter().map(|field| field.key).collect();
            refuse_unknown(map.keys(), &known, &self.path)?;
        }
        Ok(map)
    }

    /// The value under a key, unless it is missing or null.
    #[inline(never)]
    pub(crate) fn get(&self, key: &str) -> Option<Self> {
        let value = self.value.get(key).filter(|value| !value.is_null())?;
        Some(Self::new(value, join(&self.path, key)))
    }

    /// The value under a key that must be there.
    #[inline(never)]
    pub(crate) fn need(&self, key: &str) -> Result<Self, Error> {
        self.get(key).ok_or_else(|| Error::new(ErrorKind::Type, join(&self.path, key)).hint_of("required"))
    }

    /// The items of a list.
    #[inline(never)]
    pub(crate) fn items(&self) -> Result<Vec<Self>, Error> {
        let list = self.value.as_array().ok_or_else(|| self.wrong_type("list"))?;
        let place = |(index, value)| Self::new(value, format!("{}[{index}]", self.path));
        Ok(list.iter().enumerate().map(place).collect())
    }

    /// What is read of every item under a key; nothing when the key is missing.
    #[inline(never)]
    pub(crate) fn each<T>(&self, key: &str, read: fn(&Self) -> Result<T, Error>) -> Result<Vec<T>, Error> {
        let items = self.items_of(key)?;
        let mut all = Vec::with_capacity(items.len());
        for item in &items {
            all.push(read(item)?);
        }
        Ok(all)
    }

    /// The items under a key; none when the key is missing.
    #[inline(never)]
    pub(crate) fn items_of(&self, key: &str) -> Result<Vec<Self>, Error> {
        self.get(key).map_or(Ok(Vec::new()), |list| list.items())
    }

    #[inline(never)]
    pub(crate) fn text(&self) -> Result<&'v str, Error> {
        self.value.as_str().ok_or_else(|| self.wrong_type("text"))
    }

    #[inline(never)]
    pub(crate) fn integer(&self) -> Result<i64, Error> {
        integer(self.value).ok_or_else(|| self.wrong_type("whole number"))
    }
}

/// Refuses a key that is not known: the error names its parent and the nearest known name, never the key.
pub(crate) fn refuse_unknown<'k>(
    mut keys: impl Iterator<Item = &'k String>,
    known: &[&str],
    parent: &str,
) -> Result<(), Error> {
    let Some(key) = keys.find(|key| !known.contains(&key.as_str())) else { return Ok(()) };
    let error = Error::new(ErrorKind::UnknownKey, parent);
    Err(match nearest(key, known.iter().copied()) {
        Some(name) => error.hint_of(name),
        None => error,
    })
}

/// Refuses a value that is none of those known: the hint is the nearest, or else all of them.
pub(crate) fn unknown_value(path: &str, value: &str, known: &[&str]) -> Error {
    let error = Error::new(ErrorKind::Value, path);
    match nearest(value, known.iter().copied()) {
        Some(near) => error.hint_of(near),
        None => error.hint_of(known.join(" | ")),
    }
}

/// A whole number a double can hold exactly; `3.0` counts as 3, as it does in JavaScript.
pub(crate) fn integer(value: &Value) -> Option<i64> {
    let number = match value.as_i64() {
        Some(number) => number,
        None => whole(value.as_f64().filter(|double| double.fract() == 0.0)?),
    };
    (-MAX_SAFE..=MAX_SAFE).contains(&number).then_some(number)
}

/// Fen of a sum written in yuan, `12.30` or `-0.05`: at most two decimals; no plus, exponent, space or zero in front.
pub(crate) fn fen(yuan: &str) -> Result<i64, ErrorKind> {
    let (sign, digits) = yuan.strip_prefix('-').map_or((1, yuan), |digits| (-1, digits));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "00"));
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_long = whole.len() > 1 && whole.starts_with('0');
    if !are_digits(whole) || is_long || !are_digits(part) || part.len() > 2 {
        return Err(ErrorKind::Format);
    }
    let digit = |byte: u8| i64::from(byte.wrapping_sub(b'0'));
    let append = |fen: i64, byte: u8| fen.checked_mul(10)?.checked_add(digit(byte));
    // A missing second decimal is a zero.
    let places = whole.bytes().chain(part.bytes().chain([b'0']).take(2));
    let fen = places.into_iter().try_fold(0, append).filter(|fen| *fen <= MAX_MONEY);
    fen.and_then(|fen| fen.checked_mul(sign)).ok_or(ErrorKind::Value)
}

/// The whole number in a double, cut to 64 bits.
#[expect(clippy::as_conversions, reason = "the saturating cast is what is wanted, and there is no other")]
pub(crate) fn whole(double: f64) -> i64 {
    double as i64
}

/// `parent.key`, or `key` at the top.
pub(crate) fn join(parent: &str, key: &str) -> String {
    if parent.is_empty() { key.to_owned() } else { format!("{parent}.{key}") }
}

/// The known name most like an unknown one, if any is near enough to be meant.
pub(crate) fn nearest<'k>(unknown: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    // A name this long is nobody's slip of the pen, and must not cost time.
    if unknown.len() > 64 {
        return None;
    }
    let unknown = unknown.to_ascii_lowercase();
    known
        .map(|name| (distance(&unknown, &name.to_ascii_lowercase()), name))
        .filter(|(distance, name)| distance.saturating_mul(3) <= name.chars().count().max(3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// Edits between two words, a swap of neighbours counting once (optimal string alignment).
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    let mut last_a = None;
    for (row, &in_a) in a.iter().enumerate() {
        let mut line = vec![row.saturating_add(1)];
        let mut last_b = None;
        for (column, &in_b) in b.iter().enumerate() {
            let cell = |line: &[usize], at: usize| line.get(at).copied().unwrap_or(usize::MAX);
            let next = column.saturating_add(1);
            let mut cost = cell(&above, column).saturating_add(usize::from(in_a != in_b));
            cost = cost.min(cell(&above, next).saturating_add(1)).min(cell(&line, column).saturating_add(1));
            if last_a == Some(in_b) && last_b == Some(in_a) {
                cost = cost.min(cell(&before, column.saturating_sub(1)).saturating_add(1));
            }
            line.push(cost);
            last_b = Some(in_b);
        }
        before = std::mem::replace(&mut above, line);
        last_a = Some(in_a);
    }
    above.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::{fen, integer, nearest};
    use crate::error::ErrorKind;

    #[test]
    fn near_names_are_offered_and_far_ones_are_not() {
        let known = ["channel", "type", "form", "contact"];
        assert_eq!(nearest("chanel", known.into_iter()), Some("channel"));
        assert_eq!(nearest("fomr", known.into_iter()), Some("form"));
        assert_eq!(nearest("CONTACT", known.into_iter()), Some("contact"));
        assert_eq!(nearest("13800138000", known.into_iter()), None);
    }

    #[test]
    fn yuan_are_read_strictly() {
        let read = [("12.30", 1_230), ("12.3", 1_230), ("12", 1_200), ("-0.05", -5), ("0", 0), ("-0", 0), ("0.00", 0)];
        let ends = [("10000000000", 1_000_000_000_000), ("-10000000000.00", -1_000_000_000_000)];
        for (text, value) in read.into_iter().chain(ends) {
            assert_eq!(fen(text), Ok(value), "{text}");
        }
        for beyond in ["10000000000.01", "-10000000000.01", "99999999999999999999999999"] {
            assert_eq!(fen(beyond), Err(ErrorKind::Value), "{beyond}");
        }
        let strange =
            ["", "-", ".", "12.", ".5", "007", "00", "-01", "+1", "1e3", "12.345", " 1", "1 ", "1,000", "--1", "1.-1"];
        for wrong in strange.into_iter().chain(["１２", "0x1", "NaN", "1.2.3", "12.3元"]) {
            assert_eq!(fen(wrong), Err(ErrorKind::Format), "{wrong}");
        }
    }

    #[test]
    fn whole_numbers_are_read_as_javascript_would() {
        assert_eq!(integer(&serde_json::json!(3.0)), Some(3));
        assert_eq!(integer(&serde_json::json!(-0.0)), Some(0));
        assert_eq!(integer(&serde_json::json!(3.5)), None);
        assert_eq!(integer(&serde_json::json!(9_007_199_254_740_992_i64)), None);
        assert_eq!(integer(&serde_json::json!("3")), None);
    }
}
