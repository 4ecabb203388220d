//! The tables of `docs/architecture.md` that name crates.

use crate::files;
use std::collections::BTreeMap;

/// Where a crate stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rank {
    /// On a floor of the house; it may use lower floors.
    Floor(u8),
    /// For development only: it may use everything, and no other crate may be built with it.
    Development,
    /// Drawn, and comes with later work.
    Planned,
}

/// Every crate of the drawing with its rank.
pub(crate) fn drawn() -> BTreeMap<String, Rank> {
    parse(&files::read("docs/architecture.md"))
}

fn parse(page: &str) -> BTreeMap<String, Rank> {
    page.lines().filter_map(row).flatten().collect()
}

/// A row that begins with a rank: its crates stand in backticks in the second cell.
fn row(line: &str) -> Option<Vec<(String, Rank)>> {
    let mut cells = line.strip_prefix('|')?.split('|').map(str::trim);
    let rank = rank(cells.next()?)?;
    let names = cells.next()?.split('`').skip(1).step_by(2);
    Some(names.map(|name| (package(name), rank)).collect())
}

fn rank(cell: &str) -> Option<Rank> {
    match cell {
        "dev" => Some(Rank::Development),
        "later" => Some(Rank::Planned),
        floor => floor.parse().ok().map(Rank::Floor),
    }
}

fn package(name: &str) -> String {
    if name == "xtask" { name.to_owned() } else { format!("nadi-{name}") }
}

#[test]
fn rows_are_read_as_they_are_drawn() {
    let page = "| rank | crate |\n|---|---|\n| 0 | `base` | x |\n| dev | `testkit`, `xtask` | x |\n| later | `x12` |";
    let drawn = parse(page);
    assert_eq!(drawn.len(), 4, "the head is no row");
    assert_eq!(drawn["nadi-base"], Rank::Floor(0));
    assert_eq!(drawn["xtask"], Rank::Development, "several crates may share a row");
    assert_eq!(drawn["nadi-x12"], Rank::Planned);
}
