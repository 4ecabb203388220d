//! Takes what checks find: leaves out what is switched off, and sets severity as the practice has it.

use crate::{
    book::{Switch, Switches},
    catalogue::Catalogue,
    hit::Hit,
    known::Known,
    rule::RuleId,
    settings::{Profile, Settings},
};
use nadi_base::Severity;
use nadi_x12::{Element, Position, Segment, Tag, professional::LoopId, value};

/// What words say about: name and value.
pub(crate) type Said = Vec<(&'static str, String)>;

/// Where findings go.
pub(crate) struct Out<'a> {
    pub(crate) settings: &'a Settings,
    pub(crate) hits: &'a mut Vec<Hit>,
    /// Switches of the payer that the claim goes to.
    pub(crate) payer: Option<&'a Switches>,
}

impl<'a> Out<'a> {
    /// Takes findings about what no payer is known for.
    pub(crate) fn new(settings: &'a Settings, hits: &'a mut Vec<Hit>) -> Self {
        Self { settings, hits, payer: None }
    }

    /// What the practice knows. Borrowed from the settings, so that findings can be made meanwhile.
    pub(crate) fn known(&self) -> &'a Known {
        &self.settings.known
    }

    /// Something about a segment.
    pub(crate) fn segment(&mut self, rule: RuleId, in_loop: LoopId, segment: Segment<'_>) {
        self.put(rule, in_loop, segment.tag(), segment.position(), Vec::new());
    }

    /// Something about an element. Words that speak of a value or a field get this one.
    pub(crate) fn element(&mut self, rule: RuleId, in_loop: LoopId, element: Element<'_>) {
        self.element_saying(rule, in_loop, element, Vec::new());
    }

    /// Something about an element, with words.
    pub(crate) fn element_saying(
        &mut self,
        rule: RuleId,
        in_loop: LoopId,
        element: Element<'_>,
        mut said: Said,
    ) {
        let words = Catalogue::shipped().rule(rule).map_or("", |rule| rule.words);
        let asked = |name: &str, said: &Said| {
            words.contains(&format!("{{{name}}}")) && said.iter().all(|(known, _)| *known != name)
        };
        if words.contains('{') {
            for name in ["value", "code"] {
                if asked(name, &said) {
                    said.push((name, shown(element)));
                }
            }
            if asked("field", &said) {
                said.push(("field", element.name()));
            }
        }
        self.put(rule, in_loop, element.segment().tag(), element.position(), said);
    }

    /// Something about an element, where something fails.
    #[inline]
    pub(crate) fn fails(
        &mut self,
        fails: bool,
        rule: &str,
        (in_loop, segment, element): (LoopId, Segment<'_>, usize),
    ) {
        if fails {
            self.element(RuleId::new(rule), in_loop, segment.element(element));
        }
    }

    /// Something about an element with words, where something fails.
    #[inline]
    pub(crate) fn fails_saying(
        &mut self,
        fails: bool,
        rule: &str,
        (in_loop, segment, element): (LoopId, Segment<'_>, usize),
        said: impl FnOnce() -> Said,
    ) {
        if fails {
            self.element_saying(RuleId::new(rule), in_loop, segment.element(element), said());
        }
    }

    /// Something about a segment, with words.
    pub(crate) fn segment_saying(
        &mut self,
        rule: RuleId,
        in_loop: LoopId,
        segment: Segment<'_>,
        said: Said,
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
        said: Said,
    ) {
        let Some(known) = Catalogue::shipped().rule(rule) else { return };
        let skipped = self.settings.profile == Profile::Syntax && !known.is_syntax();
        if skipped || self.settings.off.contains(&rule) {
            return;
        }
        if let Some(severity) = self.switched(rule, known.severity) {
            self.hits.push(Hit { rule, severity, in_loop, tag, position, said });
        }
    }

    /// Something that a rule of the practice's own found. With PAY-011 off, all of them are.
    pub(crate) fn put_own(
        &mut self,
        rule: RuleId,
        severity: Severity,
        (in_loop, tag, position): (LoopId, Tag, Position),
        said: Said,
    ) {
        const ALL: RuleId = RuleId::new("PAY-011");
        let off = &self.settings.off;
        let silent = off.contains(&rule) || off.contains(&ALL);
        if silent || self.settings.profile == Profile::Syntax {
            return;
        }
        let severity = self.switched(ALL, severity).and_then(|set| self.switched(rule, set));
        if let Some(severity) = severity {
            self.hits.push(Hit { rule, severity, in_loop, tag, position, said });
        }
    }

    /// The severity that practice and payer have set for a rule; none where it is off.
    pub(crate) fn switched(&self, rule: RuleId, usual: Severity) -> Option<Severity> {
        let switch = self.payer.and_then(|payer| payer.get(&rule));
        match switch.or_else(|| self.settings.book.all.get(&rule)) {
            None | Some(Switch::On) => Some(usual),
            Some(Switch::Off) => None,
            Some(Switch::As(severity)) => Some(*severity),
        }
    }
}

/// What of an element a person is shown: of a composite, the part that is the code.
fn shown(element: Element<'_>) -> String {
    let part = match (element.segment().tag(), element.index()) {
        (Tag::HI, _) | (Tag::SV1, 1) => 2,
        (Tag::CLM, 5) => 1,
        _ => 0,
    };
    let bytes = if part == 0 { element.bytes() } else { element.component(part) };
    value::text(bytes).into_owned()
}
