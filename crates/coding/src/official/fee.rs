//! What the physician fee schedule pays: relative units, indices of a place and a conversion factor give a
//! sum to the cent. Relative units are a type of their own that is no money and is printed nowhere.

use super::scaled;

/// Relative units of a service, in hundredths. They are not money: only [`payment`] makes money of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Units {
    pub(super) work: i64,
    pub(super) practice_office: i64,
    pub(super) practice_facility: i64,
    pub(super) malpractice: i64,
}

impl Units {
    /// Units as a file writes them, two decimals each: work, practice in the office, in a facility, malpractice.
    pub fn read(work: &str, office: &str, facility: &str, malpractice: &str) -> Option<Self> {
        Some(Self {
            work: scaled(work, 2)?,
            practice_office: scaled(office, 2)?,
            practice_facility: scaled(facility, 2)?,
            malpractice: scaled(malpractice, 2)?,
        })
    }
}

/// Indices of a place, in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Geography {
    pub(super) work: i64,
    pub(super) practice: i64,
    pub(super) malpractice: i64,
}

impl Geography {
    /// Indices as a file writes them, three decimals each.
    pub fn read(work: &str, practice: &str, malpractice: &str) -> Option<Self> {
        Some(Self {
            work: scaled(work, 3)?,
            practice: scaled(practice, 3)?,
            malpractice: scaled(malpractice, 3)?,
        })
    }
}

/// A conversion factor, in ten-thousandths of a dollar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Factor(i64);

impl Factor {
    /// A factor as it is announced, such as `33.4009`.
    pub fn read(text: &str) -> Option<Self> {
        scaled(text, 4).filter(|factor| *factor > 0).map(Self)
    }
}

/// Where the service is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// In the office or at home.
    Office,
    /// In a hospital or another facility that is paid apart.
    Facility,
}

/// What is paid, in cents: each part times its index, added, times the factor; rounded once, at the end,
/// half a cent up.
pub fn payment(units: Units, place: Geography, factor: Factor, setting: Setting) -> Option<i64> {
    let practice = match setting {
        Setting::Office => units.practice_office,
        Setting::Facility => units.practice_facility,
    };
    let part = |units: i64, index: i64| i128::from(units) * i128::from(index);
    let sum = part(units.work, place.work)
        + part(practice, place.practice)
        + part(units.malpractice, place.malpractice);
    // Hundredths times thousandths times ten-thousandths of a dollar: 10^9 of them are a dollar.
    let cents = (sum * i128::from(factor.0) + 5_000_000) / 10_000_000;
    i64::try_from(cents).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paid(units: [&str; 4], place: [&str; 3], factor: &str, setting: Setting) -> Option<i64> {
        let [work, office, facility, malpractice] = units;
        let [w, p, m] = place;
        payment(
            Units::read(work, office, facility, malpractice)?,
            Geography::read(w, p, m)?,
            Factor::read(factor)?,
            setting,
        )
    }

    #[test]
    fn sums_are_those_worked_out_by_hand() {
        let even = ["1.000", "1.000", "1.000"];
        let unit = ["1.92", "1.71", "0.86", "0.14"];
        // 1.92 + 1.71 + 0.14 = 3.77; 3.77 × 33.4009 = 125.921393
        assert_eq!(paid(unit, even, "33.4009", Setting::Office), Some(12_592));
        // 1.92 + 0.86 + 0.14 = 2.92; 2.92 × 33.4009 = 97.530628
        assert_eq!(paid(unit, even, "33.4009", Setting::Facility), Some(9_753));
        // 1.92 × 1.043 = 2.00256; 1.71 × 1.180 = 2.0178; 0.14 × 0.634 = 0.08876;
        // together 4.10912; × 33.4009 = 137.248306…
        assert_eq!(
            paid(unit, ["1.043", "1.180", "0.634"], "33.4009", Setting::Office),
            Some(13_725)
        );
        // 0.50 × 1 = 0.50; 0.50 × 32.3500 = 16.175: half a cent goes up
        assert_eq!(paid(["0.50", "0", "0", "0"], even, "32.3500", Setting::Office), Some(1_618));
        // 0.01 × 0.300 × 32.3465 = 0.09704
        assert_eq!(
            paid(["0.01", "0", "0", "0"], ["0.3", "1", "1"], "32.3465", Setting::Office),
            Some(10)
        );
        assert_eq!(paid(["0", "0", "0", "0"], even, "33.4009", Setting::Office), Some(0));
    }

    #[test]
    fn what_is_no_number_makes_no_money() {
        for text in ["", "-1", "1.234", "NA", "1,0", "1e3", "."] {
            assert_eq!(Units::read(text, "0", "0", "0"), None, "{text}");
        }
        assert_eq!(Factor::read("0"), None, "a factor of nothing pays nothing");
        assert_eq!(scaled("1.2300", 2), Some(123), "naughts at the end say nothing");
        assert_eq!(scaled("99999999999999999999", 2), None);
    }
}
