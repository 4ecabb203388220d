//! Rules that need what a practice knows of itself, its providers, patients and payers.

use crate::{
    kit::{PLAIN, RICH},
    known::{AFAR, ASLEEP, CHILD, EQUIPMENT, MEDICARE, check},
};

#[test]
fn the_practice_itself() {
    check(&[
        ("ENV-016", PLAIN, &[("\"live\": false", "\"live\": true")], "ISA"),
        ("REF-010", PLAIN, &[("REF*X4*11D1234567~", "REF*X4*11D1234567~\nREF*D9*CH77~")], "REF*D9"),
        ("ENV-018", PLAIN, &[("\"000000050\"", "\"000000051\"")], "ISA"),
        ("HDR-006", PLAIN, &[("\"BATCH50\"", "\"BATCH51\"")], "BHT"),
        ("HDR-011", PLAIN, &[("46*REC51", "46*REC59")], "NM1*40"),
        ("BIL-015", PLAIN, &[("PRV*BI*PXC*207Q00000X", "PRV*BI*PXC*207Q00001X")], "PRV*BI"),
        ("BIL-016", PLAIN, &[("PRV*BI*PXC*207Q00000X~\n", "")], "HL*1"),
        ("BIL-020", PLAIN, &[("REF*EI*951234567", "REF*EI*951234568")], "NM1*85"),
        ("BIL-022", PLAIN, &[("[\"1234567893\", ", "[")], "NM1*85"),
        ("PRV-014", PLAIN, &[("\"supervised\": false", "\"supervised\": true")], "NM1*82"),
        (
            "PRV-019",
            PLAIN,
            &[("{\"from\": \"2020-01-01\"}", "{\"until\": \"2025-12-31\"}")],
            "NM1*82",
        ),
        (
            "DTE-005",
            PLAIN,
            &[("\"since\": \"2020-01-01\"", "\"since\": \"2026-03-01\"")],
            "DTP*472",
        ),
        ("PAY-009", MEDICARE, &[("11:B:1*Y*A*", "11:B:1*Y*C*")], "CLM"),
        ("REF-003", PLAIN, &[("REF*X4*11D1234567", "REF*X4*11D1234568")], "REF*X4"),
        ("REF-003", PLAIN, &[("\"2027-12-31\"}", "\"2026-01-31\"}")], "REF*X4"),
        ("REF-004", MEDICARE, &[("00038:QW", "00038")], "SV1*HC:00038"),
        ("LIN-010", PLAIN, &[("\"00029\": 1200", "\"00029\": 900")], "SV1*HC:00029"),
    ]);
}

#[test]
fn patients_on_file() {
    check(&[
        ("SUB-004", PLAIN, &[("\"dependent\": false", "\"dependent\": true")], "NM1*IL"),
        ("SUB-021", PLAIN, &[("N4*AUSTIN*TX*787010003", "N4*AUSTIN*TX*627010003")], "N4*AUSTIN"),
        (
            "SUB-021",
            RICH,
            &[("N4*AUSTIN*TX*787010003~\nDMG*D8*1997", "N4*AUSTIN*OK*787010003~\nDMG*D8*1997")],
            "N4*AUSTIN*OK",
        ),
        (
            "SUB-032",
            PLAIN,
            &[("{\"from\": \"2026-01-01\"}", "{\"from\": \"2026-03-01\"}")],
            "NM1*IL",
        ),
        ("COB-020", PLAIN, &[("\"order\": \"S\"", "\"order\": \"P\"")], "SBR"),
        (
            "PAY-010",
            CHILD,
            &[(
                "\"member\": \"C55501\", \"order\": \"P\"}",
                "\"member\": \"C55501\", \"order\": \"S\"}, {\"payer\": \"99001\", \"name\": \"Acme\", \"order\": \"P\"}",
            )],
            "SBR",
        ),
        (
            "REF-008",
            PLAIN,
            &[("\"until\": \"2026-12-31\"}, \"left\"", "\"until\": \"2026-01-31\"}, \"left\"")],
            "REF*G1",
        ),
        ("REF-008", PLAIN, &[("\"left\": 3", "\"left\": 0")], "REF*G1"),
        (
            "REF-008",
            PLAIN,
            &[(
                "\"codes\": [\"00029\"],\n       \"days\"",
                "\"codes\": [\"00037\"],\n       \"days\"",
            )],
            "REF*G1",
        ),
        (
            "REF-008",
            PLAIN,
            &[("\"provider\": \"1306849450\"", "\"provider\": \"1588667638\"")],
            "REF*G1",
        ),
        (
            "REF-008",
            PLAIN,
            &[("\"AUTH1\", \"member\": \"W000000001\"", "\"AUTH1\", \"member\": \"W000000002\"")],
            "REF*G1",
        ),
    ]);
}

#[test]
fn payers() {
    check(&[
        ("SUB-014", PLAIN, &[("MI*W000000001", "MI*0000000001W")], "NM1*IL"),
        ("SUB-024", PLAIN, &[("\"clearing\": [\"99001\", ", "\"clearing\": [")], "NM1*PR"),
        (
            "SUB-025",
            PLAIN,
            &[("NM1*85*2*NADI CLINIC*****XX*1234567893", "NM1*85*2*NADI CLINIC")],
            "NM1*85",
        ),
        ("CLM-015", RICH, &[("\"replacements\": true", "\"replacements\": false")], "CLM"),
        ("DTE-020", PLAIN, &[("\"filing_days\": 90", "\"filing_days\": 9")], "DTP*472"),
        ("DTE-021", PLAIN, &[("\"filing_days\": 90", "\"filing_days\": 12")], "DTP*472"),
        (
            "PRV-006",
            EQUIPMENT,
            &[(
                "NM1*DK*1*RAO*LATHA****XX*1245319599~\nN3*6 SOUTH ST~\nN4*AUSTIN*TX*787010005~\n",
                "",
            )],
            "SV1*HC:E0601",
        ),
        ("PRV-009", PLAIN, &[("PRV*PE*PXC*207Q00000X~\n", "")], "NM1*82"),
        ("REF-007", PLAIN, &[("REF*G1*AUTH1~\n", "")], "SV1*HC:00029"),
        ("REF-009", PLAIN, &[("\"referral\": false", "\"referral\": true")], "CLM"),
        (
            "COB-011",
            RICH,
            &[("DTP*573*D8*20260225~\nREF*F8*ICN1~", "DTP*573*D8*20260225~")],
            "NM1*PR*2*FIRST",
        ),
        ("TEL-001", AFAR, &[("00016:95", "00016")], "SV1*HC:00016"),
        ("TEL-002", PLAIN, &[("00015:25", "00015:25:95")], "SV1*HC:00015"),
        ("TEL-003", AFAR, &[("HC:00042:95*95", "HC:00029:95*95")], "SV1*HC:00029"),
        ("TEL-004", AFAR, &[("00042:95", "00042:93")], "SV1*HC:00042"),
        ("SPC-006", ASLEEP, &[("HI*BP:19120~\n", "")], "CLM"),
        ("SPC-016", EQUIPMENT, &[("E0601:RR*190*UN", "E0601*190*UN")], "SV1*HC:E0601"),
        ("SPC-019", MEDICARE, &[("LIN**N4*00002143301~\nCTP****1*ML~\n", "")], "SV1*HC:J1885"),
        ("PAY-001", PLAIN, &[("\"electronic\": true", "\"electronic\": false")], "NM1*PR"),
        ("PAY-002", PLAIN, &[("\"papers\": []", "\"papers\": [\"00015\"]")], "SV1*HC:00015"),
        ("PAY-003", PLAIN, &[("DTP*472*D8*20260220", "DTP*472*D8*20260219")], "CLM"),
        ("PAY-004", PLAIN, &[("\"most_lines\": 6", "\"most_lines\": 1")], "LX*2"),
        ("PAY-005", PLAIN, &[("\"most_diagnoses\": 4", "\"most_diagnoses\": 1")], "HI"),
        ("PAY-006", PLAIN, &[("PRV*PE*PXC*207Q00000X", "PRV*PE*PXC*363LF0000X")], "NM1*82"),
        (
            "PAY-007",
            PLAIN,
            &[("\"00029\": [\"I1\", \"E7\"]", "\"00029\": [\"J\"]")],
            "SV1*HC:00029",
        ),
        (
            "PAY-008",
            PLAIN,
            &[("\"day\": \"2026-01-02\"", "\"day\": \"2026-02-02\"")],
            "SV1*HC:00029",
        ),
        ("ML-001", PLAIN, &[("\"risk_from\": 20", "\"risk_from\": 75")], "CLM"),
    ]);
}

#[test]
fn the_visit_behind_a_claim() {
    check(&[
        (
            "CLM-039",
            PLAIN,
            &[("\"PLAIN1\": {\"finished\": true", "\"PLAIN1\": {\"finished\": false")],
            "CLM",
        ),
        (
            "CLM-040",
            PLAIN,
            &[("{\"procedure\": \"00029\"}]", "{\"procedure\": \"00037\"}]")],
            "CLM",
        ),
        (
            "CLM-040",
            PLAIN,
            &[("{\"procedure\": \"00029\"}]", "{\"procedure\": \"00037\"}]")],
            "SV1*HC:00029",
        ),
        (
            "DX-025",
            PLAIN,
            &[("\"assessed\": [\"I10\", \"E785\"]", "\"assessed\": [\"I10\"]")],
            "HI",
        ),
        (
            "EM-013",
            PLAIN,
            &[("\"E785\"], \"level\": \"OV_EST_3\"", "\"E785\"], \"level\": \"OV_EST_2\"")],
            "SV1*HC:00015",
        ),
        ("TEL-005", AFAR, &[("\"in_facility\": false", "\"in_facility\": true")], "CLM"),
        ("SPC-026", MEDICARE, &[("\"minutes\": 30}", "\"minutes\": 22}")], "SV1*HC:00044"),
        ("SPC-028", AFAR, &[("\"minutes\": 20}", "\"minutes\": 12}")], "SV1*HC:00042"),
    ]);
}
