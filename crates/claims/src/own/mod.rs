//! Rules of a practice's own: some conditions on places of a claim; where all hold, a finding is made.
//!
//! The form can say little on purpose. It has no loops and no expressions, each condition looks at what is
//! there once, and everything is checked when the book is read: a rule cannot fail, hang or change a claim.

mod condition;
mod place;

pub(crate) use condition::has_form;

use crate::{facts::Facts, known::Codes, out::Out, rule::RuleId};
use condition::{Condition, ConditionForm};
use nadi_base::Severity;
use nadi_x12::{
    Segment, Tag,
    professional::{Line, LoopId},
};
use serde::Deserialize;

/// Most conditions of a rule.
const MOST: usize = 16;

/// A rule as it is written.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OwnForm {
    pub(crate) id: String,
    severity: Severity,
    message: String,
    #[serde(default)]
    payers: Vec<String>,
    when: Vec<ConditionForm>,
}

/// A rule of a practice's own.
#[derive(Clone)]
pub struct OwnRule {
    id: RuleId,
    severity: Severity,
    message: String,
    payers: Codes<()>,
    when: Vec<Condition>,
    by_line: bool,
}

impl OwnRule {
    /// Reads a rule; an error says in plain words what is wrong.
    pub(crate) fn read(form: OwnForm) -> Result<Self, String> {
        let number = form.id.strip_prefix("OWN-").unwrap_or_default();
        if number.len() != 3 || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err("its id must be OWN- and three figures, such as OWN-001".to_owned());
        }
        if form.message.trim().is_empty() || form.message.len() > 200 {
            return Err("its message must have 1 to 200 letters".to_owned());
        }
        if form.when.is_empty() || form.when.len() > MOST {
            return Err(format!("it must have 1 to {MOST} conditions"));
        }
        let when: Result<Vec<_>, _> = form.when.into_iter().map(Condition::read).collect();
        let when = when?;
        Ok(Self {
            id: RuleId::new(&form.id),
            severity: form.severity,
            message: form.message,
            payers: form.payers.into_iter().map(|payer| (payer, ())).collect(),
            by_line: when.iter().any(|condition| condition.place.is_of_line()),
            when,
        })
    }

    /// Its name.
    pub fn id(&self) -> RuleId {
        self.id
    }

    /// Whether it can find something: every rule that was read can.
    pub(crate) fn is_on(&self) -> bool {
        !self.when.is_empty()
    }

    fn check(&self, facts: &Facts<'_>, out: &mut Out<'_>) {
        let payer = facts.payer.map_or(&[][..], |payer| payer.number().bytes());
        if !self.payers.is_empty() && !self.payers.has(payer) {
            return;
        }
        if self.by_line {
            facts.lines.iter().for_each(|line| self.on(facts, Some(line.line), out));
        } else {
            self.on(facts, None, out);
        }
    }

    fn on(&self, facts: &Facts<'_>, line: Option<Line<'_>>, out: &mut Out<'_>) {
        let mut found = None;
        for condition in &self.when {
            match condition.holds(facts, line) {
                Outcome::Fails => return,
                Outcome::Holds => {}
                Outcome::HoldsAt(at) => found = Some(at),
            }
        }
        let whole = || {
            let first = line.and_then(Line::service);
            first.map_or((LoopId::L2300, facts.header), |service| (LoopId::L2400, service))
        };
        let (in_loop, segment, element) = match found {
            Some((in_loop, segment, element)) => (in_loop, segment, element),
            None => (whole().0, whole().1, 0),
        };
        let position = match element {
            0 => segment.position(),
            _ => segment.element(element).position(),
        };
        let said = vec![("message", self.message.clone())];
        out.put_own(self.id, self.severity, (in_loop, segment.tag(), position), said);
    }
}

/// Where a condition found what it looks for: loop, segment, element.
type Found<'a> = (LoopId, Segment<'a>, usize);

/// What came of a condition.
enum Outcome<'a> {
    /// It does not hold.
    Fails,
    /// It holds because something is not there.
    Holds,
    /// It holds, and here.
    HoldsAt(Found<'a>),
}

/// PAY-011: every rule of the practice's own.
pub(crate) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    let settings = out.settings;
    settings.book.own.iter().for_each(|rule| rule.check(facts, out));
}

/// The tag of a segment's name.
fn tag(name: &str) -> Option<Tag> {
    Some(Tag::new(name.as_bytes())).filter(|tag| name.len() <= 3 && tag.is_well_formed())
}
