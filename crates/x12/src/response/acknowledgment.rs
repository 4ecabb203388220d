//! 999: what a receiver's check of the syntax says of a group, its sets, segments and elements.

use super::{at, filled, part};
use crate::{segment::Segment, sets::SetView, tag::Tag};

/// What was decided on a set or a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// `A`: taken.
    Accepted,
    /// `E`: taken, with errors.
    AcceptedWithErrors,
    /// `P`: some sets were taken.
    Partly,
    /// `R`, `M`, `W`, `X` and anything else: not taken.
    Refused,
}

/// The answer to one group.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Acknowledgment {
    /// The group: AK1.
    pub group: GroupAnswer,
    /// Its sets: AK2 to IK5.
    pub sets: Vec<SetAnswer>,
}

/// The group and what was decided on it: AK1 and AK9.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct GroupAnswer {
    /// What it holds: AK101.
    pub code: String,
    /// Its control number: AK102, which is its GS06.
    pub control: String,
    /// Its guide: AK103.
    pub version: String,
    /// The decision: AK901.
    pub verdict: String,
    /// Sets it said it holds, sets received, sets taken: AK902 to AK904.
    pub counts: [String; 3],
    /// Why: AK905 to AK909.
    pub reasons: Vec<String>,
}

/// What was decided on a set: AK2, what follows it, and IK5.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct SetAnswer {
    /// Which set: AK201.
    pub kind: String,
    /// Its control number: AK202, which is its ST02.
    pub control: String,
    /// Its guide: AK203.
    pub version: String,
    /// Segments that something is wrong with.
    pub errors: Vec<SegmentError>,
    /// The decision: IK501.
    pub verdict: String,
    /// Why: IK502 to IK506.
    pub reasons: Vec<String>,
}

/// A segment that something is wrong with: IK3.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct SegmentError {
    /// Which segment: IK301.
    pub segment: String,
    /// Its number in the set, `ST` being 1: IK302.
    pub position: u32,
    /// Its loop: IK303.
    pub in_loop: String,
    /// What is wrong: IK304.
    pub code: String,
    /// What it belongs to: `CTX` before any element.
    pub contexts: Vec<Context>,
    /// Its elements that something is wrong with.
    pub elements: Vec<ElementError>,
}

/// What an error belongs to: CTX.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Context {
    /// What kind, such as `CLM01` or `SITUATIONAL TRIGGER`: CTX01-1.
    pub kind: String,
    /// Its value, such as the claim's number: CTX01-2.
    pub value: String,
    /// The other elements, components between `:`: CTX02 to CTX06.
    pub rest: Vec<String>,
}

/// An element that something is wrong with: IK4.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct ElementError {
    /// Number of the element, of its component and of its repetition: IK401.
    pub place: Vec<String>,
    /// The element's number in the standard: IK402.
    pub reference: String,
    /// What is wrong: IK403.
    pub code: String,
    /// The bad value: IK404.
    pub value: String,
    /// What it belongs to.
    pub contexts: Vec<Context>,
}

impl Verdict {
    fn of(code: &str) -> Self {
        match code {
            "A" => Self::Accepted,
            "E" => Self::AcceptedWithErrors,
            "P" => Self::Partly,
            _ => Self::Refused,
        }
    }
}

impl Acknowledgment {
    /// Reads it from a 999.
    pub fn of(set: SetView<'_>) -> Self {
        let mut report = Self::default();
        set.segments().for_each(|segment| report.take(segment));
        report
    }

    /// What was decided on the group.
    pub fn verdict(&self) -> Verdict {
        Verdict::of(&self.group.verdict)
    }

    fn take(&mut self, segment: Segment<'_>) {
        match segment.tag() {
            Tag::AK1 => {
                let [code, control, version] = [1, 2, 3].map(|element| at(segment, element));
                self.group = GroupAnswer { code, control, version, ..GroupAnswer::default() };
            }
            Tag::AK2 => {
                let [kind, control, version] = [1, 2, 3].map(|element| at(segment, element));
                self.sets.push(SetAnswer { kind, control, version, ..SetAnswer::default() });
            }
            Tag::AK9 => {
                self.group.verdict = at(segment, 1);
                self.group.counts = [2, 3, 4].map(|element| at(segment, element));
                self.group.reasons = filled(segment, 5..=9);
            }
            _ => self.sets.last_mut().into_iter().for_each(|set| set.take(segment)),
        }
    }
}

impl SetAnswer {
    /// What was decided on the set.
    pub fn verdict(&self) -> Verdict {
        Verdict::of(&self.verdict)
    }

    fn take(&mut self, segment: Segment<'_>) {
        match (segment.tag(), self.errors.last_mut()) {
            (Tag::IK3, _) => self.errors.push(SegmentError {
                segment: at(segment, 1),
                position: number(segment, 2),
                in_loop: at(segment, 3),
                code: at(segment, 4),
                ..SegmentError::default()
            }),
            (Tag::IK4, Some(error)) => error.elements.push(ElementError {
                place: segment
                    .element(1)
                    .components()
                    .map(|part| crate::value::text(part).into_owned())
                    .collect(),
                reference: at(segment, 2),
                code: at(segment, 3),
                value: at(segment, 4),
                contexts: Vec::new(),
            }),
            (Tag::CTX, Some(error)) => {
                let context = Context::of(segment);
                match error.elements.last_mut() {
                    Some(element) => element.contexts.push(context),
                    None => error.contexts.push(context),
                }
            }
            (Tag::IK5, _) => {
                self.verdict = at(segment, 1);
                self.reasons = filled(segment, 2..=6);
            }
            _ => {}
        }
    }
}

impl SegmentError {
    /// The claim that it belongs to, where the receiver names it: `CTX*CLM01:<number>`.
    pub fn claim(&self) -> Option<&str> {
        let of_elements = self.elements.iter().flat_map(|element| &element.contexts);
        let mut all = self.contexts.iter().chain(of_elements);
        all.find(|context| context.kind == "CLM01").map(|context| context.value.as_str())
    }
}

impl Context {
    fn of(segment: Segment<'_>) -> Self {
        let joined = |element: crate::Element<'_>| {
            let parts: Vec<_> = element.components().map(crate::value::text).collect();
            parts.join(":")
        };
        let rest = segment.elements().skip(1).map(joined).collect();
        Self { kind: part(segment, 1, 1), value: part(segment, 1, 2), rest }
    }
}

fn number(segment: Segment<'_>, element: usize) -> u32 {
    segment.element(element).whole().and_then(|number| u32::try_from(number).ok()).unwrap_or(0)
}
