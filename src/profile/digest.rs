//! Which profile it is, to the letter.

use serde_json::{Map, Value};

use crate::json::integer;

/// SHA-256 of a profile as JSON with sorted keys and no spaces, in hexadecimal. `3.0` counts as 3, as it does in JavaScript.
pub(crate) fn sha256(profile: &Value) -> String {
    let digest = hmac_sha256::Hash::hash(canonical(profile).to_string().as_bytes());
    let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0');
    digest.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

fn canonical(value: &Value) -> Value {
    match value {
        Value::Number(_) => integer(value).map_or_else(|| value.clone(), Value::from),
        Value::Array(items) => items.iter().map(canonical).collect(),
        Value::Object(map) => {
            let sorted = map.iter().map(|(key, value)| (key.clone(), canonical(value)));
            Value::Object(sorted.collect::<Map<_, _>>())
        }
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::sha256;

    #[test]
    fn the_digest_is_that_of_the_sorted_text() {
        assert_eq!(json!({ "b": 1, "a": { "d": 2, "c": 3 } }).to_string(), r#"{"a":{"c":3,"d":2},"b":1}"#);
        // printf '{"a":"中","b":3}' | sha256sum
        let expected = "ff8f54a687867d53a4fc4ad61d6ed8ee572879fb52c4c24cb8dd7895487e644b";
        assert_eq!(sha256(&json!({ "b": 3.0, "a": "中" })), expected);
        assert_ne!(sha256(&json!({ "b": 4, "a": "中" })), expected);
    }
}
