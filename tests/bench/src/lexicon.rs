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

const WORDS: [&str; 36] = [
    "fever",
    "cough",
    "headache",
    "since",
    "three",
    "days",
    "diabetes",
    "review",
    "pressure",
    "tablet",
    "chest",
    "pain",
    "காய்ச்சல்",
    "இருமல்",
    "தலைவலி",
    "மூன்று",
    "நாட்களாக",
    "சர்க்கரை",
    "நெஞ்சு",
    "வலி",
    "மாத்திரை",
    "இரத்த",
    "அழுத்தம்",
    "வயிற்றுப்போக்கு",
    "జ్వరం",
    "దగ్గు",
    "తలనొప్పి",
    "మూడు",
    "రోజులుగా",
    "మధుమేహం",
    "ఛాతీ",
    "నొప్పి",
    "మాత్ర",
    "రక్తపోటు",
    "వాంతులు",
    "కడుపు",
];

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

/// So many words in a row, as a complaint or a note has them.
pub(crate) fn words(dice: &Seeded, many: usize) -> String {
    (0..many).map(|_| pick(dice, &WORDS)).collect::<Vec<_>>().join(" ")
}

fn pick<'a>(dice: &Seeded, from: &[&'a str]) -> &'a str {
    let at = dice.below(from.len() as u64);
    from.get(usize::try_from(at).unwrap_or(0)).copied().unwrap_or_default()
}
