//! Writes the file of a batch, and tells where each claim stands in it.

use nadi_base::Date;
use nadi_x12::{
    Separators,
    professional::{ClaimBlock, ClaimReader},
    value,
    write::{
        BillingProvider, Contact, GroupHeader, InterchangeHeader, LoopDraft, PartyDraft,
        Submission, Usage, WriteError, Writer, plain, write_claims,
    },
};

/// Who sends, and to whom.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Sender {
    /// Our name: NM103 of 1000A.
    pub name: String,
    /// Our number: ISA06, GS02, NM109 of 1000A.
    pub number: String,
    /// Who answers questions: PER02.
    pub contact: String,
    /// Their telephone: PER04.
    pub phone: String,
    /// The receiver's name: NM103 of 1000B.
    pub receiver_name: String,
    /// The receiver's number: ISA08, GS03, NM109 of 1000B.
    pub receiver: String,
    /// Whether it is a test: ISA15.
    pub test: bool,
}

/// When it is written, in the time of the practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The time, `HHMM`.
    pub time: String,
}

/// Control numbers, given once in a life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Controls {
    /// Of the interchange: ISA13.
    pub interchange: u32,
    /// Of the group: GS06.
    pub group: u32,
}

/// A written file.
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// Where each claim stands, in the order of the claims.
    pub places: Vec<SentPlace>,
}

/// Where a claim stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentPlace {
    /// Its number: CLM01.
    pub number: String,
    /// The control number of its transaction: ST02.
    pub set_control: String,
    /// Our number of the transaction: BHT03.
    pub reference: String,
    /// Number of its first segment, `ST` being 1.
    pub first: u32,
    /// Number of its last segment.
    pub last: u32,
}

/// Writes a file of claims, so many in a transaction.
pub fn write(
    sender: &Sender,
    moment: &Moment,
    controls: Controls,
    claims: &[BillingProvider],
    per_set: usize,
) -> Result<Written, WriteError> {
    let mut writer = Writer::new(Separators::default(), true);
    open(&mut writer, sender, moment, controls)?;
    for (chunk, set) in claims.chunks(per_set.max(1)).zip(1u32..) {
        write_claims(&mut writer, &submission(sender, moment, controls, set, chunk))?;
    }
    writer.close_group()?;
    writer.close_interchange()?;
    let bytes = writer.finish()?;
    let places = places(&bytes);
    Ok(Written { bytes, places })
}

fn open(
    writer: &mut Writer,
    sender: &Sender,
    moment: &Moment,
    controls: Controls,
) -> Result<(), WriteError> {
    let (from, to) = (text(&sender.number), text(&sender.receiver));
    let (date, time) = (value::day(moment.date), moment.time.clone());
    writer.open_interchange(&InterchangeHeader {
        sender_kind: "ZZ".to_owned(),
        sender: from.clone(),
        receiver_kind: "ZZ".to_owned(),
        receiver: to.clone(),
        date: date.clone(),
        time: time.clone(),
        control: controls.interchange,
        acknowledge: true,
        usage: if sender.test { Usage::Test } else { Usage::Production },
    })?;
    writer.open_group(&GroupHeader {
        code: "HC".to_owned(),
        sender: from,
        receiver: to,
        date,
        time,
        control: controls.group,
        version: "005010X222A1".to_owned(),
    })
}

fn submission(
    sender: &Sender,
    moment: &Moment,
    controls: Controls,
    set: u32,
    claims: &[BillingProvider],
) -> Submission {
    let party = |name: &str, number: &str| PartyDraft {
        last: text(name),
        number_kind: "46".to_owned(),
        number: text(number),
        ..PartyDraft::default()
    };
    let contact = Contact {
        name: text(&sender.contact),
        telephone: text(&sender.phone),
        mail: String::new(),
    };
    let submitter = PartyDraft { contact: Some(contact), ..party(&sender.name, &sender.number) };
    Submission {
        control: set,
        reference: format!("{:09}{set:04}", controls.interchange),
        date: value::day(moment.date),
        time: moment.time.clone(),
        purpose: "CH".to_owned(),
        submitter,
        receiver: party(&sender.receiver_name, &sender.receiver),
        providers: claims.iter().map(LoopDraft::from).collect(),
    }
}

fn text(of: &str) -> String {
    plain(of, Separators::default())
}

/// Reads back where each claim stands: what was written is what is believed.
fn places(bytes: &[u8]) -> Vec<SentPlace> {
    let (mut reader, mut block) = (ClaimReader::new(bytes), ClaimBlock::new());
    let mut places = Vec::new();
    while reader.fill(&mut block).unwrap_or(false) {
        for claim in block.claims() {
            let Some((first, last)) = claim.reach() else { continue };
            let get = |segment: Option<nadi_x12::Segment<'_>>, element| {
                let found = segment.map(|segment| value::text(segment.get(element)).into_owned());
                found.unwrap_or_default()
            };
            places.push(SentPlace {
                number: value::text(claim.number()).into_owned(),
                set_control: get(claim.set(), 2),
                reference: get(claim.purpose(), 3),
                first: first.in_set,
                last: last.in_set,
            });
        }
    }
    places
}
