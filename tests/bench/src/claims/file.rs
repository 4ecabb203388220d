//! A file of made-up claims, the same from the same seed: most without a fault, some with one.

use super::plant::{Draft, Kind};
use nadi_testkit::Seeded;
use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, BufWriter, Write},
    path::Path,
};

/// Claims of one transaction.
const TOGETHER: u64 = 50;
/// One claim in so many has a fault.
const FAULTY: u64 = 20;

const BEGIN: &str = "ISA*00*          *00*          *ZZ*NADICLINIC     *ZZ*CLEARING       *260302*0900*^*00501*000000051*0*P*:~\
    GS*HC*NADICLINIC*CLEARING*20260302*0900*51*X*005010X222A1~";
const ABOVE: &str = "NM1*41*2*NADI CLINIC*****46*SUB51~PER*IC*EDI DESK*TE*5555550100~NM1*40*2*CLEARING HOUSE*****46*REC51~\
    HL*1**20*1~PRV*BI*PXC*207Q00000X~NM1*85*2*NADI CLINIC*****XX*1245319599~N3*100 CLINIC WAY~N4*SPRINGFIELD*IL*627010001~\
    REF*EI*123456780~";

/// Writes a file, and gives the claims that have a fault.
pub(super) fn write(path: &Path, claims: u64, seed: u64) -> io::Result<BTreeMap<String, Kind>> {
    let (mut out, dice) = (BufWriter::new(File::create(path)?), Seeded::new(seed));
    let (mut faulty, mut kinds) = (BTreeMap::new(), Kind::all().cycle());
    out.write_all(BEGIN.as_bytes())?;
    let mut sets = 0;
    for first in (0..claims).step_by(usize::try_from(TOGETHER).unwrap_or(1)) {
        sets += 1;
        let mut set =
            format!("ST*837*{sets:04}*005010X222A1~BHT*0019*00*B{sets}*20260302*0900*CH~{ABOVE}");
        for number in first..claims.min(first + TOGETHER) {
            let mut draft = Draft::of(number, &dice);
            if number % FAULTY == FAULTY - 1
                && let Some(kind) = kinds.next()
            {
                kind.plant(&mut draft);
                faulty.insert(draft.number.clone(), kind);
            }
            set += &draft.text(2 + number - first);
        }
        let segments = set.matches('~').count() + 1;
        writeln!(out, "{set}SE*{segments}*{sets:04}~")?;
    }
    write!(out, "GE*{sets}*51~IEA*1*000000051~")?;
    out.flush()?;
    Ok(faulty)
}
