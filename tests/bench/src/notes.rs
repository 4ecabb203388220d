//! How long the rules take from the words of a visit to its note, and whether many visits leave anything
//! behind in memory.

use crate::{Fault, figures::Figures, idle::resident_kib, stopwatch};
use nadi_base::Language;
use nadi_clinical::{
    flag::{self, Facts},
    letter::{self, Stated},
    line, note,
    support::Said,
    visit::{Speaker, Turn},
};

/// Turns of a visit, as many as a long one has.
const TURNS: usize = 30;
/// Visits whose time is taken.
const TIMED: usize = 200;
/// Visits that must leave nothing behind.
const MANY: usize = 1_000;

const TALKS: [(Language, [(&str, &str); 5]); 3] = [
    (
        Language::En,
        [
            (
                "Since when do you have the fever?",
                "Since three days, doctor. And a headache. No vomiting.",
            ),
            ("Any chest pain or breathlessness?", "No, nothing like that. My mother has diabetes."),
            ("Any allergies to medicines?", "No allergies. I took one paracetamol last night."),
            ("BP is 130 over 80, pulse 88, temperature 101.", "Is it serious, doctor?"),
            (
                "Take paracetamol 500 mg three times a day after food for three days. Review after three days.",
                "All right.",
            ),
        ],
    ),
    (
        Language::Ta,
        [
            ("காய்ச்சல் எத்தனை நாளா இருக்கு?", "மூணு நாளா இருக்கு டாக்டர். தலைவலியும் இருக்கு. வாந்தி இல்ல."),
            ("நெஞ்சு வலி, மூச்சுத் திணறல் ஏதாவது?", "அதெல்லாம் ஒண்ணும் இல்ல. அம்மாவுக்கு சுகர் இருக்கு."),
            ("மருந்து அலர்ஜி இருக்கா?", "இல்ல டாக்டர். நேத்து ஒரு பாராசிட்டமால் போட்டேன்."),
            ("பிபி 130/80, பல்ஸ் 88.", "பயப்படணுமா டாக்டர்?"),
            (
                "பாராசிட்டமால் 500 மில்லிகிராம் மூணு வேளை சாப்பாட்டுக்கு அப்புறம் மூணு நாள். மூணு நாள் கழிச்சு வாங்க.",
                "சரி டாக்டர்.",
            ),
        ],
    ),
    (
        Language::Te,
        [
            ("జ్వరం ఎన్ని రోజుల నుంచి ఉంది?", "మూడు రోజుల నుంచి డాక్టర్. తలనొప్పి కూడా ఉంది. వాంతులు లేవు."),
            ("ఛాతీ నొప్పి, ఆయాసం ఏమైనా?", "అవేమీ లేవు. మా అమ్మకి షుగర్ ఉంది."),
            ("మందుల అలర్జీ ఉందా?", "లేదు డాక్టర్. నిన్న ఒక పారాసిటమాల్ వేసుకున్నాను."),
            ("బీపీ 130/80, పల్స్ 88.", "భయపడాలా డాక్టర్?"),
            (
                "పారాసిటమాల్ 500 మిల్లీగ్రాములు రోజుకి మూడు సార్లు భోజనం తర్వాత మూడు రోజులు. మూడు రోజుల తర్వాత రండి.",
                "సరే డాక్టర్.",
            ),
        ],
    ),
];

/// Measures drafting, and what stands on a draft.
pub(crate) fn measure(figures: &mut Figures) -> Result<(), Fault> {
    let visits: Vec<(Language, Vec<Turn>)> = TALKS.iter().map(visit).collect();
    let at = |round: usize| &visits[round % visits.len()];
    let first = stopwatch::time(|| drafted(at(0)))?.0;
    figures.time("first draft, lexicons read on the way", first, None);
    let draft = stopwatch::p95(TIMED, |round| drafted(at(round)).map(drop))?;
    figures.time("draft of a 30-turn visit by rules, p95", draft, Some(20.0));
    let whole = stopwatch::p95(TIMED, |round| whole(at(round)))?;
    figures.time("the same with checks, flags and letters, p95", whole, None);
    let before = resident_kib().unwrap_or(0);
    for round in 0..MANY {
        self::whole(at(round))?;
    }
    let grown = resident_kib().unwrap_or(0).saturating_sub(before);
    let mebibytes = f64::from(u32::try_from(grown).unwrap_or(u32::MAX)) / 1024.0;
    figures.add("memory grown over 1,000 visits", mebibytes, "MiB", Some(2.0));
    Ok(())
}

fn visit((language, talk): &(Language, [(&str, &str); 5])) -> (Language, Vec<Turn>) {
    let turn = |speaker, text: &str| Turn { speaker, text: text.to_owned() };
    let pairs = talk.iter().cycle().flat_map(|(doctor, patient)| {
        [turn(Speaker::Doctor, doctor), turn(Speaker::Patient, patient)]
    });
    (*language, pairs.take(TURNS).collect())
}

fn drafted((language, turns): &(Language, Vec<Turn>)) -> Result<note::Draft, Fault> {
    let draft = note::draft(turns, *language);
    if draft.medications.is_empty() {
        return Err(Fault::Other("the draft of a visit holds no drug".to_owned()));
    }
    Ok(draft)
}

fn whole(visit: &(Language, Vec<Turn>)) -> Result<(), Fault> {
    let (language, turns) = visit;
    let draft = drafted(visit)?;
    let said = Said::of(turns, &draft, *language);
    let lines = line::of(&draft);
    for line in &lines {
        drop(said.check(&line.text));
    }
    drop(flag::look(Facts::of(&draft, turns, Some(40))));
    let stated =
        |line: line::Line| Stated { section: line.section, text: line.text, fact: line.fact };
    let lines: Vec<Stated> = lines.into_iter().map(stated).collect();
    drop(letter::message(&letter::Visit::default(), &lines, *language));
    Ok(())
}
