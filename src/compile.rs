//! Compiles conditions, from the catalogue's const trees and from a profile's JSON, into one flat form.

use std::ops::Range;

use serde_json::Value;

use crate::condition::{Comparison, Condition, Operand};
use crate::error::{Error, ErrorKind};
use crate::fact::{AS_OF_DATE, AS_OF_INSTANT, FactKind, Layout};
use crate::json::{Cursor, MAX_DEPTH, nearest};
use crate::lower::member_bit;
use crate::program::{Node, Program, Right};
use crate::time::Date;

/// Compiles conditions against a layout; checks every name, value and type on the way.
#[derive(Debug)]
pub struct Compiler<'l> {
    layout: &'l Layout,
    /// What was compiled so far.
    pub program: Program,
}

/// Operators of the JSON form besides the comparisons.
pub const OPERATORS: [&str; 9] = ["present", "supplied", "is", "oneOf", "includes", "all", "any", "not", "atLeastOf"];

/// How parts are combined.
enum Combine {
    All,
    Any,
    AtLeastOf(u16),
}

impl<'l> Compiler<'l> {
    /// A compiler with nothing compiled yet.
    #[must_use]
    pub fn new(layout: &'l Layout) -> Self {
        Self { layout, program: Program::default() }
    }

    /// Compiles a condition of the catalogue; `at` names the place in errors.
    ///
    /// # Errors
    /// [`ErrorKind::Profile`] for a name, value or comparison the layout does not allow.
    pub fn condition(&mut self, condition: &Condition, at: &str) -> Result<Node, Error> {
        Ok(match *condition {
            Condition::Always => Node::Always,
            Condition::Present(path) => Node::Present(self.slot(path, at)?),
            Condition::Supplied(path) => Node::Supplied(self.slot(path, at)?),
            Condition::Is(path, value) => self.among(path, &[value], at)?,
            Condition::OneOf(path, values) => self.among(path, values, at)?,
            Condition::Includes(path, value) => self.includes(path, value, at)?,
            Condition::Compare(path, comparison, operand) => {
                let slot = self.slot(path, at)?;
                let right = match operand {
                    Operand::Number(number) => Right::Number(number),
                    Operand::AsOf(plus) => self.as_of(slot, plus, at)?,
                    Operand::Fact(fact, plus) => Right::Fact(self.slot(fact, at)?, plus),
                    Operand::Date(date) => date_operand(date, at)?,
                };
                self.compare(slot, comparison, right, matches!(operand, Operand::Date(_)), at)?
            }
            Condition::All(parts) => self.const_parts(Combine::All, parts, at)?,
            Condition::Any(parts) => self.const_parts(Combine::Any, parts, at)?,
            Condition::AtLeastOf(least, parts) => self.const_parts(Combine::AtLeastOf(least), parts, at)?,
            Condition::Not(part) => {
                let part = self.condition(part, at)?;
                Node::Not(self.keep([part]))
            }
        })
    }

    fn const_parts(&mut self, how: Combine, parts: &[Condition], at: &str) -> Result<Node, Error> {
        let parts = parts.iter().map(|part| self.condition(part, at)).collect::<Result<Vec<_>, _>>()?;
        self.combine(how, parts, at)
    }

    /// Compiles a condition of a profile, as [`crate::condition`] describes the JSON.
    ///
    /// # Errors
    /// [`ErrorKind::Profile`] with the place and what is allowed there.
    pub(crate) fn json(&mut self, condition: &Cursor<'_>, depth: usize) -> Result<Node, Error> {
        if depth > MAX_DEPTH {
            return Err(condition.fail(ErrorKind::Size));
        }
        if condition.value().as_str() == Some("always") {
            return Ok(Node::Always);
        }
        let at = condition.path().to_owned();
        let operator = condition.value().as_object().and_then(|map| match map.len() {
            1 => map.keys().next(),
            _ => None,
        });
        let operator = operator.ok_or_else(|| refuse(&at, "a condition has exactly one operator"))?;
        if !OPERATORS.contains(&operator.as_str()) && Comparison::parse(operator).is_none() {
            let hint = nearest(operator, OPERATORS.into_iter().chain(Comparison::ALL.iter().map(|one| one.code())));
            return Err(refuse(
                &at,
                &hint.map_or_else(
                    || "unknown operator".to_owned(),
                    |name| format!("unknown operator; did you mean {name}"),
                ),
            ));
        }
        let argument = condition.need(operator)?;
        Ok(match operator.as_str() {
            "present" => Node::Present(self.slot(argument.text()?, &at)?),
            "supplied" => Node::Supplied(self.slot(argument.text()?, &at)?),
            "is" => {
                let [path, value] = pair(&argument)?;
                let flag = value.value().as_bool().map(|flag| if flag { "true" } else { "false" });
                let value = flag.map_or_else(|| value.text(), Ok)?;
                self.among(path.text()?, &[value], &at)?
            }
            "oneOf" => {
                let [path, values] = pair(&argument)?;
                let values = values.items()?.iter().map(Cursor::text).collect::<Result<Vec<_>, _>>()?;
                self.among(path.text()?, &values, &at)?
            }
            "includes" => {
                let [path, value] = pair(&argument)?;
                self.includes(path.text()?, value.text()?, &at)?
            }
            "all" => self.json_parts(Combine::All, &argument, depth)?,
            "any" => self.json_parts(Combine::Any, &argument, depth)?,
            "not" => {
                let part = self.json(&argument, depth.saturating_add(1))?;
                Node::Not(self.keep([part]))
            }
            "atLeastOf" => {
                let [least, parts] = pair(&argument)?;
                let least = u16::try_from(least.integer()?).map_err(|_| least.fail(ErrorKind::Value))?;
                self.json_parts(Combine::AtLeastOf(least), &parts, depth)?
            }
            other => {
                let comparison = Comparison::parse(other).ok_or_else(|| refuse(&at, "unknown operator"))?;
                let [path, operand] = pair(&argument)?;
                let slot = self.slot(path.text()?, &at)?;
                let (right, date) = self.json_operand(slot, &operand)?;
                self.compare(slot, comparison, right, date, &at)?
            }
        })
    }

    fn json_parts(&mut self, how: Combine, parts: &Cursor<'_>, depth: usize) -> Result<Node, Error> {
        let items = parts.items()?;
        let parts_of = items.iter().map(|part| self.json(part, depth.saturating_add(1)));
        let compiled = parts_of.collect::<Result<Vec<_>, _>>()?;
        self.combine(how, compiled, parts.path())
    }

    fn json_operand(&self, slot: u16, operand: &Cursor<'_>) -> Result<(Right, bool), Error> {
        match operand.value() {
            Value::String(text) if text == "asOf" => Ok((self.as_of(slot, 0, operand.path())?, false)),
            Value::Object(_) => {
                operand.record(&["fact", "plus", "date", "asOf"])?;
                match (operand.get("fact"), operand.get("date"), operand.get("asOf")) {
                    (None, None, Some(plus)) => Ok((self.as_of(slot, plus.integer()?, operand.path())?, false)),
                    (Some(fact), None, None) => {
                        let plus = operand.get("plus").map_or(Ok(0), |plus| plus.integer())?;
                        Ok((Right::Fact(self.slot(fact.text()?, fact.path())?, plus), false))
                    }
                    (None, Some(date), None) => Ok((date_operand(date.text()?, date.path())?, true)),
                    _ => Err(refuse(operand.path(), "give one of fact, date and asOf")),
                }
            }
            _ => Ok((Right::Number(operand.integer()?), false)),
        }
    }

    fn slot(&self, path: &str, at: &str) -> Result<u16, Error> {
        self.layout.slot(path).ok_or_else(|| match nearest(path, self.layout.paths()) {
            Some(name) => refuse(at, &format!("unknown fact; did you mean {name}")),
            None => refuse(at, "unknown fact"),
        })
    }

    fn kind(&self, slot: u16) -> FactKind {
        self.layout.fact(slot).map_or(FactKind::Text, |fact| fact.kind)
    }

    fn among(&self, path: &str, values: &[&str], at: &str) -> Result<Node, Error> {
        let slot = self.slot(path, at)?;
        let mut mask = 0_u64;
        for value in values {
            let bit = match (self.kind(slot), *value) {
                (FactKind::Flag, "false") => Some(0),
                (FactKind::Flag, "true") => Some(1),
                (FactKind::Choice(list), code) => {
                    let known = self.layout.members.get(list);
                    known.and_then(|members| members.codes.iter().position(|known| known == code))
                }
                _ => return Err(refuse(at, "only a choice or a flag can be compared with a code")),
            };
            let bit = bit.and_then(|bit| u32::try_from(bit).ok()).and_then(|bit| 1_u64.checked_shl(bit));
            mask |= bit.ok_or_else(|| refuse(at, "unknown member of the list"))?;
        }
        Ok(Node::Among(slot, mask))
    }

    fn includes(&self, path: &str, value: &str, at: &str) -> Result<Node, Error> {
        let slot = self.slot(path, at)?;
        let FactKind::Set(list) = self.kind(slot) else {
            return Err(refuse(at, "only a set can include a code"));
        };
        let codes = self.layout.members.get(list).map_or(&[][..], |members| &members.codes);
        let Some(position) = codes.iter().position(|known| known == value) else {
            return Err(match nearest(value, codes.iter().map(String::as_str)) {
                Some(near) => refuse(at, &format!("unknown member of the list; did you mean {near}")),
                None => refuse(at, "unknown member of the list"),
            });
        };
        let bit = i64::try_from(position).ok().and_then(member_bit);
        Ok(Node::Includes(slot, bit.ok_or_else(|| refuse(at, "a set tells the first 53 members of its list apart"))?))
    }

    fn as_of(&self, slot: u16, plus: i64, at: &str) -> Result<Right, Error> {
        match self.kind(slot) {
            FactKind::Date => Ok(Right::Fact(AS_OF_DATE, plus)),
            FactKind::Instant => Ok(Right::Fact(AS_OF_INSTANT, plus)),
            _ => Err(refuse(at, "only a date or an instant can be compared with asOf")),
        }
    }

    fn compare(&self, slot: u16, how: Comparison, right: Right, date: bool, at: &str) -> Result<Node, Error> {
        let left = self.kind(slot);
        let fits = match right {
            Right::Fact(fact, _) => left == self.kind(fact),
            Right::Number(_) => (left == FactKind::Date) == date && left != FactKind::Instant,
        };
        let ordered =
            matches!(left, FactKind::Count | FactKind::Percent | FactKind::Money | FactKind::Date | FactKind::Instant);
        if fits && ordered {
            Ok(Node::Compare(slot, how, right))
        } else {
            Err(refuse(at, "the two sides of the comparison have different types"))
        }
    }

    fn combine(&mut self, how: Combine, parts: Vec<Node>, at: &str) -> Result<Node, Error> {
        if parts.is_empty() {
            return Err(refuse(at, "a combination needs at least one part"));
        }
        let range = self.keep(parts);
        Ok(match how {
            Combine::All => Node::All(range),
            Combine::Any => Node::Any(range),
            Combine::AtLeastOf(least) if usize::from(least) <= range.len() => Node::AtLeastOf(least, range),
            Combine::AtLeastOf(_) => return Err(refuse(at, "more parts are asked for than there are")),
        })
    }

    /// A condition that holds from one date to another, both included.
    pub(crate) fn in_force(&mut self, condition: Node, from: Option<Date>, to: Option<Date>) -> Node {
        let bound = |date: Option<Date>, how| {
            date.map(|date| Node::Compare(AS_OF_DATE, how, Right::Number(date.days().into())))
        };
        let bounds = [bound(from, Comparison::AtLeast), bound(to, Comparison::AtMost)];
        let mut parts: Vec<Node> = bounds.into_iter().flatten().collect();
        if parts.is_empty() {
            return condition;
        }
        parts.push(condition);
        Node::All(self.keep(parts))
    }

    /// Puts the parts of a combination side by side.
    fn keep(&mut self, parts: impl IntoIterator<Item = Node>) -> Range<usize> {
        let start = self.program.parts.len();
        self.program.parts.extend(parts);
        start..self.program.parts.len()
    }
}

fn refuse(at: &str, hint: &str) -> Error {
    Error::new(ErrorKind::Profile, at).hint_of(hint)
}

fn date_operand(date: &str, at: &str) -> Result<Right, Error> {
    let date = Date::parse(date).ok_or_else(|| Error::new(ErrorKind::Format, at))?;
    Ok(Right::Number(date.days().into()))
}

fn pair<'v>(argument: &Cursor<'v>) -> Result<[Cursor<'v>; 2], Error> {
    let items = argument.items()?;
    items.try_into().map_err(|_| refuse(argument.path(), "give a list of two"))
}
