//! BIL, SUB, PAT.

use crate::kit::{PLAIN, RICH, check};

#[test]
fn the_billing_provider() {
    check(&[
        ("BIL-001", PLAIN, "NM1*85*2", "NM1*85*3", "NM1*85"),
        ("BIL-002", PLAIN, "NM1*85*2*NADI CLINIC", "NM1*85*2*", "NM1*85"),
        ("BIL-003", RICH, "NM1*85*1*REDDY*SITA", "NM1*85*1*REDDY*", "NM1*85"),
        (
            "BIL-004",
            PLAIN,
            "NM1*85*2*NADI CLINIC*****XX*1234567893",
            "NM1*85*2*NADI CLINIC",
            "NM1*85",
        ),
        ("BIL-005", PLAIN, "XX*1234567893", "XX*1234567890", "NM1*85"),
        ("BIL-006", PLAIN, "N3*100 CLINIC WAY", "N3**SUITE 4", "N3**SUITE"),
        ("BIL-007", PLAIN, "N3*100 CLINIC WAY", "N3*P.O. BOX 12", "N3*P.O."),
        ("BIL-008", PLAIN, "*627010001", "*62701", "N4*SPRINGFIELD"),
        ("BIL-009", PLAIN, "*SPRINGFIELD*IL*", "*SPRINGFIELD*XX*", "N4*SPRINGFIELD"),
        ("BIL-010", PLAIN, "REF*EI*951234567~", "REF*0B*LIC1~", "NM1*85"),
        ("BIL-011", PLAIN, "REF*EI*951234567", "REF*EI*95-1234567", "REF*EI"),
        ("BIL-012", RICH, "REF*SY*123456780", "REF*SY*000456780", "REF*SY"),
        ("BIL-013", PLAIN, "REF*EI*951234567", "REF*SY*123456780", "REF*SY"),
        ("BIL-014", PLAIN, "PRV*BI*PXC*207Q00000X", "PRV*BI*PXC*207Q", "PRV*BI"),
        ("BIL-017", RICH, "NM1*87*2", "NM1*87*2*NAME", "NM1*87"),
        (
            "BIL-018",
            RICH,
            "N3*PO BOX 9~\nN4*SPRINGFIELD*IL*627010002",
            "N3*100 CLINIC WAY~\nN4*SPRINGFIELD*IL*627010001",
            "NM1*87",
        ),
        ("BIL-019", RICH, "REF*EI*951234568~\n", "", "NM1*PE"),
        ("BIL-021", RICH, "CUR*85*CAD", "CUR*85*USD", "CUR"),
    ]);
}

#[test]
fn the_subscriber() {
    check(&[
        ("SUB-001", PLAIN, "SBR*P*18", "SBR*Q*18", "SBR*Q"),
        ("SUB-002", PLAIN, "SBR*P*18", "SBR*P*01", "SBR*P"),
        ("SUB-003", RICH, "SBR*S**GRP1", "SBR*S*01*GRP1", "SBR*S"),
        ("SUB-006", PLAIN, "GRP1******CI", "GRP1******09", "SBR*P"),
        ("SUB-007", RICH, "GRP1******CI", "GRP1******MB", "SBR*S"),
        ("SUB-008", PLAIN, "GRP1******CI", "GRP1**12****CI", "SBR*P"),
        ("SUB-009", PLAIN, "GRP1******CI", "GRP1*GROUP*****CI", "SBR*P"),
        ("SUB-010", PLAIN, "NM1*IL*1*SHARMA", "NM1*IL*1*", "NM1*IL"),
        ("SUB-011", PLAIN, "SHARMA*ANAND", "SHARMA*", "NM1*IL"),
        ("SUB-012", PLAIN, "****MI*W000000001", "", "NM1*IL"),
        ("SUB-013", PLAIN, "GRP1******CI", "******MB", "NM1*IL"),
        ("SUB-015", PLAIN, "MI*W000000001", "MI*999999999", "NM1*IL"),
        ("SUB-016", PLAIN, "N3*5 OAK AVE~\n", "", "NM1*IL"),
        ("SUB-017", PLAIN, "DMG*D8*19700101*M~\n", "", "NM1*IL"),
        ("SUB-018", PLAIN, "DMG*D8*19700101", "DMG*D8*18700101", "DMG"),
        ("SUB-019", PLAIN, "DMG*D8*19700101*M", "DMG*D8*19700101*X", "DMG"),
        ("SUB-020", PLAIN, "*787010003", "*7870", "N4*AUSTIN"),
        ("SUB-022", PLAIN, "NM1*PR*2*ACME", "NM1*PR*1*ACME", "NM1*PR"),
        ("SUB-023", PLAIN, "*PI*99001", "*XX*99001", "NM1*PR"),
        ("SUB-029", RICH, "REF*SY*123456781", "REF*SY*123006781", "REF*SY*123006781"),
        ("SUB-030", PLAIN, "GRP1******CI", "GRP1******WC", "NM1*IL"),
        ("SUB-031", PLAIN, "NM1*IL*1*SHARMA*ANAND", "NM1*IL*2*SHARMA*", "NM1*IL"),
        ("SUB-033", PLAIN, "SHARMA*ANAND", "SHARM4*ANAND", "NM1*IL"),
    ]);
}

#[test]
fn the_patient() {
    check(&[
        ("SUB-005", RICH, "PAT*19", "PAT*18", "PAT"),
        ("SUB-026", RICH, "PAT*19******01*40", "PAT*19****D8", "PAT"),
        ("SUB-027", RICH, "*01*40", "*01*0", "PAT"),
        (
            "SUB-028",
            RICH,
            "*01*40~\nNM1*QC*1*SHARMA*MEERA~\nN3*5 OAK AVE~\nN4*AUSTIN*TX*787010003~\nDMG*D8*19970505*F",
            "*01*40*Y~\nNM1*QC*1*SHARMA*MEERA~\nN3*5 OAK AVE~\nN4*AUSTIN*TX*787010003~\nDMG*D8*19970505*M",
            "PAT",
        ),
        ("PAT-001", RICH, "PAT*19", "PAT*99", "PAT"),
        ("PAT-002", RICH, "NM1*QC*1", "NM1*QC*2", "NM1*QC"),
        ("PAT-003", RICH, "SHARMA*MEERA", "SHARMA", "NM1*QC"),
        (
            "PAT-004",
            RICH,
            "NM1*QC*1*SHARMA*MEERA~\nN3*5 OAK AVE~",
            "NM1*QC*1*SHARMA*MEERA~",
            "NM1*QC",
        ),
        ("PAT-005", RICH, "SHARMA*MEERA", "SHARMA*MEERA****MI*W1", "NM1*QC"),
        (
            "PAT-006",
            RICH,
            "PAT*19******01*40~\nNM1*QC*1*SHARMA*MEERA~\nN3*5 OAK AVE~\nN4*AUSTIN*TX*787010003~\nDMG*D8*19970505",
            "PAT*01~\nNM1*QC*1*SHARMA*MEERA~\nN3*5 OAK AVE~\nN4*AUSTIN*TX*787010003~\nDMG*D8*20200505",
            "PAT*01",
        ),
    ]);
}
