//! The operator's answers to the questions that the sources leave open.

use crate::catalogue::policy::{SWITCHES, Switch};
use crate::error::{Error, ErrorKind};

/// One value for every switch of [`SWITCHES`]; the default takes the first value of each.
///
/// ```
/// use telecom_service_rules::Policy;
/// let mut policy = Policy::default();
/// assert_eq!(policy.get("hourBasis"), "wall");
/// policy.set("hourBasis", "business").unwrap();
/// assert_eq!(policy.get("hourBasis"), "business");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// Values in the order of [`SWITCHES`].
    values: [&'static str; SWITCHES.len()],
}

impl Default for Policy {
    fn default() -> Self {
        Self { values: std::array::from_fn(|at| SWITCHES.get(at).map_or("", first)) }
    }
}

impl Policy {
    /// The value of a switch; empty for a name that is no switch.
    #[must_use]
    pub fn get(&self, switch: &str) -> &'static str {
        self.iter().find(|(known, _)| known.name == switch).map_or("", |(_, value)| value)
    }

    /// Chooses the value of a switch.
    ///
    /// # Errors
    /// `E_PROFILE` at `policy` for an unknown switch, at `policy.<switch>` for a value it does not have; the hint
    /// lists what is allowed.
    pub fn set(&mut self, switch: &str, value: &str) -> Result<(), Error> {
        let Some((known, chosen)) = SWITCHES.iter().zip(&mut self.values).find(|(known, _)| known.name == switch)
        else {
            let names: Vec<_> = SWITCHES.iter().map(|known| known.name).collect();
            return Err(Error::new(ErrorKind::Profile, "policy").hint_of(names.join(" | ")));
        };
        let Some(allowed) = known.values.iter().find(|allowed| **allowed == value) else {
            let path = format!("policy.{}", known.name);
            return Err(Error::new(ErrorKind::Profile, path).hint_of(known.values.join(" | ")));
        };
        *chosen = allowed;
        Ok(())
    }

    /// Every switch with its value, in the order of [`SWITCHES`].
    pub fn iter(&self) -> impl Iterator<Item = (&'static Switch, &'static str)> {
        SWITCHES.iter().zip(self.values)
    }
}

fn first(switch: &Switch) -> &'static str {
    switch.values.first().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Policy;
    use crate::catalogue::policy::SWITCHES;
    use crate::error::ErrorKind;

    #[test]
    fn every_switch_starts_at_its_first_value_and_takes_each_of_its_values() {
        for switch in &SWITCHES {
            let mut policy = Policy::default();
            assert_eq!(policy.get(switch.name), switch.values[0]);
            for value in switch.values {
                policy.set(switch.name, value).unwrap();
                assert_eq!(policy.get(switch.name), *value);
            }
        }
    }

    #[test]
    fn unknown_names_and_values_are_refused_without_repeating_them() {
        let mut policy = Policy::default();
        let error = policy.set("dayEnd", "noon").unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Profile, "policy.dayEnd"));
        assert_eq!(error.hint(), Some("24:00 | closing | sameTime"));
        let error = policy.set("secret", "noon").unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Profile, "policy"));
        assert!(!error.to_string().contains("secret"));
        assert_eq!((policy, policy.get("secret")), (Policy::default(), ""));
    }
}
