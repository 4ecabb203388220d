//! CLM, DTE, DX, PRV, REF, COB.

use crate::kit::{PLAIN, RICH, check};

#[test]
fn the_claim() {
    check(&[
        ("CLM-001", PLAIN, "CLM*PLAIN1*", "CLM**", "CLM"),
        ("CLM-002", PLAIN, "CLM*PLAIN1*", "CLM*PLAIN1PLAIN1PLAIN1PLAIN1*", "CLM"),
        ("CLM-003", PLAIN, "SE*37", "CLM*PLAIN1*137***11:B:1*Y*A*Y*Y~\nSE*37", "CLM"),
        ("CLM-004", PLAIN, "*137***", "*-137***", "CLM"),
        ("CLM-005", PLAIN, "*137***", "*0***", "CLM"),
        ("CLM-006", PLAIN, "*137***", "*138***", "CLM"),
        ("CLM-007", PLAIN, "11:B:1", "77:B:1", "CLM"),
        (
            "CLM-008",
            PLAIN,
            "***11:B:1*Y*A*Y*Y~\nDTP*431*D8*20260210~",
            "***10:B:1*Y*A*Y*Y~\nLX*9~DTP*472*D8*20210101~",
            "CLM",
        ),
        ("CLM-009", PLAIN, "11:B:1", "11:A:1", "CLM"),
        ("CLM-010", PLAIN, "11:B:1", "11:B:6", "CLM"),
        ("CLM-011", RICH, "REF*F8*ICN9~\n", "", "CLM"),
        ("CLM-012", RICH, "21:B:7", "21:B:1", "REF*F8"),
        ("CLM-016", PLAIN, "1*Y*A*Y*Y", "1*X*A*Y*Y", "CLM"),
        ("CLM-017", PLAIN, "1*Y*A*Y*Y", "1*Y*P*Y*Y", "CLM"),
        ("CLM-018", PLAIN, "1*Y*A*Y*Y", "1*Y*A*X*Y", "CLM"),
        ("CLM-019", PLAIN, "1*Y*A*Y*Y", "1*Y*A*Y*N", "CLM"),
        ("CLM-020", PLAIN, "1*Y*A*Y*Y", "1*Y*A*Y*Y*S", "CLM"),
        ("CLM-021", PLAIN, "1*Y*A*Y*Y", "1*Y*A*Y*Y**AB", "CLM"),
        ("CLM-022", RICH, "AA:::TX", "AA", "CLM"),
        ("CLM-023", RICH, "DTP*439*D8*20260201~\n", "", "CLM"),
        ("CLM-024", PLAIN, "GRP1******CI", "GRP1******AM", "CLM"),
        ("CLM-025", PLAIN, "1*Y*A*Y*Y", "1*Y*A*Y*Y***01", "CLM"),
        ("CLM-026", PLAIN, "1*Y*A*Y*Y", "1*Y*A*Y*Y***********12", "CLM"),
        (
            "CLM-027",
            PLAIN,
            "LX*1~\nSV1*HC:00015:25*125*UN*1***1:2~\nDTP*472*D8*20260220~\nREF*6R*PLAIN1-1~\nLX*2~\nSV1*HC:00029*12*UN*1***1~\nDTP*472*D8*20260220~\nREF*6R*PLAIN1-2~",
            "",
            "CLM",
        ),
        ("CLM-028", RICH, "AMT*F5*20", "AMT*F5*2000", "AMT*F5"),
        ("CLM-029", RICH, "PWK*OZ*EL***AC*ATT1", "PWK*OZ*EL", "PWK"),
        ("CLM-030", RICH, "PWK*OZ*EL***AC*ATT1", "PWK*ZZ*EL***AC*ATT1", "PWK"),
        ("CLM-031", RICH, "CN1*09", "CN1*08", "CN1"),
        ("CLM-032", PLAIN, "NTE*ADD", "NTE*XXX", "NTE"),
        ("CLM-033", RICH, "REF*4N*3", "REF*4N*9", "REF*4N"),
        (
            "CLM-035",
            PLAIN,
            "REF*X4*11D1234567~\nNTE*ADD*A REMARK~\nHI*ABK:I10*ABF:E785~\nNM1*DN*1*RAO*LATHA****XX*1245319599~\nNM1*82*1*REDDY*SITA****XX*1306849450~\nPRV*PE*PXC*207Q00000X~\nLX*1~\nSV1*HC:00015:25",
            "REF*X4*11D1234567~\nREF*LX*12345~\nHI*ABK:I10*ABF:E785~\nLX*1~\nSV1*HC:00015:Q1",
            "REF*LX",
        ),
        ("DX-022", PLAIN, "ABK:I10*ABF:E785", "ABK:R509*ABF:Z1231", "HI"),
        ("CLM-034", RICH, "REF*9F*RFL1", "REF*9F*AUTH1", "REF*G1"),
        ("CLM-037", RICH, "HCP*03*100", "HCP*03*500", "HCP"),
        ("CLM-038", PLAIN, "*137***", "*25000.01***", "CLM"),
        ("REF-002", PLAIN, "REF*X4*11D1234567", "REF*X4*11X1234567", "REF*X4"),
    ]);
}

#[test]
fn the_dates() {
    check(&[
        (
            "DTE-001",
            PLAIN,
            "DTP*472*D8*20260220~\nREF*6R*PLAIN1-1~",
            "REF*6R*PLAIN1-1~",
            "SV1*HC:00015",
        ),
        ("DTE-002", PLAIN, "DTP*472*D8*20260220", "DTP*472*D8*20260303", "DTP*472"),
        ("DTE-003", PLAIN, "DTP*472*D8*20260220", "DTP*472*D8*19691231", "DTP*472"),
        ("DTE-004", RICH, "PAT*19******01*40", "PAT*19****D8*20260219*01*40", "DTP*472"),
        ("DTE-006", RICH, "20260220-20260221", "20260220-20260220", "DTP*472"),
        ("DTE-008", RICH, "20260220-20260221", "20260101-20260221", "DTP*472"),
        ("DTE-009", PLAIN, "DTP*431*D8*20260210", "DTP*431*D8*20260221", "DTP*431"),
        ("DTE-010", RICH, "DTP*439*D8*20260201", "DTP*439*D8*20260221", "DTP*439"),
        ("DTE-011", PLAIN, "DTP*431*D8*20260210", "DTP*454*D8*20260221", "DTP*454"),
        ("DTE-012", PLAIN, "DTP*431*D8*20260210", "DTP*304*D8*20260221", "DTP*304"),
        ("DTE-013", RICH, "DTP*484*D8*20260115", "DTP*484*D8*20260228", "DTP*484"),
        ("DTE-014", RICH, "DTP*096*D8*20260222", "DTP*096*D8*20260218", "DTP*096"),
        ("DTE-015", RICH, "DTP*435*D8*20260219~\n", "", "CLM"),
        ("DTE-016", RICH, "DTP*435*D8*20260219", "DTP*435*D8*20260221", "DTP*472"),
        ("DTE-017", RICH, "DTP*296*D8*20260215", "DTP*296*D8*20260115", "DTP*296"),
        ("DTE-018", PLAIN, "DTP*431*D8*20260210", "DTP*314*D8*20260210", "DTP*314"),
        ("DTE-019", RICH, "DTP*091*D8*20260210", "DTP*091*D8*20260110", "DTP*091"),
        ("DTE-022", RICH, "20260220-20260221", "20251230-20260101", "DTP*472"),
        ("DTE-023", PLAIN, "DTP*431*D8*20260210", "DTP*431*RD8*20260210-20260211", "DTP*431"),
    ]);
}

#[test]
fn the_diagnoses() {
    const TWELVE: &str = "HI*ABK:I10*ABF:E785*ABF:A00*ABF:A01*ABF:A02*ABF:A03*ABF:A04*ABF:A05*ABF:A06*ABF:A07*ABF:A08*ABF:A09~\nHI*ABF:B00";
    check(&[
        ("DX-001", PLAIN, "HI*ABK:I10*ABF:E785", "HI*BG:17", "HI"),
        ("DX-002", PLAIN, "ABK:I10", "ABF:I10", "HI"),
        ("DX-003", PLAIN, "ABF:E785", "BF:E785", "HI"),
        ("DX-004", PLAIN, "HI*ABK:I10*ABF:E785", TWELVE, "HI*ABF:B00"),
        ("DX-005", PLAIN, "ABF:E785", "ABF:E78.5", "HI"),
        ("DX-006", PLAIN, "ABK:I10", "ABK:1I0", "HI"),
        ("DX-009", PLAIN, "ABF:E785", "ABF:I10", "HI"),
        ("DX-010", PLAIN, "ABK:I10", "ABK:W010XXA", "HI"),
        ("DX-015", PLAIN, "ABF:E785", "ABF:O800", "HI"),
        ("DX-016", PLAIN, "ABF:E785", "ABF:N800", "HI"),
        ("DX-017", PLAIN, "ABF:E785", "ABF:P073", "HI"),
        (
            "DX-018",
            RICH,
            "DMG*D8*19970505*F~\nCLM*RICH1*225.5***21:B:7*Y*A*Y*Y*P*AA:::TX~\nDTP*439*D8*20260201~",
            "DMG*D8*20240505*F~\nCLM*RICH1*225.5***21:B:7*Y*A*Y*Y*P*AA:::TX~\nHI*ABF:O800~",
            "HI*ABF:O800",
        ),
        ("DX-019", PLAIN, "ABF:E785", "ABF:Z00129", "HI"),
        ("DX-023", RICH, "HI*BP:00028", "HI*BO:00028", "HI*BO"),
        ("DX-024", RICH, "HI*BG:17", "HI*BG:1", "HI*BG"),
    ]);
}

#[test]
fn the_providers() {
    check(&[
        (
            "PRV-001",
            PLAIN,
            "NM1*82*1*REDDY*SITA****XX*1306849450~\nPRV*PE*PXC*207Q00000X~\n",
            "",
            "CLM",
        ),
        (
            "PRV-002",
            RICH,
            "NM1*77*2*NADI NORTH",
            "NM1*82*1*REDDY*SITA****XX*1306849450~\nNM1*77*2*NADI NORTH",
            "NM1*82",
        ),
        ("PRV-003", PLAIN, "XX*1306849450", "XX*1306849451", "NM1*82"),
        ("PRV-004", PLAIN, "NM1*DN*1", "NM1*P3*1", "NM1*P3"),
        ("PRV-005", PLAIN, "NM1*DN*1", "NM1*DN*2", "NM1*DN"),
        ("PRV-007", PLAIN, "XX*1245319599", "XX*1234567893", "NM1*DN"),
        ("PRV-008", PLAIN, "PRV*PE*PXC*207Q00000X", "PRV*PE*PXC*BADTAXO", "PRV*PE"),
        ("PRV-010", PLAIN, "11:B:1", "22:B:1", "CLM"),
        ("PRV-011", RICH, "*787010004", "*78701", "NM1*77"),
        (
            "PRV-012",
            RICH,
            "NM1*77*2*NADI NORTH*****XX*1467560003~\nN3*7 NORTH RD",
            "NM1*77*2*REDDY*****XX*1467560003~\nN3*100 CLINIC WAY",
            "NM1*77",
        ),
        ("PRV-013", RICH, "21:B:7", "12:B:7", "NM1*77"),
        (
            "PRV-017",
            RICH,
            "NM1*77*2*NADI NORTH",
            "NM1*82*1*NAIR*USHA****XX*1588667638~\nNM1*77*2*NADI NORTH",
            "NM1*82",
        ),
        ("PRV-018", PLAIN, "REF*6R*PLAIN1-2~", "REF*6R*PLAIN1-2~\nPS1*P1*5~", "PS1"),
    ]);
}

#[test]
fn other_payers() {
    check(&[
        ("COB-001", RICH, "SBR*P*01*GRP2", "SBR*T*01*GRP2", "SBR*S"),
        ("COB-002", RICH, "SBR*P*01*GRP2", "SBR*S*01*GRP2", "SBR*S*01"),
        ("COB-003", RICH, "SBR*P*01*GRP2", "SBR*P*99*GRP2", "SBR*P"),
        ("COB-004", RICH, "AMT*D*150", "AMT*D*149", "AMT*D"),
        ("COB-005", RICH, "SVD*88001*75", "SVD*88001*74", "AMT*D"),
        ("COB-006", RICH, "SVD*88001*75", "SVD*88001*74", "SVD*88001*74"),
        ("COB-007", RICH, "CAS*PR*1*20", "CAS*XX*1*20", "CAS*XX"),
        ("COB-009", RICH, "CAS*PR*1*20**2*5.5", "CAS*PR*1*20**1*5.5", "CAS*PR"),
        (
            "COB-010",
            RICH,
            "DTP*573*D8*20260225~\nREF*F8*ICN1~\nLX*1~\nSV1*HC:J3490:50::::SOME DRUG*125.5*UN*1*22**1:2**Y~\nPWK*OZ*EL***AC*ATT2~\nDTP*472*RD8*20260220-20260221~\nMEA*TR*R1*11.2~\nREF*6R*RICH1-1~\nAMT*T*1.5~\nK3*LINE TEXT~\nNTE*ADD*LINE REMARK~\nLIN**N4*00002143301~\nCTP****2*ML~\nNM1*82*1*NAIR*USHA****XX*1588667638~\nPRV*PE*PXC*207Q00000X~\nSVD*88001*100.5*HC:J3490**1~\nCAS*CO*45*25~\nDTP*573*D8*20260225~\nLX*2~\nSV1*HC:00044:GP:59*100*UN*2***1~\nDTP*472*D8*20260220~\nREF*6R*RICH1-2~\nSVD*88001*75*HC:00044**2~\nCAS*CO*45*25~\nDTP*573*D8*20260225~",
            "REF*F8*ICN1~\nLX*1~\nSV1*HC:00044*100*UN*2***1~\nDTP*472*D8*20260220~",
            "NM1*PR*2*FIRST",
        ),
        ("COB-012", RICH, "SVD*88001*75", "SVD*88009*75", "SVD*88009"),
        ("COB-013", RICH, "HC:J3490**1~", "HC:J3490~", "SVD*88001*100.5"),
        ("COB-014", RICH, "AMT*EAF*50", "AMT*EAF*500", "AMT*EAF"),
        ("COB-015", RICH, "OI***Y***Y", "OI***X***Y", "OI"),
        ("COB-018", RICH, "SHARMA*KAVYA****MI*W000000002", "SHARMA*KAVYA", "NM1*IL*1*SHARMA*KAVYA"),
        ("COB-019", RICH, "FIRST PAYER*****PI*88001", "FIRST PAYER", "NM1*PR*2*FIRST"),
        ("COB-021", RICH, "AMT*D*150", "AMT*D*225.5", "AMT*D"),
        ("COB-022", RICH, "AMT*D*150", "AMT*A8*150", "AMT*A8"),
    ]);
}
