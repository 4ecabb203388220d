//! What a check found, cheap to make; and the finding that a person gets.

use crate::{
    catalogue::Catalogue,
    rule::RuleId,
    settings::{Profile, Settings},
};
use nadi_base::{Finding, Place, Severity};
use nadi_x12::{Element, Position, Segment, Tag, professional::LoopId};

/// One thing found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The rule.
    pub rule: RuleId,
    /// How much it matters.
    pub severity: Severity,
    /// The loop.
    pub in_loop: LoopId,
    /// The segment.
    pub tag: Tag,
    /// Where it stands; the element is 0 where it is about the segment.
    pub position: Position,
    /// What the words say about: name and value.
    pub said: Vec<(&'static str, String)>,
}

impl Hit {
    /// The finding, in the words of the catalogue.
    pub fn finding(&self) -> Finding {
        let words = Catalogue::shipped().rule(self.rule).map_or("", |rule| rule.words);
        let fill = |text: String, (name, value): &(&str, String)| {
            text.replace(&format!("{{{name}}}"), value)
        };
        let element = (self.position.element > 0)
            .then(|| format!("{}{:02}", self.tag, self.position.element));
        Finding {
            rule: self.rule.to_string(),
            severity: self.severity,
            place: Place {
                r#loop: Some(self.in_loop.name().to_owned()).filter(|name| !name.is_empty()),
                segment: Some(self.tag.to_string()),
                element,
                position: Some(self.position.segment),
                field: None,
            },
            words: self.said.iter().fold(words.to_owned(), fill),
            fix: None,
        }
    }
}

/// Takes what checks find; leaves out what is switched off.
pub(crate) struct Out<'a> {
    pub(crate) settings: &'a Settings,
    pub(crate) hits: &'a mut Vec<Hit>,
}

impl Out<'_> {
    /// Something about a segment.
    pub(crate) fn segment(&mut self, rule: RuleId, in_loop: LoopId, segment: Segment<'_>) {
        self.put(rule, in_loop, segment.tag(), segment.position(), Vec::new());
    }

    /// Something about an element.
    pub(crate) fn element(&mut self, rule: RuleId, in_loop: LoopId, element: Element<'_>) {
        self.element_saying(rule, in_loop, element, Vec::new());
    }

    /// Something about an element, with words.
    pub(crate) fn element_saying(
        &mut self,
        rule: RuleId,
        in_loop: LoopId,
        element: Element<'_>,
        said: Vec<(&'static str, String)>,
    ) {
        self.put(rule, in_loop, element.segment().tag(), element.position(), said);
    }

    /// Something about a segment, with words.
    pub(crate) fn segment_saying(
        &mut self,
        rule: RuleId,
        in_loop: LoopId,
        segment: Segment<'_>,
        said: Vec<(&'static str, String)>,
    ) {
        self.put(rule, in_loop, segment.tag(), segment.position(), said);
    }

    /// Something at a place.
    pub(crate) fn put(
        &mut self,
        rule: RuleId,
        in_loop: LoopId,
        tag: Tag,
        position: Position,
        said: Vec<(&'static str, String)>,
    ) {
        let Some(known) = Catalogue::shipped().rule(rule) else { return };
        let skipped = self.settings.profile == Profile::Syntax && !is_syntax(known.snip, rule);
        if skipped || self.settings.off.contains(&rule) {
            return;
        }
        self.hits.push(Hit { rule, severity: known.severity, in_loop, tag, position, said });
    }
}

/// Rules of levels 1 and 2 that real samples break without being wrong in form.
const TOLERATED: &[RuleId] = &[
    RuleId::new("ENV-008"),
    RuleId::new("ENV-025"),
    RuleId::new("ENV-029"),
    RuleId::new("ENV-030"),
    RuleId::new("ENV-031"),
    RuleId::new("HDR-004"),
    RuleId::new("CLM-002"),
    RuleId::new("CLM-007"),
    RuleId::new("BIL-008"),
    RuleId::new("PRV-011"),
    RuleId::new("DX-002"),
    RuleId::new("DX-003"),
    RuleId::new("DX-006"),
];

/// Whether a rule is about form: levels 1 and 2 without codes, check digits and counts in trailers.
fn is_syntax(snip: Option<u8>, rule: RuleId) -> bool {
    matches!(snip, Some(1 | 2)) && !TOLERATED.contains(&rule)
}
