//! Claims as records: every loop of the guide, the traps of real files, any block size.

use crate::kit::fixture;
use nadi_x12::{
    Limits, ReadError, Tag,
    professional::{Claim, ClaimBlock, ClaimReader, LOOPS, Loop, LoopId},
};
use std::{collections::BTreeSet, fmt::Write, io::Read};

/// Runs a check on every claim of a file, read in blocks of this many bytes.
fn each_claim(
    input: impl Read,
    block: usize,
    mut check: impl FnMut(Claim<'_>),
) -> Result<u64, ReadError> {
    let limits = Limits { block, ..Limits::default() };
    let (mut reader, mut block, mut fresh) =
        (ClaimReader::with_limits(input, limits), ClaimBlock::new(), 0);
    while reader.fill(&mut block)? {
        fresh += block.fresh_segments().count() as u64;
        block.claims().for_each(&mut check);
    }
    Ok(fresh)
}

/// A claim with everything it stands under, as text.
fn outline(claim: Claim<'_>) -> String {
    let mut text = String::new();
    let envelope = [claim.interchange(), claim.group(), claim.set(), claim.purpose()];
    for segment in envelope.into_iter().flatten() {
        writeln!(text, "{} {}", segment.tag(), segment.element(2).text()).expect("text");
    }
    let above = claim.billing_loops().chain(claim.subscriber_loops()).chain(claim.patient_loops());
    for found in above.chain(claim.loops()) {
        write!(text, "{}{}", found.id().name(), if found.is_resumed() { "+" } else { "" })
            .expect("text");
        for segment in found.segments() {
            let raw = String::from_utf8_lossy(segment.raw());
            let place = segment.position();
            write!(text, " [{} {} {} {raw}]", place.segment, place.in_set, place.offset)
                .expect("text");
        }
        text.push('\n');
    }
    text
}

fn outlines(bytes: &[u8], block: usize) -> (Vec<String>, u64) {
    let mut all = Vec::new();
    let fresh = each_claim(bytes, block, |claim| all.push(outline(claim))).expect("readable");
    (all, fresh)
}

fn with_claim(name: &str, number: &str, check: impl Fn(Claim<'_>)) {
    let mut seen = 0;
    let counted = each_claim(&fixture(name)[..], 1 << 16, |claim| {
        if claim.number() == number.as_bytes() {
            seen += 1;
            check(claim);
        }
    });
    counted.expect("the fixture can be read");
    assert_eq!(seen, 1, "the fixture has {number} once");
}

#[test]
fn every_loop_of_the_guide_is_found() {
    let mut found = BTreeSet::new();
    each_claim(&fixture("every-loop.837")[..], 1 << 16, |claim| {
        let above =
            claim.billing_loops().chain(claim.subscriber_loops()).chain(claim.patient_loops());
        found.extend(above.chain(claim.loops()).map(Loop::id));
        found.extend(claim.submitter().map(|party| party.id()));
        found.extend(claim.receiver().map(|party| party.id()));
        let resumed: Vec<_> =
            claim.loops().filter(|found| found.is_resumed()).map(Loop::id).collect();
        assert!(resumed.is_empty(), "the fixture is in the guide's order: {resumed:?}");
    })
    .expect("readable");
    let named = LOOPS.iter().filter(|entry| !entry.name.is_empty() && entry.id != LoopId::Header);
    let missing: Vec<_> =
        named.filter(|entry| !found.contains(&entry.id)).map(|entry| entry.name).collect();
    assert!(missing.is_empty(), "not told apart: {missing:?}");
}

#[test]
fn a_claim_says_what_it_is_made_of() {
    with_claim("every-loop.837", "PCN1", |claim| {
        assert_eq!(claim.charge(), Some(22_550), "CLM02 in cents");
        assert_eq!((claim.place_of_service(), claim.frequency()), (&b"11"[..], &b"1"[..]), "CLM05");
        assert_eq!(
            claim.patient().expect("a patient").first_name().text(),
            "MEERA",
            "the dependent"
        );
        assert_eq!(
            claim.subscriber().expect("a subscriber").number().bytes(),
            b"W000000001",
            "NM109"
        );
        assert_eq!(
            claim.payer().expect("a payer").reference(b"G2").expect("REF*G2").bytes(),
            b"PROV1",
            "2010BB"
        );
        let billing = claim.billing_provider().expect("a billing provider");
        assert_eq!(billing.npi().expect("an NPI").bytes(), b"1234567893", "NM109 with XX");
        assert_eq!(billing.street().expect("N3").get(2), b"SUITE 4", "second line of the address");
        let level = claim.billing_level().expect("2000A");
        assert_eq!(
            level.first(Tag::PRV).expect("PRV").get(3),
            b"207Q00000X",
            "taxonomy of the level"
        );
        let codes: Vec<_> = claim.diagnoses().map(|code| code.code).collect();
        assert_eq!(codes, [b"S93401A", b"W010XXA"], "diagnoses alone, in order");
        assert_eq!(claim.codes().count(), 4, "procedures and conditions are codes too");
        assert_eq!(claim.parties(LoopId::L2310A).count(), 2, "two referring providers");
        assert_eq!(
            claim.reference(b"G1").expect("REF*G1").bytes(),
            b"AUTH1",
            "a number of the claim"
        );
        assert!(
            claim.segments().any(|segment| segment.tag() == Tag::new(b"ZZZ")),
            "what is unknown is kept"
        );
        assert_eq!(claim.lines().len(), 2, "lines");
        let (first, last) = claim.reach().expect("segments");
        assert_eq!(
            (first.in_set, last.in_set),
            (39, 150),
            "from CLM to the segment before the next one"
        );
    });
}

#[test]
fn a_line_says_what_it_is_made_of() {
    with_claim("every-loop.837", "PCN1", |claim| {
        let line = claim.lines().next().expect("a line");
        assert_eq!((line.procedure(), line.charge()), (&b"99213"[..], Some(12_550)), "SV1");
        assert_eq!(line.modifiers().collect::<Vec<_>>(), [b"25", b"GT"], "modifiers");
        assert_eq!(line.pointers().collect::<Vec<_>>(), [b"1", b"2"], "pointers");
        let (first, last) = line.served().expect("DTP*472");
        assert_eq!(first.days_until(last), 1, "a span of two days");
        assert_eq!(
            line.drug().expect("2410").first(Tag::LIN).expect("LIN").get(3),
            b"00002143301",
            "NDC"
        );
        assert_eq!(line.decisions().count(), 2, "two payers decided");
        assert_eq!(line.reference(b"6R").expect("REF*6R").bytes(), b"PCN1-1", "the line's number");
        assert_eq!(
            line.party(LoopId::L2420E).expect("2420E").first_name().text(),
            "LATHA",
            "who ordered"
        );
    });
}

#[test]
fn other_payers_stand_apart() {
    with_claim("every-loop.837", "PCN1", |claim| {
        let all: Vec<_> = claim.other_payers().collect();
        assert_eq!(all.len(), 2, "two other coverages");
        assert_eq!(all[0].amount(b"D"), Some(3_915), "what the first paid");
        assert_eq!(
            all[0].payer().expect("2330B").reference(b"F8").expect("REF*F8").bytes(),
            b"ICN1",
            "its number"
        );
        assert_eq!(
            all[0].party(LoopId::L2330G).expect("2330G").reference(b"G2").expect("REF").bytes(),
            b"O5",
            "last"
        );
        assert_eq!(
            all[1].subscriber().expect("2330A").number().bytes(),
            b"M1",
            "the second's member"
        );
        assert_eq!(all[1].loops().count(), 3, "2320, 2330A, 2330B and no more");
    });
}

#[test]
fn claims_share_what_they_stand_under() {
    with_claim("every-loop.837", "PCN2", |claim| {
        assert_eq!(
            claim.dependent().expect("a dependent").first_name().text(),
            "MEERA",
            "second claim of one patient"
        );
        assert_eq!(claim.other_payers().count(), 0, "nothing of the claim before");
    });
    with_claim("every-loop.837", "PCN3", |claim| {
        assert!(claim.dependent().is_none(), "the subscriber is the patient");
        assert_eq!(
            claim.patient().expect("a patient").last_name().text(),
            "PILLAI",
            "the next subscriber"
        );
    });
}

#[test]
fn a_header_that_lies_about_components_is_not_believed() {
    with_claim("traps.837", "T1", |claim| {
        assert!(claim.component_differs(), "ISA16 says another separator");
        assert_eq!(claim.place_of_service(), b"11", "CLM05 is read by its own");
        assert_eq!(claim.diagnoses().count(), 2, "so is HI");
        assert_eq!(claim.lines().next().expect("a line").pointers().count(), 2, "and SV107");
    });
    with_claim("traps.837", "T3", |claim| {
        assert!(!claim.component_differs(), "the next interchange tells the truth");
    });
}

#[test]
fn segments_out_of_order_belong_where_the_guide_has_them() {
    with_claim("traps.837", "T1", |claim| {
        assert_eq!(claim.diagnoses().count(), 2, "HI behind a provider is the claim's");
        assert!(claim.with(Tag::DTP, b"439").is_some(), "so is a date");
        let resumed: Vec<_> =
            claim.loops().filter(|found| found.is_resumed()).map(Loop::id).collect();
        assert_eq!(resumed, [LoopId::L2300], "and the order is told");
    });
}

#[test]
fn hierarchy_numbers_and_counts_are_not_believed() {
    with_claim("traps.837", "T2", |claim| {
        assert_eq!(
            claim.subscriber().expect("a subscriber").number().bytes(),
            b"W2",
            "HL repeated"
        );
        assert_eq!(claim.lines().len(), 2, "a line without LX is a line");
        assert_eq!(
            claim.set().expect("ST").get(3),
            b"005010X222",
            "the version is a rule's to judge"
        );
    });
}

#[test]
fn every_block_size_gives_the_same_claims() {
    for name in ["every-loop.837", "traps.837"] {
        let bytes = fixture(name);
        let wanted = outlines(&bytes, 1 << 20);
        assert_eq!(wanted.0.len(), 3, "claims in {name}");
        for size in (1..40).chain([64, 100, 333, 1000, 2500]) {
            let found = outlines(&bytes, size);
            assert_eq!(found.1, wanted.1, "each segment is fresh once, {name} in blocks of {size}");
            assert!(found.0 == wanted.0, "{name} in blocks of {size}");
        }
    }
}

#[test]
fn a_file_cut_short_gives_the_claims_it_has() {
    let bytes = fixture("every-loop.837");
    let at = bytes.windows(8).position(|window| window == b"CLM*PCN2").expect("the fixture has it");
    for cut in [at + 40, at + 60, bytes.len() - 60] {
        let cut = &bytes[..cut];
        let wanted = outlines(cut, 1 << 20).0;
        assert!(wanted.len() >= 2, "the claim that is cut counts too");
        for size in [1, 2, 5, 10, cut.len(), cut.len() / 2, cut.len() / 3] {
            assert!(outlines(cut, size).0 == wanted, "in blocks of {size}");
        }
    }
}

#[test]
fn ten_thousand_lines_in_one_claim_are_read() {
    let text = String::from_utf8(fixture("traps.837")).expect("text");
    let line = "LX|1'SV1|HC:36415|30|UN|1|||1'";
    let many = text.replace(line, &line.repeat(10_000));
    let mut most = 0;
    each_claim(many.as_bytes(), 1 << 14, |claim| most = most.max(claim.lines().len()))
        .expect("within budget");
    assert_eq!(most, 10_000, "how many is a rule's to judge");
}

#[test]
fn a_claim_over_its_budget_says_where() {
    let text = String::from_utf8(fixture("traps.837")).expect("text");
    let line = "LX|1'SV1|HC:36415|30|UN|1|||1'";
    let many = text.replace(line, &line.repeat(200_000));
    let Err(error) = each_claim(many.as_bytes(), 1 << 16, |_| ()) else {
        panic!("too large to hold")
    };
    assert!(matches!(error, ReadError::UnitTooLarge { segment: 1.., .. }), "{error}");
}

#[test]
fn a_set_of_another_kind_is_passed_over_without_being_held() {
    let text = String::from_utf8(fixture("traps.837")).expect("text");
    let other = text.replace("ST|837|", "ST|835|");
    let long = other.replace("LX|1'", &"REF|ZZ|1'".repeat(600_000));
    let claims = std::cell::Cell::new(0);
    each_claim(long.as_bytes(), 1 << 16, |_| claims.set(claims.get() + 1))
        .expect("nothing is held");
    assert_eq!(claims.get(), 2, "the claims of the sets before");
}
