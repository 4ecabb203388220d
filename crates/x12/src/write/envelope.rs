//! Envelopes to be written: headers, and trailers that count for themselves.

use super::{SegmentDraft, WriteError};
use crate::separators::Separators;

/// Whether what is sent counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usage {
    /// `P`: for real.
    Production,
    /// `T`: a test.
    Test,
}

/// The header of an interchange.
#[derive(Clone, PartialEq, Eq)]
pub struct InterchangeHeader {
    /// What kind of number the sender is: ISA05, mostly `ZZ`.
    pub sender_kind: String,
    /// Who sends: ISA06.
    pub sender: String,
    /// What kind of number the receiver is: ISA07.
    pub receiver_kind: String,
    /// Who receives: ISA08.
    pub receiver: String,
    /// Day `CCYYMMDD`; the header holds its last six digits.
    pub date: String,
    /// Time `HHMM`.
    pub time: String,
    /// The control number: never used twice.
    pub control: u32,
    /// Whether a TA1 is asked for: ISA14.
    pub acknowledge: bool,
    /// Whether it counts: ISA15.
    pub usage: Usage,
}

/// The header of a group.
#[derive(Clone, PartialEq, Eq)]
pub struct GroupHeader {
    /// What it holds: GS01, `HC` for claims, `FA` for acknowledgments.
    pub code: String,
    /// Who sends: GS02.
    pub sender: String,
    /// Who receives: GS03.
    pub receiver: String,
    /// Day `CCYYMMDD`: GS04.
    pub date: String,
    /// Time `HHMM`: GS05.
    pub time: String,
    /// The control number: GS06.
    pub control: u32,
    /// The guide: GS08, such as `005010X222A1`.
    pub version: String,
}

/// Writes an interchange; counts and closes what was opened.
pub struct Writer {
    out: Vec<u8>,
    separators: Separators,
    line_break: bool,
    interchange: Option<(u32, u32)>,
    group: Option<(u32, u32)>,
    set: Option<(String, u32)>,
}

impl Writer {
    /// A writer with these separators, and a line feed behind each segment where it is wanted.
    pub fn new(separators: Separators, line_break: bool) -> Self {
        Self { out: Vec::new(), separators, line_break, interchange: None, group: None, set: None }
    }

    /// The separators.
    pub fn separators(&self) -> Separators {
        self.separators
    }

    /// How many bytes were written so far.
    pub fn len(&self) -> usize {
        self.out.len()
    }

    /// Whether nothing was written yet.
    pub fn is_empty(&self) -> bool {
        self.out.is_empty()
    }

    /// The number that the next segment has in its set; 0 outside.
    pub fn next_in_set(&self) -> u32 {
        self.set.as_ref().map_or(0, |(_, count)| count + 1)
    }

    /// Begins an interchange.
    pub fn open_interchange(&mut self, header: &InterchangeHeader) -> Result<(), WriteError> {
        if self.interchange.is_some() {
            return Err(WriteError::Order);
        }
        let control = nine(header.control)?;
        let Separators { component, repetition, .. } = self.separators;
        let begin = self.out.len();
        let date = header.date.get(2..8).unwrap_or(&header.date);
        let usage = if header.usage == Usage::Test { "T" } else { "P" };
        let repetition = char::from(repetition.unwrap_or(b'U')).to_string();
        let blank = " ".repeat(10);
        let padded = |text: &str| format!("{text:<15.15}");
        let (sender, receiver) = (padded(&header.sender), padded(&header.receiver));
        let acknowledge = if header.acknowledge { "1" } else { "0" };
        let values = [
            "00",
            &blank,
            "00",
            &blank,
            &header.sender_kind,
            &sender,
            &header.receiver_kind,
            &receiver,
            date,
            &header.time,
            &repetition,
            "00501",
            &control,
            acknowledge,
            usage,
        ];
        self.put(&SegmentDraft::of("ISA", values))?;
        // The last element is a separator itself: it cannot pass as a value.
        let end =
            self.out.iter().rposition(|byte| *byte == self.separators.terminator).unwrap_or(begin);
        let tail: Vec<u8> = self.out.drain(end..).collect();
        self.out.extend([self.separators.element, component]);
        self.out.extend(tail);
        self.interchange = Some((header.control, 0));
        Ok(())
    }

    /// Begins a group.
    pub fn open_group(&mut self, header: &GroupHeader) -> Result<(), WriteError> {
        let Some((_, groups)) = self.interchange.as_mut().filter(|_| self.group.is_none()) else {
            return Err(WriteError::Order);
        };
        *groups += 1;
        let GroupHeader { code, sender, receiver, date, time, control, version } = header;
        nine(*control)?;
        self.group = Some((*control, 0));
        let control = control.to_string();
        self.put(&SegmentDraft::of(
            "GS",
            [code, sender, receiver, date, time, &control, "X", version],
        ))
    }

    /// Begins a set.
    pub fn open_set(&mut self, kind: &str, control: &str, version: &str) -> Result<(), WriteError> {
        let Some((_, sets)) = self.group.as_mut().filter(|_| self.set.is_none()) else {
            return Err(WriteError::Order);
        };
        *sets += 1;
        self.set = Some((control.to_owned(), 0));
        self.segment(&SegmentDraft::of("ST", [kind, control, version]))
    }

    /// Writes a segment into the open set.
    pub fn segment(&mut self, segment: &SegmentDraft) -> Result<(), WriteError> {
        let Some((_, count)) = &mut self.set else { return Err(WriteError::Order) };
        *count += 1;
        self.put(segment)
    }

    /// Ends the set.
    pub fn close_set(&mut self) -> Result<(), WriteError> {
        let (control, count) = self.set.take().ok_or(WriteError::Order)?;
        self.put(&SegmentDraft::of("SE", [&(count + 1).to_string(), &control]))
    }

    /// Ends the group.
    pub fn close_group(&mut self) -> Result<(), WriteError> {
        let (control, sets) =
            self.group.take().filter(|_| self.set.is_none()).ok_or(WriteError::Order)?;
        self.put(&SegmentDraft::of("GE", [&sets.to_string(), &control.to_string()]))
    }

    /// Ends the interchange.
    pub fn close_interchange(&mut self) -> Result<(), WriteError> {
        let open = self.interchange.take().filter(|_| self.group.is_none());
        let (control, groups) = open.ok_or(WriteError::Order)?;
        self.put(&SegmentDraft::of("IEA", [&groups.to_string(), &nine(control)?]))
    }

    /// What was written; refused while something is open.
    pub fn finish(self) -> Result<Vec<u8>, WriteError> {
        match (self.interchange, self.group, self.set) {
            (None, None, None) => Ok(self.out),
            _ => Err(WriteError::Order),
        }
    }

    fn put(&mut self, segment: &SegmentDraft) -> Result<(), WriteError> {
        segment.write(self.separators, &mut self.out)?;
        self.out.push(self.separators.terminator);
        if self.line_break && self.separators.terminator != b'\n' {
            self.out.push(b'\n');
        }
        Ok(())
    }
}

/// A control number with nine digits.
fn nine(control: u32) -> Result<String, WriteError> {
    if control > 999_999_999 {
        return Err(WriteError::Control(control));
    }
    Ok(format!("{control:09}"))
}
