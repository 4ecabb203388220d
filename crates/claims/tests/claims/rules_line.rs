//! LIN, MOD, SPC and numbers of lines.

use crate::kit::{PLAIN, RICH, check};

#[test]
fn the_lines() {
    check(&[
        ("LIN-001", PLAIN, "LX*2", "LX*3", "LX*3"),
        ("LIN-002", PLAIN, "HC:36415", "XX:36415", "SV1*XX"),
        ("LIN-003", PLAIN, "HC:36415", "HC", "SV1*HC*"),
        ("LIN-004", PLAIN, "HC:36415", "HC:3641", "SV1*HC:3641"),
        ("LIN-008", PLAIN, "36415*12*", "36415*-12*", "SV1*HC:36415"),
        ("LIN-009", PLAIN, "36415*12*", "36415*0*", "SV1*HC:36415"),
        ("LIN-011", PLAIN, "36415*12*UN", "36415*12*XX", "SV1*HC:36415"),
        ("LIN-012", PLAIN, "36415*12*UN*1", "36415*12*UN*0", "SV1*HC:36415"),
        ("LIN-013", PLAIN, "36415*12*UN*1", "36415*12*UN*1.0001", "SV1*HC:36415"),
        ("LIN-015", PLAIN, "36415*12*UN*1***1", "36415*12*UN*1", "SV1*HC:36415"),
        ("LIN-016", PLAIN, "36415*12*UN*1***1", "36415*12*UN*1***9", "SV1*HC:36415"),
        ("LIN-017", PLAIN, "36415*12*UN*1***1", "36415*12*UN*1***1:1", "SV1*HC:36415"),
        ("LIN-018", PLAIN, "***1:2~", "***1~", "HI"),
        ("LIN-019", PLAIN, "36415*12*UN*1***1", "36415*12*UN*1***1**N", "SV1*HC:36415"),
        ("LIN-020", PLAIN, "36415*12*UN*1***1", "36415*12*UN*1*11**1", "SV1*HC:36415"),
        ("LIN-021", PLAIN, "36415*12*UN*1***1", "36415*12*UN*1*77**1", "SV1*HC:36415"),
        ("LIN-022", RICH, "J3490:50::::SOME DRUG", "J3490:50", "SV1*HC:J3490"),
        ("LIN-023", PLAIN, "HC:36415*12", "HC:99213:25*12", "SV1*HC:99213:25*12"),
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
        ("MOD-001", PLAIN, "99213:25", "99213:2", "SV1*HC:99213"),
        ("MOD-003", PLAIN, "99213:25", "99213:25:25", "SV1*HC:99213"),
        ("MOD-008", RICH, "97110:GP:59", "97110:XE:59", "SV1*HC:97110"),
        ("MOD-009", PLAIN, "99213:25", "99213:26:TC", "SV1*HC:99213"),
        ("MOD-012", RICH, "J3490:50:", "J3490:50:LT", "SV1*HC:J3490"),
        ("MOD-013", RICH, "125.5*UN*1*22", "125.5*UN*2*22", "SV1*HC:J3490"),
        ("MOD-020", PLAIN, "99213:25", "99213:52:53", "SV1*HC:99213"),
        ("MOD-022", PLAIN, "99213:25", "99213:GA:GZ", "SV1*HC:99213"),
    ]);
}
