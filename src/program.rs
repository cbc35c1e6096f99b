//! Conditions compiled to one flat list of nodes, and their evaluation over a facts vector.

use std::ops::Range;

use serde_json::Value;

use crate::condition::{Comparison, Condition, Operand, Truth};
use crate::error::{Error, ErrorKind};
use crate::fact::{ABSENT, AS_OF_DATE, AS_OF_INSTANT, FactKind, Facts, Layout, Slots, UNKNOWN};
use crate::json::{Cursor, MAX_DEPTH, nearest};
use crate::time::Date;

/// A compiled condition: the position of its root.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NodeId(usize);

/// One step of a compiled condition.
#[derive(Debug, Clone)]
pub(crate) enum Node {
    Always,
    Present(u16),
    Supplied(u16),
    /// A choice or flag whose number is a bit of the mask.
    Among(u16, u64),
    Compare(u16, Comparison, Right),
    All(Range<usize>),
    Any(Range<usize>),
    Not(NodeId),
    AtLeastOf(u16, Range<usize>),
}

/// The right side of a comparison.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Right {
    Number(i64),
    Fact(u16, i64),
}

/// Every compiled condition of a rule set.
#[derive(Debug, Clone, Default)]
pub struct Program {
    nodes: Vec<Node>,
    children: Vec<NodeId>,
}

impl Program {
    pub(crate) fn node(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(id.0)
    }

    pub(crate) fn children(&self, range: &Range<usize>) -> &[NodeId] {
        self.children.get(range.clone()).unwrap_or_default()
    }

    /// Whether a condition holds.
    #[must_use]
    pub fn evaluate(&self, id: NodeId, facts: &Facts) -> Truth {
        let Some(node) = self.node(id) else { return Truth::Unknown };
        match node {
            Node::Always => Truth::True,
            Node::Present(slot) => match facts.get(*slot) {
                UNKNOWN => Truth::Unknown,
                value => (value != ABSENT).into(),
            },
            Node::Supplied(slot) => (facts.get(*slot) > ABSENT).into(),
            Node::Among(slot, mask) => match facts.get(*slot) {
                UNKNOWN => Truth::Unknown,
                value => u32::try_from(value).is_ok_and(|bit| mask.checked_shr(bit).unwrap_or(0) & 1 == 1).into(),
            },
            Node::Compare(slot, comparison, right) => {
                let right = match right {
                    Right::Number(number) => *number,
                    Right::Fact(fact, plus) => match facts.get(*fact) {
                        value @ (UNKNOWN | ABSENT) => value,
                        value => value.saturating_add(*plus),
                    },
                };
                match (facts.get(*slot), right) {
                    (ABSENT, _) | (_, ABSENT) => Truth::False,
                    (UNKNOWN, _) | (_, UNKNOWN) => Truth::Unknown,
                    (left, right) => comparison.holds(left, right).into(),
                }
            }
            Node::All(range) => self.fold(range, facts, Truth::False),
            Node::Any(range) => self.fold(range, facts, Truth::True),
            Node::Not(part) => !self.evaluate(*part, facts),
            Node::AtLeastOf(least, range) => {
                let parts = || self.children(range).iter().map(|part| self.evaluate(*part, facts));
                let count = |wanted: Truth| parts().filter(|truth| *truth >= wanted).count();
                let least = usize::from(*least);
                if count(Truth::True) >= least {
                    Truth::True
                } else if count(Truth::Unknown) >= least {
                    Truth::Unknown
                } else {
                    Truth::False
                }
            }
        }
    }

    /// The least truth of all parts, or the greatest: stops at the one that settles it.
    fn fold(&self, range: &Range<usize>, facts: &Facts, settles: Truth) -> Truth {
        let mut result = !settles;
        for part in self.children(range) {
            let truth = self.evaluate(*part, facts);
            if truth == settles {
                return truth;
            }
            if truth == Truth::Unknown {
                result = truth;
            }
        }
        result
    }

    /// Adds every slot that a condition reads.
    pub fn reads(&self, id: NodeId, slots: &mut Slots) {
        match self.node(id) {
            None | Some(Node::Always) => {}
            Some(Node::Present(slot) | Node::Supplied(slot) | Node::Among(slot, _)) => slots.insert(*slot),
            Some(Node::Compare(slot, _, right)) => {
                slots.insert(*slot);
                if let Right::Fact(fact, _) = right {
                    slots.insert(*fact);
                }
            }
            Some(Node::Not(part)) => self.reads(*part, slots),
            Some(Node::All(range) | Node::Any(range) | Node::AtLeastOf(_, range)) => {
                self.children(range).iter().for_each(|part| self.reads(*part, slots));
            }
        }
    }
}

/// Compiles conditions against a layout; checks every name, value and type on the way.
#[derive(Debug)]
pub struct Compiler<'l> {
    layout: &'l Layout,
    /// What was compiled so far.
    pub program: Program,
}

/// Operators of the JSON form besides the comparisons.
const OPERATORS: [&str; 8] = ["present", "supplied", "is", "oneOf", "all", "any", "not", "atLeastOf"];

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
    pub fn condition(&mut self, condition: &Condition, at: &str) -> Result<NodeId, Error> {
        let node = match *condition {
            Condition::Always => Node::Always,
            Condition::Present(path) => Node::Present(self.slot(path, at)?),
            Condition::Supplied(path) => Node::Supplied(self.slot(path, at)?),
            Condition::Is(path, value) => self.among(path, &[value], at)?,
            Condition::OneOf(path, values) => self.among(path, values, at)?,
            Condition::Compare(path, comparison, operand) => {
                let slot = self.slot(path, at)?;
                let right = match operand {
                    Operand::Number(number) => Right::Number(number),
                    Operand::AsOf => self.as_of(slot, at)?,
                    Operand::Fact(fact, plus) => Right::Fact(self.slot(fact, at)?, plus),
                    Operand::Date(date) => date_operand(date, at)?,
                };
                self.compare(slot, comparison, right, matches!(operand, Operand::Date(_)), at)?
            }
            Condition::All(parts) => self.const_parts(Combine::All, parts, at)?,
            Condition::Any(parts) => self.const_parts(Combine::Any, parts, at)?,
            Condition::AtLeastOf(least, parts) => self.const_parts(Combine::AtLeastOf(least), parts, at)?,
            Condition::Not(part) => Node::Not(self.condition(part, at)?),
        };
        Ok(self.push(node))
    }

    fn const_parts(&mut self, how: Combine, parts: &[Condition], at: &str) -> Result<Node, Error> {
        let parts = parts.iter().map(|part| self.condition(part, at)).collect::<Result<Vec<_>, _>>()?;
        self.combine(how, parts, at)
    }

    /// Compiles a condition of a profile, as [`crate::condition`] describes the JSON.
    ///
    /// # Errors
    /// [`ErrorKind::Profile`] with the place and what is allowed there.
    pub(crate) fn json(&mut self, condition: &Cursor<'_>, depth: usize) -> Result<NodeId, Error> {
        if depth > MAX_DEPTH {
            return Err(condition.fail(ErrorKind::Size));
        }
        if condition.value().as_str() == Some("always") {
            return Ok(self.push(Node::Always));
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
        let node = match operator.as_str() {
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
            "all" => self.json_parts(Combine::All, &argument, depth)?,
            "any" => self.json_parts(Combine::Any, &argument, depth)?,
            "not" => Node::Not(self.json(&argument, depth.saturating_add(1))?),
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
        };
        Ok(self.push(node))
    }

    fn json_parts(&mut self, how: Combine, parts: &Cursor<'_>, depth: usize) -> Result<Node, Error> {
        let items = parts.items()?;
        let parts_of = items.iter().map(|part| self.json(part, depth.saturating_add(1)));
        let compiled = parts_of.collect::<Result<Vec<_>, _>>()?;
        self.combine(how, compiled, parts.path())
    }

    fn json_operand(&self, slot: u16, operand: &Cursor<'_>) -> Result<(Right, bool), Error> {
        match operand.value() {
            Value::String(text) if text == "asOf" => Ok((self.as_of(slot, operand.path())?, false)),
            Value::Object(_) => {
                operand.record(&["fact", "plus", "date"])?;
                match (operand.get("fact"), operand.get("date")) {
                    (Some(fact), None) => {
                        let plus = operand.get("plus").map_or(Ok(0), |plus| plus.integer())?;
                        Ok((Right::Fact(self.slot(fact.text()?, fact.path())?, plus), false))
                    }
                    (None, Some(date)) => Ok((date_operand(date.text()?, date.path())?, true)),
                    _ => Err(refuse(operand.path(), "give either fact or date")),
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

    fn as_of(&self, slot: u16, at: &str) -> Result<Right, Error> {
        match self.kind(slot) {
            FactKind::Date => Ok(Right::Fact(AS_OF_DATE, 0)),
            FactKind::Instant => Ok(Right::Fact(AS_OF_INSTANT, 0)),
            _ => Err(refuse(at, "only a date or an instant can be compared with asOf")),
        }
    }

    fn compare(&self, slot: u16, how: Comparison, right: Right, date: bool, at: &str) -> Result<Node, Error> {
        let left = self.kind(slot);
        let fits = match right {
            Right::Fact(fact, _) => left == self.kind(fact),
            Right::Number(_) => (left == FactKind::Date) == date && left != FactKind::Instant,
        };
        let ordered = matches!(left, FactKind::Count | FactKind::Money | FactKind::Date | FactKind::Instant);
        if fits && ordered {
            Ok(Node::Compare(slot, how, right))
        } else {
            Err(refuse(at, "the two sides of the comparison have different types"))
        }
    }

    fn combine(&mut self, how: Combine, parts: Vec<NodeId>, at: &str) -> Result<Node, Error> {
        if parts.is_empty() {
            return Err(refuse(at, "a combination needs at least one part"));
        }
        let start = self.program.children.len();
        self.program.children.extend(parts);
        let range = start..self.program.children.len();
        Ok(match how {
            Combine::All => Node::All(range),
            Combine::Any => Node::Any(range),
            Combine::AtLeastOf(least) if usize::from(least) <= range.len() => Node::AtLeastOf(least, range),
            Combine::AtLeastOf(_) => return Err(refuse(at, "more parts are asked for than there are")),
        })
    }

    /// A condition that holds from one date to another, both included.
    pub(crate) fn in_force(&mut self, condition: NodeId, from: Option<Date>, to: Option<Date>) -> NodeId {
        let bound = |date: Option<Date>, how| {
            date.map(|date| Node::Compare(AS_OF_DATE, how, Right::Number(date.days().into())))
        };
        let bounds = [bound(from, Comparison::AtLeast), bound(to, Comparison::AtMost)];
        let mut parts: Vec<NodeId> = bounds.into_iter().flatten().map(|node| self.push(node)).collect();
        if parts.is_empty() {
            return condition;
        }
        parts.push(condition);
        let start = self.program.children.len();
        self.program.children.extend(parts);
        let range = start..self.program.children.len();
        self.push(Node::All(range))
    }

    fn push(&mut self, node: Node) -> NodeId {
        self.program.nodes.push(node);
        NodeId(self.program.nodes.len().saturating_sub(1))
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
