//! MOD: modifiers of lines.

use super::id;
use crate::{
    facts::{Facts, LineFacts},
    out::Out,
};
use nadi_x12::{professional::LoopId, value};

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    facts.lines.iter().for_each(|line| one(line, out));
}

fn one(line: &LineFacts<'_>, out: &mut Out<'_>) {
    let Some(sv1) = line.service else { return };
    let mut strange = |modifier: Option<&[u8]>, rule: &str| {
        let said = || vec![("value", value::text(modifier.unwrap_or_default()).into_owned())];
        out.fails_saying(modifier.is_some(), rule, (LoopId::L2400, sv1, 1), said);
    };
    let plain = |modifier: &[u8]| {
        modifier.len() == 2
            && modifier.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    };
    strange(line.line.modifiers().find(|modifier| !plain(modifier)), "MOD-001");
    let mut numbered = line.line.modifiers().enumerate();
    let twice = numbered
        .find(|(at, modifier)| line.line.modifiers().take(*at).any(|before| before == *modifier));
    strange(twice.map(|(_, modifier)| modifier), "MOD-003");
    let mut fails = |fails: bool, rule: &str| {
        if fails {
            out.element(id(rule), LoopId::L2400, sv1.element(1));
        }
    };
    fails(
        line.has(b"59") && [b"XE", b"XP", b"XS", b"XU"].into_iter().any(|x| line.has(x)),
        "MOD-008",
    );
    fails(line.has(b"26") && line.has(b"TC"), "MOD-009");
    fails(line.has(b"50") && (line.has(b"LT") || line.has(b"RT")), "MOD-012");
    let single = line.units.is_some_and(|units| units.scale == 0 && units.digits != 1);
    fails(line.has(b"50") && single, "MOD-013");
    fails(line.has(b"52") && line.has(b"53"), "MOD-020");
    fails(line.has(b"GA") && line.has(b"GZ"), "MOD-022");
}
