//! LIN, MOD, SPC and numbers of lines.

use crate::kit::{PLAIN, RICH, check};

#[test]
fn the_lines() {
    check(&[
        ("LIN-001", PLAIN, "LX*2", "LX*3", "LX*3"),
        ("LIN-002", PLAIN, "HC:00029", "XX:00029", "SV1*XX"),
        ("LIN-003", PLAIN, "HC:00029", "HC", "SV1*HC*"),
        ("LIN-004", PLAIN, "HC:00029", "HC:3641", "SV1*HC:3641"),
        ("LIN-008", PLAIN, "00029*12*", "00029*-12*", "SV1*HC:00029"),
        ("LIN-009", PLAIN, "00029*12*", "00029*0*", "SV1*HC:00029"),
        ("LIN-011", PLAIN, "00029*12*UN", "00029*12*XX", "SV1*HC:00029"),
        ("LIN-012", PLAIN, "00029*12*UN*1", "00029*12*UN*0", "SV1*HC:00029"),
        ("LIN-013", PLAIN, "00029*12*UN*1", "00029*12*UN*1.0001", "SV1*HC:00029"),
        ("LIN-015", PLAIN, "00029*12*UN*1***1", "00029*12*UN*1", "SV1*HC:00029"),
        ("LIN-016", PLAIN, "00029*12*UN*1***1", "00029*12*UN*1***9", "SV1*HC:00029"),
        ("LIN-017", PLAIN, "00029*12*UN*1***1", "00029*12*UN*1***1:1", "SV1*HC:00029"),
        ("LIN-018", PLAIN, "***1:2~", "***1~", "HI"),
        ("LIN-019", PLAIN, "00029*12*UN*1***1", "00029*12*UN*1***1**N", "SV1*HC:00029"),
        ("LIN-020", PLAIN, "00029*12*UN*1***1", "00029*12*UN*1*11**1", "SV1*HC:00029"),
        ("LIN-021", PLAIN, "00029*12*UN*1***1", "00029*12*UN*1*77**1", "SV1*HC:00029"),
        ("LIN-022", RICH, "J3490:50::::SOME DRUG", "J3490:50", "SV1*HC:J3490"),
        ("LIN-023", PLAIN, "HC:00029*12", "HC:00015:25*12", "SV1*HC:00015:25*12"),
        ("LIN-024", "equipment.837", "DTP*607*D8*20260210", "DTP*607*D8*20251210", "DTP*607"),
        ("LIN-025", RICH, "AMT*T*1.5", "AMT*T*1500", "AMT*T"),
        ("LIN-026", RICH, "NTE*ADD*LINE", "NTE*XXX*LINE", "NTE*XXX"),
        ("LIN-027", RICH, "MEA*TR*R1*11.2", "MEA*TR*ZZ*11.2", "MEA"),
        ("REF-011", PLAIN, "REF*6R*PLAIN1-2", "REF*6R*PLAIN1-2-PLAIN1-2-PLAIN1-2-PLAIN1", "REF*6R"),
        ("REF-012", PLAIN, "REF*6R*PLAIN1-2", "REF*6R*PLAIN1-1", "REF*6R"),
        ("SPC-017", RICH, "N4*00002143301", "N4*0002-1433-01", "LIN"),
        ("SPC-018", RICH, "CTP****2*ML", "CTP****0*ML", "CTP"),
    ]);
}

#[test]
fn the_modifiers() {
    check(&[
        ("MOD-001", PLAIN, "00015:25", "00015:2", "SV1*HC:00015"),
        ("MOD-003", PLAIN, "00015:25", "00015:25:25", "SV1*HC:00015"),
        ("MOD-008", RICH, "00044:GP:59", "00044:XE:59", "SV1*HC:00044"),
        ("MOD-009", PLAIN, "00015:25", "00015:26:TC", "SV1*HC:00015"),
        ("MOD-012", RICH, "J3490:50:", "J3490:50:LT", "SV1*HC:J3490"),
        ("MOD-013", RICH, "125.5*UN*1*22", "125.5*UN*2*22", "SV1*HC:J3490"),
        ("MOD-020", PLAIN, "00015:25", "00015:52:53", "SV1*HC:00015"),
        (
            "MOD-011",
            PLAIN,
            "***CI~\nNM1*IL*1*SHARMA*ANAND****MI*W000000001~\nN3*5 OAK AVE~\nN4*AUSTIN*TX*787010003~\nDMG*D8*19700101*M~\nNM1*PR*2*ACME HEALTH PLAN*****PI*99001~\nCLM*PLAIN1*137***11:B:1*Y*A*Y*Y~\nDTP*431*D8*20260210~\nREF*G1*AUTH1~\nREF*X4*11D1234567~\nNTE*ADD*A REMARK~\nHI*ABK:I10*ABF:E785~\nNM1*DN*1*RAO*LATHA****XX*1245319599~\nNM1*82*1*REDDY*SITA****XX*1306849450~\nPRV*PE*PXC*207Q00000X~\nLX*1~\nSV1*HC:00015:25",
            "***MB~\nNM1*IL*1*SHARMA*ANAND****MI*1EG4TE5MK72~\nNM1*PR*2*SAMPLE MEDICARE*****PI*99003~\nCLM*PLAIN1*137***22:B:1*Y*A*Y*Y~\nHI*ABK:I10*ABF:E785~\nLX*1~\nSV1*HC:00015:TC",
            "SV1*HC:00015:TC",
        ),
        ("MOD-025", PLAIN, "00015:25", "00015:LT:26", "SV1*HC:00015"),
        ("MOD-022", PLAIN, "00015:25", "00015:GA:GZ", "SV1*HC:00015"),
    ]);
}

#[test]
fn special_services() {
    check(&[
        ("SPC-004", PLAIN, "00029*12*UN*1", "00029*12*MJ*1500", "SV1*HC:00029"),
        ("SPC-007", PLAIN, "HC:00029*", "HC:A0427:RH*", "SV1*HC:A0427"),
        ("SPC-008", PLAIN, "NTE*ADD*A REMARK~", "NTE*ADD*A REMARK~\nCR1*LB*150**X*DH*12~", "CR1"),
        ("SPC-009", PLAIN, "HC:00029*", "HC:A0427*", "SV1*HC:A0427"),
        ("SPC-010", PLAIN, "HC:00029*", "HC:A0425:RH*", "SV1*HC:A0425"),
        ("PRV-015", PLAIN, "HC:00029*", "HC:A0427:RH*", "CLM"),
        ("SPC-022", PLAIN, "00029*12*UN*1***1", "00029*12*UN*1***1****Y", "SV1*HC:00029"),
        ("SPC-025", PLAIN, "REF*6R*PLAIN1-2", "QTY*FL*6~\nREF*6R*PLAIN1-2", "QTY*FL"),
        ("SPC-030", PLAIN, "00015:25", "00015:Q0", "CLM"),
        (
            "CLM-036",
            PLAIN,
            "HI*ABK:I10*ABF:E785~\nNM1*DN*1*RAO*LATHA****XX*1245319599~\nNM1*82*1*REDDY*SITA****XX*1306849450~\nPRV*PE*PXC*207Q00000X~\nLX*1~\nSV1*HC:00015:25",
            "HI*ABK:I10*ABF:Z006~\nLX*1~\nSV1*HC:00015:Q1",
            "CLM",
        ),
        ("MOD-015", PLAIN, "HC:00029*", "HC:00029:76*", "SV1*HC:00029"),
        ("REF-005", PLAIN, "HC:00029*", "HC:00029:90*", "SV1*HC:00029"),
        ("REF-013", PLAIN, "REF*6R*PLAIN1-2", "REF*G1*A**G1:B~\nREF*6R*PLAIN1-2", "REF*G1*A"),
        (
            "PRV-016",
            PLAIN,
            "PRV*PE*PXC*207Q00000X~",
            "PRV*PE*PXC*207Q00000X~\nREF*EI*951234567~",
            "REF*EI",
        ),
        ("DTE-005", PLAIN, "DTP*472*D8*20260220", "DTP*472*D8*20150930", "DTP*472"),
        (
            "DTE-007",
            RICH,
            "100*UN*2***1~\nDTP*472*D8*20260220",
            "100*UN*2***1~\nDTP*472*RD8*20260210-20260220",
            "DTP*472",
        ),
        ("DX-014", RICH, "HI*ABK:S93401A*ABF:W010XXA", "HI*ABK:S93401A*ABF:I10", "CLM"),
        ("DX-020", PLAIN, "ABF:E785", "ABF:Z3A20", "HI"),
        ("COB-016", RICH, "SBR*P*01*GRP2******CI", "SBR*P*01*GRP2******MB", "SBR*P"),
        (
            "DUP-002",
            PLAIN,
            "SE*37",
            "CLM*PLAIN2*137***11:B:1*Y*A*Y*Y~\nHI*ABK:I10*ABF:E785~\nLX*1~\nSV1*HC:00015:25*125*UN*1***1:2~\nDTP*472*D8*20260220~\nLX*2~\nSV1*HC:00029*12*UN*1***1~\nDTP*472*D8*20260220~\nSE*37",
            "CLM*PLAIN2",
        ),
    ]);
}
