//! The canaries: words that occur nowhere else, in the three scripts of the practice and as numbers.

use nadi_testkit::Seeded;

/// How many are kept in the file at the end of the day.
const KEPT: usize = 106;
/// How many go through fields that keep nothing: passwords, searches, wrong requests.
const PASSING: usize = 29;
/// Where among these the words of the patient begin who is erased in the end.
const ERASED: usize = 10;

const LATIN: &str = "abcdefghijkmnpqrstuvwxyz";
const TAMIL: &str = "கஙசஞடணதநபமயரலவழளறன";
const TELUGU: &str = "కఖగఘచఛజఝటఠడఢతథదధనప";
const DIGITS: &str = "123456789";

/// All words of a day. The same seed gives the same words, so that every process of the day knows them.
#[derive(Debug)]
pub(super) struct Flock {
    kept: Vec<String>,
    passing: Vec<String>,
}

impl Flock {
    pub(super) fn of(seed: u64) -> Self {
        let dice = Seeded::new(seed);
        let draw = |many: usize| (0..many).map(|at| word(&dice, at)).collect();
        Self { kept: draw(KEPT), passing: draw(PASSING) }
    }

    /// A word for a field that is kept.
    pub(super) fn keep(&self, at: usize) -> &str {
        self.kept.get(at).map_or("", String::as_str)
    }

    /// A word for a field that is not.
    pub(super) fn pass(&self, at: usize) -> &str {
        self.passing.get(at).map_or("", String::as_str)
    }

    /// The words of the patient who is erased.
    pub(super) fn erased(&self) -> impl Iterator<Item = &str> {
        self.passing.iter().skip(ERASED).take(6).map(String::as_str)
    }

    /// How many there are of each.
    pub(super) fn sizes(&self) -> (usize, usize) {
        (self.kept.len(), self.passing.len())
    }

    /// The password of the owner.
    pub(super) fn password(&self) -> String {
        format!("{} {}", self.pass(0), self.pass(1))
    }

    pub(super) fn kept(&self) -> impl Iterator<Item = &str> {
        self.kept.iter().map(String::as_str)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        self.kept.iter().chain(&self.passing).map(String::as_str)
    }
}

/// Twelve letters that chance does not draw twice.
fn word(dice: &Seeded, at: usize) -> String {
    let letters: Vec<char> = match at % 4 {
        0 => LATIN,
        1 => TAMIL,
        2 => TELUGU,
        _ => DIGITS,
    }
    .chars()
    .collect();
    let letter = |_| {
        let at = usize::try_from(dice.below(letters.len() as u64)).unwrap_or(0);
        letters.get(at).copied().unwrap_or('x')
    };
    (0..12).map(letter).collect()
}
