//! Names and words of three languages, from which a practice is made.

use nadi_testkit::Seeded;

const FIRST: [&str; 18] = [
    "Lakshmi",
    "Kumar",
    "Anitha",
    "Ravi",
    "Meena",
    "Joseph",
    "முத்துலட்சுமி",
    "செல்வம்",
    "கவிதா",
    "முருகன்",
    "தமிழ்ச்செல்வி",
    "வேலு",
    "లక్ష్మి",
    "శ్రీనివాస్",
    "పద్మావతి",
    "వెంకటేశ్",
    "సుజాత",
    "రాము",
];

const LAST: [&str; 12] = [
    "Raman",
    "Devi",
    "Pillai",
    "Reddy",
    "ராமசாமி",
    "சுப்பிரமணியன்",
    "பாண்டியன்",
    "நடராஜன்",
    "రావు",
    "రెడ్డి",
    "నాయుడు",
    "శాస్త్రి",
];

const COMMON: [&str; 12] = [
    "headache",
    "fever",
    "cough",
    "review",
    "காய்ச்சல்",
    "தலைவலி",
    "இருமல்",
    "வலி",
    "జ్వరం",
    "దగ్గు",
    "తలనొప్పి",
    "నొప్పి",
];

const SYLLABLES: [[&str; 10]; 3] = [
    ["ra", "mi", "ko", "te", "pal", "sun", "vel", "ni", "dor", "ga"],
    ["க", "மி", "டு", "ரை", "ல்", "பா", "தி", "ந்", "வே", "சு"],
    ["క", "మి", "డు", "రా", "ల", "పా", "తి", "న", "వే", "సు"],
];

/// Of so many words one is a common one.
const COMMON_EVERY: u64 = 8;

/// Words that are searched for, one of each language.
pub(crate) const SEARCHED: [(&str, &str); 3] =
    [("English", "headache"), ("Tamil", "காய்ச்சல்"), ("Telugu", "జ్వరం")];

/// Names that are searched for, one of each language.
pub(crate) const SEARCHED_NAMES: [(&str, &str); 3] =
    [("English", "lakshmi"), ("Tamil", "முத்துல"), ("Telugu", "శ్రీని")];

/// A person's name.
pub(crate) fn name(dice: &Seeded) -> String {
    format!("{} {}", pick(dice, &FIRST), pick(dice, &LAST))
}

/// So many words in a row, as a complaint or a note has them: a few common ones, and many rare ones.
pub(crate) fn words(dice: &Seeded, many: usize) -> String {
    (0..many).map(|_| word(dice)).collect::<Vec<_>>().join(" ")
}

fn word(dice: &Seeded) -> String {
    if dice.below(COMMON_EVERY) == 0 {
        return pick(dice, &COMMON).to_owned();
    }
    let script = usize::try_from(dice.below(3)).unwrap_or(0);
    (0..3 + dice.below(2)).map(|_| pick(dice, &SYLLABLES[script])).collect()
}

fn pick<'a>(dice: &Seeded, from: &[&'a str]) -> &'a str {
    let at = dice.below(from.len() as u64);
    from.get(usize::try_from(at).unwrap_or(0)).copied().unwrap_or_default()
}
