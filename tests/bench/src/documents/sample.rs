//! A made-up visit, as documents are written from it.

use nadi_base::{Country, Date, Language, Timestamp};
use nadi_clinical::{
    letter::{self, Stated},
    line, note,
    visit::parse,
};
use nadi_documents::{
    Case,
    case::{Doctor, Line, Message, Note, Patient, Practice, Sex, State},
};

/// A sentence of the clinic in each language.
pub(super) const SENTENCES: [(Language, &str); 3] = [
    (
        Language::En,
        "Loose stools since last night, ten times, watery, no blood; BP 100/64, pulse 104.",
    ),
    (Language::Ta, "மூன்று நாட்களாக காய்ச்சல், இருமல்; சாப்பாட்டுக்குப் பின் ஒரு நாளைக்கு மூன்று முறை."),
    (Language::Te, "మూడు రోజులుగా జ్వరం, దగ్గు; భోజనం తర్వాత రోజుకు మూడు సార్లు, రెండు మాత్రలు."),
];

const TALK: &str = "[patient] Fever since three days. No cough.\n[doctor] Any allergies?\n[patient] No allergies.\n\
    [nurse] BP is 120/80, pulse 84.\n\
    [doctor] This is viral fever. Take paracetamol 500 mg three times a day after food for three days. \
    Stop the ibuprofen. Do a blood count. Drink plenty of water. Review after three days.";

/// The moment of its signature.
const MOMENT: Timestamp = Timestamp::from_millis(1_786_700_000_000);

fn id(number: u32) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}

/// The day of the made-up visit.
fn day() -> Date {
    "2026-08-14".parse().unwrap_or_else(|_| unreachable!("a day of the calendar"))
}

/// The visit of somebody who speaks a language, in the country where most do.
pub(super) fn case(language: Language) -> Case {
    let draft = note::draft(&parse(TALK), Language::En);
    let lines = line::of(&draft);
    let stated = lines.iter().cloned();
    let stated: Vec<Stated> = stated
        .map(|line| Stated { section: line.section, text: line.text, fact: line.fact })
        .collect();
    let about = letter::Visit { date: "14-08-2026".to_owned(), ..letter::Visit::default() };
    let country = if language == Language::En { Country::Us } else { Country::In };
    Case {
        country,
        practice: Practice {
            id: id(1),
            name: "Nalam Clinic · நலம் மருத்துவமனை".to_owned(),
            address: "14, East Street, Madurai 625001\n14, கிழக்குத் தெரு, மதுரை".to_owned(),
            phone: "0452 234 5678".to_owned(),
            registration: "TN/CE/2026/0412".to_owned(),
            letterhead: "Open 9 to 1 and 5 to 9".to_owned(),
        },
        patient: Some(Patient {
            id: id(2),
            birth_date: "1984-03-02".parse().ok(),
            name: name(language).to_owned(),
            identifiers: vec![("abha".to_owned(), "91-1234-5678-9012".to_owned())],
            phone: "98400 12345".to_owned(),
        }),
        doctor: Doctor {
            id: id(3),
            name: "Dr Meena Raman".to_owned(),
            specialty: "General medicine".to_owned(),
            registration: "TNMC 84512".to_owned(),
        },
        visit: id(4),
        date: day(),
        age_years: Some(42),
        sex: Sex::Male,
        note: Note {
            id: id(5),
            version: id(6),
            provenance: id(7),
            lines: (10..)
                .zip(lines)
                .map(|(number, line)| Line {
                    id: id(number),
                    section: line.section,
                    text: line.text,
                    fact: line.fact,
                    unsupported: false,
                })
                .collect(),
            state: State::Signed {
                by: "Dr Meena Raman".to_owned(),
                on: day(),
                at: MOMENT,
                amended: false,
            },
        },
        message: Message { language, text: letter::message(&about, &stated, language) },
        printed_by: "Kavitha".to_owned(),
        printed_on: day(),
        written_at: MOMENT,
    }
}

fn name(language: Language) -> &'static str {
    match language {
        Language::Ta => "செல்வம் முருகன்",
        Language::Te => "లక్ష్మి ప్రియ",
        Language::En | Language::Hi => "Arjun Krishnan",
    }
}
