//! The practice, what a person prefers, and when the desk locks.

use nadi_base::{Country, Language};
use serde::{Deserialize, Serialize};

/// The practice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PracticeShown {
    /// Name on the letterhead.
    pub name: String,
    /// Decides units, codes, money and exports.
    pub country: Country,
    /// Language of letters.
    pub language: Language,
    /// How far its clocks are ahead of UTC.
    pub utc_offset_minutes: i32,
    /// Address on the letterhead.
    pub address: String,
    /// Phone on the letterhead.
    pub phone: String,
    /// Number of its registration.
    pub registration: String,
    /// Lines printed above every page.
    pub letterhead: String,
    /// To tell whether somebody changed it in between.
    pub version: u32,
}

/// Changes the practice; the country stays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct PracticeChange {
    /// Name on the letterhead.
    pub name: String,
    /// Language of letters.
    pub language: Language,
    /// How far its clocks are ahead of UTC.
    pub utc_offset_minutes: i32,
    /// Address on the letterhead.
    pub address: String,
    /// Phone on the letterhead.
    pub phone: String,
    /// Number of its registration.
    pub registration: String,
    /// Lines printed above every page.
    pub letterhead: String,
    /// The version that was changed.
    pub version: u32,
}

/// Colours of the screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the laptop has it.
    System,
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
    /// The strongest contrast.
    HighContrast,
}

/// How dates are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DateForm {
    /// 14 Aug 2026.
    DayMonthYear,
    /// Aug 14, 2026.
    MonthDayYear,
    /// 2026-08-14.
    YearMonthDay,
}

/// How long numbers are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DigitGrouping {
    /// 12,34,567.
    Indian,
    /// 1,234,567.
    Western,
}

/// How the screens look for a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Preferences {
    /// Colours.
    pub theme: Theme,
    /// Dates.
    pub date_form: DateForm,
    /// Long numbers.
    pub grouping: DigitGrouping,
    /// Times as 16:30 rather than 4:30.
    pub twenty_four_hours: bool,
    /// Language that a new visit starts with: ta, te, en, hi or auto.
    pub visit_language: String,
}

/// Changes the own preferences.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct PreferencesChange {
    /// Language of the own screens.
    pub language: Option<Language>,
    /// Colours.
    pub theme: Option<Theme>,
    /// Dates.
    pub date_form: Option<DateForm>,
    /// Long numbers.
    pub grouping: Option<DigitGrouping>,
    /// Times.
    pub twenty_four_hours: Option<bool>,
    /// Language that a new visit starts with.
    pub visit_language: Option<String>,
}

/// When the desk locks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SecuritySettings {
    /// Idle minutes, 1 to 60.
    pub lock_after_minutes: u32,
}

/// Changes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SecurityChange {
    /// Idle minutes, 1 to 60.
    pub lock_after_minutes: u32,
}
