//! The levels there are, as `assets/codes/visit-levels.txt` lists them.

use super::{Status, Weight};
use std::{cmp::Ordering, sync::OnceLock};

const TABLE: &str = include_str!("../../../../assets/codes/visit-levels.txt");

/// What kind of visit it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// In the office or another outpatient place.
    Office,
    /// A consultation that another clinician asked for.
    Consultation,
    /// At the patient's home.
    Home,
}

/// A level of a visit.
#[derive(Debug, PartialEq, Eq)]
pub struct Level {
    /// Its own name, such as `OV_EST_4`.
    pub key: &'static str,
    /// What kind of visit.
    pub family: Family,
    /// For which patients; none where it is for both.
    pub status: Option<Status>,
    /// Its number, 1 to 5.
    pub number: u8,
    /// The decision making that it needs; none for a level that no decision reaches.
    pub weight: Option<Weight>,
    /// The least total minutes; none for a level that no time reaches.
    pub minutes: Option<u16>,
}

impl PartialOrd for Level {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Level {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.number, self.key).cmp(&(other.number, other.key))
    }
}

/// Every level.
pub fn levels() -> &'static [Level] {
    static LEVELS: OnceLock<Vec<Level>> = OnceLock::new();
    LEVELS.get_or_init(|| {
        TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(read).collect()
    })
}

fn read(line: &'static str) -> Option<Level> {
    let mut fields = line.split(';').map(str::trim);
    let key = fields.next()?;
    let family = match fields.next()? {
        "office" => Family::Office,
        "consultation" => Family::Consultation,
        "home" => Family::Home,
        _ => return None,
    };
    let status = match fields.next()? {
        "new" => Some(Status::New),
        "established" => Some(Status::Established),
        _ => None,
    };
    let number = fields.next()?.parse().ok()?;
    let weight = match fields.next()? {
        "straightforward" => Some(Weight::Straightforward),
        "low" => Some(Weight::Low),
        "moderate" => Some(Weight::Moderate),
        "high" => Some(Weight::High),
        _ => None,
    };
    let minutes = fields.next()?.parse().ok();
    Some(Level { key, family, status, number, weight, minutes })
}

fn of(family: Family, status: Status) -> impl Iterator<Item = &'static Level> {
    let fits = move |level: &&Level| {
        level.family == family && level.status.is_none_or(|own| own == status)
    };
    levels().iter().filter(fits)
}

/// The highest level that this decision making reaches.
pub(super) fn by_weight(family: Family, status: Status, made: Weight) -> Option<&'static Level> {
    of(family, status).filter(|level| level.weight.is_some_and(|needs| needs <= made)).max()
}

/// The highest level that these minutes reach.
pub(super) fn by_minutes(family: Family, status: Status, stated: u16) -> Option<&'static Level> {
    of(family, status).filter(|level| level.minutes.is_some_and(|needs| needs <= stated)).max()
}
