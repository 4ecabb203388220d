//! Files that are too much: a gigabyte of claims, one without terminators, one claim of ten thousand lines, what is no
//! X12 at all. Each is made as it is read and lies nowhere. It is read, or refused with the place, and takes no more
//! memory than a small one.

use crate::{Series, peak, tally::Tally};
use nadi_app::claims::shipped_diagnoses;
use nadi_base::Date;
use nadi_claims::{Checked, Settings, check_file, known::Known};
use nadi_x12::{
    ReadError,
    professional::{ClaimBlock, ClaimReader},
};
use std::io::{self, Read};

const PLAIN: &str = include_str!("../../../crates/claims/tests/fixtures/plain.837");
const GIB: u64 = 1 << 30;
/// The most memory, in MB, that the whole run may hold.
const MOST_MB: u64 = 256;
/// Lines of the long claim.
const LINES: u64 = 10_000;

/// Reads all of them; the series has no numbers here.
pub(crate) fn run(series: Series) -> Tally {
    let tally = Tally::new("large", series);
    for (number, case) in CASES.iter().enumerate() {
        let number = number as u64;
        tally.count("files", 1);
        match case() {
            Ok(read) => tally.count("claims", read),
            Err(Wrong(what)) => tally.violation(number, &what),
        }
    }
    let most = peak::megabytes();
    tally.count("MB at most", most);
    if most > MOST_MB {
        tally.violation(0, "more memory than a large file may take");
    }
    tally
}

/// What a case shows that must not be.
struct Wrong(String);

type Case = fn() -> Result<u64, Wrong>;

const CASES: [Case; 7] = [
    gigabyte_of_claims,
    more_than_a_gigabyte,
    no_terminator,
    terminator_that_is_lost_on_the_way,
    ten_thousand_lines,
    claim_without_end,
    no_x12,
];

/// A text in front, one that comes again and again, and one at the end, read as they are made.
struct Made<'a> {
    parts: Vec<(&'a [u8], u64)>,
    at: (usize, usize),
}

impl<'a> Made<'a> {
    fn of(parts: Vec<(&'a [u8], u64)>) -> Self {
        Self { parts, at: (0, 0) }
    }
}

impl Read for Made<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let (part, begin) = &mut self.at;
        while let Some((text, times)) = self.parts.get_mut(*part) {
            if *times == 0 || text.is_empty() {
                (*part, *begin) = (*part + 1, 0);
                continue;
            }
            let rest = text.get(*begin..).unwrap_or_default();
            let count = rest.len().min(into.len());
            into[..count].copy_from_slice(&rest[..count]);
            *begin += count;
            if *begin >= text.len() {
                (*times, *begin) = (*times - 1, 0);
            }
            return Ok(count);
        }
        Ok(0)
    }
}

/// The fixture in three: what stands above claims, its claim, what stands below.
fn parts() -> Result<(&'static str, &'static str, &'static str), Wrong> {
    let place = |word: &str| PLAIN.find(word).ok_or_else(|| Wrong(format!("no {word}")));
    let (begin, end) = (place("CLM*")?, place("SE*37")?);
    Ok((&PLAIN[..begin], &PLAIN[begin..end], &PLAIN[end..]))
}

/// How many claims a file has, as the first look of an import counts them.
fn count(input: impl Read) -> (u64, Result<(), ReadError>) {
    let (mut reader, mut block, mut claims) = (ClaimReader::new(input), ClaimBlock::new(), 0);
    loop {
        match reader.fill(&mut block) {
            Ok(true) => claims += block.claims().len() as u64,
            Ok(false) => return (claims, Ok(())),
            Err(error) => return (claims, Err(error)),
        }
    }
}

fn gigabyte_of_claims() -> Result<u64, Wrong> {
    let (above, claim, below) = parts()?;
    let room = GIB - (above.len() + below.len()) as u64;
    let times = room / claim.len() as u64;
    let file = [(above.as_bytes(), 1), (claim.as_bytes(), times), (below.as_bytes(), 1)];
    match count(Made::of(file.to_vec())) {
        (read, Ok(())) if read == times => Ok(read),
        (read, end) => Err(Wrong(format!("{read} of {times} claims of a gigabyte: {end:?}"))),
    }
}

fn more_than_a_gigabyte() -> Result<u64, Wrong> {
    let (above, claim, below) = parts()?;
    let times = GIB / claim.len() as u64 + 1;
    let file = [(above.as_bytes(), 1), (claim.as_bytes(), times), (below.as_bytes(), 1)];
    match count(Made::of(file.to_vec())) {
        (read, Err(ReadError::FileTooLarge { limit: GIB })) => Ok(read),
        (_, end) => Err(Wrong(format!("more than a gigabyte: {end:?}"))),
    }
}

fn no_terminator() -> Result<u64, Wrong> {
    let (above, ..) = parts()?;
    let header = above.get(..106).unwrap_or_default();
    let file = [(header.as_bytes(), 1), (&b"CLM*NEVER*ENDS*"[..], GIB / 15)];
    match count(Made::of(file.to_vec())) {
        (0, Err(ReadError::SegmentTooLong { segment: 2, offset: 106, .. })) => Ok(0),
        (read, end) => Err(Wrong(format!("no terminator: {read} claims, {end:?}"))),
    }
}

fn terminator_that_is_lost_on_the_way() -> Result<u64, Wrong> {
    let (above, claim, _) = parts()?;
    let file = [(above.as_bytes(), 1), (claim.as_bytes(), 1_000), (&b"REF*6R*X*"[..], 100_000)];
    match count(Made::of(file.to_vec())) {
        (read, Err(ReadError::SegmentTooLong { segment, .. })) if segment > 10_000 => Ok(read),
        (_, end) => Err(Wrong(format!("a terminator that is lost: {end:?}"))),
    }
}

/// The claim's own part, its line, and what stands below.
fn long_claim() -> Result<(&'static str, &'static str, &'static str), Wrong> {
    let (_, claim, below) = parts()?;
    let line = claim.find("LX*1~").ok_or_else(|| Wrong("no line".to_owned()))?;
    let next = claim[line + 5..].find("LX*2~").map_or(claim.len(), |at| line + 5 + at);
    Ok((&claim[..line], &claim[line..next], below))
}

fn ten_thousand_lines() -> Result<u64, Wrong> {
    let ((above, ..), (own, line, below)) = (parts()?, long_claim()?);
    let file = [above, own].map(|text| (text.as_bytes(), 1));
    let file = [&file[..], &[(line.as_bytes(), LINES), (below.as_bytes(), 1)]].concat();
    let today: Date = "2026-03-02".parse().map_err(|_| Wrong("no day".to_owned()))?;
    let known = Known { diagnoses: Some(shipped_diagnoses()), ..Known::default() };
    let mut told = false;
    let read = check_file(Made::of(file), &Settings::on(today).knowing(known), |checked| {
        let (Checked::Claim(_, hits) | Checked::Envelope(hits)) = checked;
        told |= hits.iter().any(|hit| hit.rule.to_string() == "CLM-027");
    });
    match read {
        Ok(totals) if totals.claims == 1 && told => Ok(1),
        read => Err(Wrong(format!("ten thousand lines: {read:?}, told {told}"))),
    }
}

fn claim_without_end() -> Result<u64, Wrong> {
    let ((above, ..), (own, line, _)) = (parts()?, long_claim()?);
    let file = [above, own].map(|text| (text.as_bytes(), 1));
    let file = [&file[..], &[(line.as_bytes(), GIB / line.len() as u64)]].concat();
    match count(Made::of(file)) {
        (0, Err(ReadError::UnitTooLarge { segment, .. })) if segment > 1_000 => Ok(0),
        (read, end) => Err(Wrong(format!("a claim without end: {read} claims, {end:?}"))),
    }
}

fn no_x12() -> Result<u64, Wrong> {
    let picture = [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0xFF, 0x7E, 0x2A];
    let nothing = [(&picture[..], GIB / picture.len() as u64)];
    let cut = [(&b"ISA*00*"[..], 1)];
    match (count(Made::of(nothing.to_vec())), count(Made::of(cut.to_vec()))) {
        ((0, Err(ReadError::NotX12)), (0, Err(ReadError::HeaderCut { offset: 0 }))) => Ok(0),
        (picture, cut) => Err(Wrong(format!("no X12: {:?}, {:?}", picture.1, cut.1))),
    }
}
