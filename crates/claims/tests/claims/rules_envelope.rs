//! ENV, HL, HDR, ELM.

use crate::kit::{PLAIN, RICH, check};

#[test]
fn the_interchange() {
    check(&[
        ("ENV-002", PLAIN, "*00*          *00*", "*00* *00*", "ISA"),
        ("ENV-003", PLAIN, "*0900*^*00501", "*0900*U*00501", "ISA"),
        ("ENV-004", PLAIN, "ISA*00*          *", "ISA*00*SECRET    *", "ISA"),
        ("ENV-005", PLAIN, "*00*          *ZZ*NADI", "*00*PASSWORD  *ZZ*NADI", "ISA"),
        ("ENV-006", PLAIN, "*ZZ*CLEARING  ", "*XX*CLEARING  ", "ISA"),
        ("ENV-007", PLAIN, "*ZZ*CLEARING       *", "*ZZ*               *", "ISA"),
        ("ENV-008", PLAIN, "*260302*0900*^", "*261302*0900*^", "ISA"),
        ("ENV-009", PLAIN, "*260302*0900*^", "*260302*2500*^", "ISA"),
        ("ENV-010", PLAIN, "*00501*", "*00401*", "ISA"),
        ("ENV-011", PLAIN, "*00501*000000051*", "*00501*00000005A*", "ISA"),
        ("ENV-012", PLAIN, "IEA*1*000000051", "IEA*1*000000052", "IEA"),
        ("ENV-013", PLAIN, "IEA*1*", "IEA*2*", "IEA"),
        ("ENV-014", PLAIN, "*0*T*:", "*2*T*:", "ISA"),
        ("ENV-015", PLAIN, "*0*T*:", "*0*X*:", "ISA"),
        ("ENV-017", PLAIN, "IEA*1*000000051~", "", "ISA"),
        ("ENV-001", PLAIN, "ISA*00", "Example 1\n\nISA*00", ""),
    ]);
}

#[test]
fn the_group_and_the_set() {
    check(&[
        ("ENV-019", PLAIN, "GS*HC", "GS*HP", "GS"),
        ("ENV-020", PLAIN, "*CLEARING*20260302*", "*CLEARING*20260230*", "GS"),
        ("ENV-021", PLAIN, "*CLEARING*20260302*0900", "*CLEARING*20260302*2460", "GS"),
        ("ENV-022", PLAIN, "GE*1*51", "GE*1*52", "GE"),
        ("ENV-023", PLAIN, "GE*1*51", "GE*3*51", "GE"),
        ("ENV-024", PLAIN, "*51*X*", "*51*T*", "GS"),
        ("ENV-025", PLAIN, "*51*X*005010X222A1", "*51*X*005010X222A2", "GS"),
        (
            "ENV-026",
            PLAIN,
            "GE*1*51~",
            "GE*1*51~\nGS*HC*A*B*20260302*0900*51*X*005010X222A1~GE*0*51~",
            "GS",
        ),
        ("ENV-027", PLAIN, "ST*837*", "ST*835*", "ST"),
        ("ENV-028", PLAIN, "ST*837*0051", "ST*837*51", "ST"),
        ("ENV-029", PLAIN, "SE*37*0051", "SE*37*0052", "SE"),
        ("ENV-030", PLAIN, "SE*37*", "SE*38*", "SE"),
        ("ENV-031", PLAIN, "ST*837*0051*005010X222A1", "ST*837*0051*005010X222", "ST"),
        ("ENV-032", PLAIN, "GE*1*51", "ST*837*0051*005010X222A1~\nSE*2*0051~\nGE*2*51", "ST"),
        ("HDR-001", PLAIN, "BHT*0019", "BHT*0018", "BHT"),
        ("HDR-002", PLAIN, "BHT*0019*00", "BHT*0019*01", "BHT"),
        ("HDR-003", PLAIN, "*BATCH51*", "**", "BHT"),
        ("HDR-004", PLAIN, "*BATCH51*20260302", "*BATCH51*20260303", "BHT"),
        ("HDR-005", PLAIN, "*0900*CH", "*0900*XX", "BHT"),
    ]);
}

#[test]
fn submitter_and_receiver() {
    check(&[
        ("HDR-007", PLAIN, "NM1*41*2", "NM1*41*3", "NM1*41"),
        ("HDR-008", PLAIN, "*****46*SUB51", "*****46", "NM1*41"),
        (
            "HDR-009",
            PLAIN,
            "PER*IC*EDI DESK*TE*5555550100*EM*DESK@NADI.EXAMPLE",
            "PER*IC*EDI DESK",
            "PER*IC*EDI",
        ),
        ("HDR-010", PLAIN, "NM1*40*2", "NM1*40*1", "NM1*40"),
        ("HDR-012", PLAIN, "BILLING*TE*5555550111", "BILLING*TE*555-555-0111", "PER*IC*BILLING"),
        ("HDR-013", RICH, "NM1*87*2", "PER*IC*BILLING*EM*NOWHERE~\nNM1*87*2", "PER*IC*BILLING"),
    ]);
}

#[test]
fn any_segment() {
    check(&[
        ("ENV-034", PLAIN, "A REMARK", "A \u{7}REMARK", "NTE"),
        ("ENV-035", PLAIN, "NM1*IL", "NM31*IL", "NM31"),
        ("ENV-036", PLAIN, "LX*2~", "LX*2~~", ""),
        ("ENV-037", PLAIN, "REF*G1*AUTH1", "REF*G1*AUTH1*", "REF*G1"),
        ("HL-001", PLAIN, "HL*2*1", "HL*3*1", "HL*3"),
        ("HL-002", PLAIN, "HL*2*1", "HL*2*2", "HL*2"),
        ("HL-003", PLAIN, "HL*2*1*22", "HL*2*1*24", "HL*2"),
        ("HL-004", PLAIN, "HL*1**20*1", "HL*1**20*0", "HL*1"),
        ("ELM-001", PLAIN, "*SPRINGFIELD*IL*", "*S*IL*", "N4*S*"),
        ("ELM-001", PLAIN, "HC:00029*12*UN", "HC:00029*12*UNX", "SV1*HC:00029"),
        ("ELM-002", PLAIN, "LX*2", "LX*B", "LX*B"),
        ("ELM-003", PLAIN, "*137***", "*1,37***", "CLM"),
        ("ENV-039", PLAIN, "REF*G1*AUTH1", "REF*G1*AUTH1 ", "REF*G1"),
        ("ENV-040", PLAIN, "N3*5 OAK AVE", "N3*5 OAK AVE**MORE", "N3*5 OAK"),
        ("ELM-005", PLAIN, "DTP*431*D8*20260210", "DTP*431*D8*20260230", "DTP*431"),
        ("ELM-006", RICH, "20260220-20260221", "20260221-20260220", "DTP*472"),
        ("ENV-038", PLAIN, "N3*5 OAK AVE", "N3*5 OAK:AVE", "N3*5 OAK"),
        ("ENV-038", PLAIN, "A REMARK", "A^REMARK", "NTE"),
        ("ELM-004", PLAIN, "00029*12*UN", "00029*12.005*UN", "SV1*HC:00029"),
        ("ELM-004", RICH, "AMT*F5*20", "AMT*F5*12345678901", "AMT*F5"),
        ("ELM-007", PLAIN, "*20260302*0900*CH", "*20260302*2500*CH", "BHT"),
        ("ELM-007", RICH, "DTP*435*D8*20260219", "DTP*435*DT*202602192461", "DTP*435"),
        ("ELM-009", PLAIN, "PRV*PE*PXC*", "PRV*PE**", "PRV*PE"),
        (
            "ELM-009",
            RICH,
            "OI***Y***Y~\nNM1*IL*1*SHARMA*KAVYA****MI",
            "OI***Y***Y~\nNM1*IL**SHARMA*KAVYA****MI",
            "NM1*IL**SHARMA*KAVYA",
        ),
        ("ELM-010", PLAIN, "DMG*D8*19700101*M", "DMG*D8*19700101*M*S", "DMG"),
        ("ELM-010", RICH, "NM1*87*2~", "NM1*87*2******XX*1306849450~", "NM1*87"),
        ("ELM-011", PLAIN, "*XX*1306849450", "*XX", "NM1*82"),
        ("ELM-012", PLAIN, "BILLING*TE*5555550111", "BILLING*TE", "PER*IC*BILLING"),
        ("ELM-013", PLAIN, "REF*G1*AUTH1", "REF*G1", "REF*G1"),
        ("ELM-014", PLAIN, "N4*AUSTIN*TX*787010003", "N4*AUSTIN*TX*787010003*CA***ON", "N4*AUSTIN"),
        ("ELM-015", PLAIN, "N4*AUSTIN*TX*787010003", "N4*AUSTIN**787010003****ON", "N4*AUSTIN"),
        ("ELM-016", PLAIN, "DMG*D8*", "DMG**", "DMG"),
        ("ELM-017", RICH, "CAS*PR*1*20**2*5.5", "CAS*PR*1*20***5.5", "CAS*PR"),
        ("ELM-018", RICH, "PWK*OZ*EL***AC*ATT1", "PWK*OZ*EL***AC", "PWK"),
        (
            "ELM-019",
            PLAIN,
            "PRV*PE*PXC*207Q00000X~",
            "PRV*PE*PXC*207Q00000X~\nDTP*454*D8*20260101~",
            "DTP*454",
        ),
        (
            "ELM-019",
            PLAIN,
            "N3*100 CLINIC WAY~\nN4*SPRINGFIELD*IL*627010001",
            "N4*SPRINGFIELD*IL*627010001~\nN3*100 CLINIC WAY",
            "N3*100",
        ),
        ("ELM-008", PLAIN, "NM1*85*", "NM1*117*", "NM1*117"),
        ("ELM-008", PLAIN, "REF*G1*AUTH1", "REF*ZZ*AUTH1", "REF*ZZ"),
        ("ELM-008", PLAIN, "DTP*431*D8*20260210", "DTP*999*D8*20260210", "DTP*999"),
        ("ELM-008", PLAIN, "BILLING*TE*", "BILLING*TX*", "PER*IC*BILLING"),
        (
            "ELM-008",
            RICH,
            "NM1*IL*1*SHARMA*KAVYA****MI",
            "NM1*IL*1*SHARMA*KAVYA****ZZ",
            "NM1*IL*1*SHARMA*KAVYA",
        ),
        ("ELM-008", "equipment.837", "CR3*I*MO", "CR3*I*DA", "CR3"),
        (
            "ELM-021",
            PLAIN,
            "HL*2*1",
            "NM1*85*2*SECOND*****XX*1234567893~\nHL*2*1",
            "NM1*85*2*SECOND",
        ),
        ("HL-005", PLAIN, "SE*37", "HL*3**20*1~\nSE*37", "HL*3"),
        ("HL-006", PLAIN, "SE*37", "HL*3*1*22*0~\nSE*37", "HL*3"),
        ("ELM-020", PLAIN, "NTE*ADD*A REMARK~", "NTE*ADD*A REMARK~\nNTE*ADD*MORE~", "NTE*ADD*MORE"),
        (
            "ELM-021",
            PLAIN,
            "NM1*82*1",
            "NM1*82*1*X*Y****XX*1306849450~\nNM1*82*1",
            "NM1*82*1*REDDY",
        ),
        ("ELM-022", PLAIN, "NM1*PR*2*ACME HEALTH PLAN*****PI*99001~", "", "CLM"),
        ("ELM-023", RICH, "N3*7 NORTH RD~\n", "", "NM1*77"),
        ("ELM-024", PLAIN, "REF*G1*AUTH1~", "REF*G1*AUTH1~\nREF*G1*AUTH2~", "REF*G1*AUTH2"),
    ]);
}
