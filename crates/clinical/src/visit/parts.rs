//! Which voice is the doctor's, by what is said: a doctor asks and tells what to take and do, a patient says
//! what hurts. A guess, made where nobody said who speaks; a person changes it with two presses.

use std::collections::BTreeMap;

/// Beginnings of words by which a doctor speaks to a patient. Data.
const DOCTOR: &[&str] = &[
    "you",
    "your",
    "any",
    "tell",
    "take",
    "taking",
    "stop",
    "drink",
    "avoid",
    "continue",
    "come",
    "let",
    "prescrib",
    "examine",
    "test",
    "scan",
    "tablet",
    "dose",
    "twice",
    "daily",
    "ml",
    "mg",
    "week",
    "review",
    "okay",
    "normal",
    "உங்க",
    "நீங்க",
    "சொல்லு",
    "எடுங்க",
    "எடுத்து",
    "சாப்பிடுங்க",
    "குடிங்க",
    "குடியுங்க",
    "போடுங்க",
    "வாங்க",
    "வாருங்க",
    "நிறுத்து",
    "பண்ணுங்க",
    "செய்யுங்க",
    "கொடுங்க",
    "பரிசோதனை",
    "டெஸ்ட்",
    "ஸ்கேன்",
    "மாத்திரை",
    "வேளை",
    "எழுத",
    "பார்க்கலாம்",
    "தர்ற",
    "தரேன்",
    "மில்லி",
    "எவ்வள",
    "எத்தனை",
    "எப்போ",
    "எப்ப",
    "ஏதாவது",
    "మీ",
    "మీరు",
    "చెప్పండి",
    "వేసుకో",
    "తీసుకో",
    "తాగండి",
    "వాడండి",
    "ఆపండి",
    "రండి",
    "చేయించ",
    "ఇవ్వండి",
    "పరీక్ష",
    "టెస్ట్",
    "స్కాన్",
    "మాత్ర",
    "రాస్తు",
    "రాస్తా",
    "ఇస్తా",
    "ఇస్తు",
    "చూద్దాం",
    "మిల్లీ",
    "ఎప్పుడు",
    "ఎన్ని",
    "ఎంత",
    "ఏమైనా",
    "ఎలా",
];

/// Beginnings of words by which a patient speaks of themselves, or to a doctor. Data.
const PATIENT: &[&str] = &[
    "i'm",
    "i've",
    "my",
    "mine",
    "me",
    "doctor",
    "sir",
    "madam",
    "yes",
    "no",
    "thank",
    "since",
    "yesterday",
    "எனக்கு",
    "நான்",
    "என்",
    "என்னோட",
    "டாக்டர்",
    "சார்",
    "மேடம்",
    "ஆமா",
    "இல்ல",
    "வலிக்கு",
    "இருக்கு",
    "நேத்து",
    "நேற்று",
    "நன்றி",
    "నాకు",
    "నేను",
    "నా",
    "డాక్టర్",
    "సార్",
    "మేడం",
    "అవును",
    "లేదు",
    "ఉంది",
    "వస్తోంది",
    "నొప్పిగా",
    "నిన్న",
    "థాంక్స్",
    "ధన్యవాదాలు",
];

/// Whole words of a patient that are too short to be a beginning.
const SELF: &[&str] = &["i"];

/// A question weighs as much as so many words.
const QUESTION: i32 = 4;

/// The voice that is the doctor's among those that spoke; none where nothing tells them apart.
pub fn doctor_among<'a, K: Copy + Ord>(turns: impl IntoIterator<Item = (K, &'a str)>) -> Option<K> {
    let mut voices: BTreeMap<K, (i32, i32)> = BTreeMap::new();
    for (voice, text) in turns {
        let (points, words) = weigh(text);
        let of = voices.entry(voice).or_default();
        *of = (of.0 + points, of.1 + words);
    }
    // By word: who talks more is not the doctor for that.
    let mut shares: Vec<(f64, K)> = (voices.into_iter().filter(|(_, (_, words))| *words > 0))
        .map(|(voice, (points, words))| (f64::from(points) / f64::from(words), voice))
        .collect();
    shares.sort_by(|a, b| b.0.total_cmp(&a.0));
    match shares[..] {
        [(first, voice), (second, _), ..] if first > second => Some(voice),
        _ => None,
    }
}

/// What speaks for a doctor less what speaks for a patient, and the words of a text.
fn weigh(text: &str) -> (i32, i32) {
    let (mut points, mut words) = (0, 0);
    for word in text.split_whitespace() {
        let asks = word.contains('?');
        let bare = word.trim_matches(|letter: char| letter.is_ascii_punctuation()).to_lowercase();
        let begins = |list: &[&str]| list.iter().any(|start| bare.starts_with(start));
        words += 1;
        points += i32::from(begins(DOCTOR)) - i32::from(begins(PATIENT) || SELF.contains(&&*bare));
        points += if asks { QUESTION } else { 0 };
    }
    (points, words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_asks_and_orders_is_the_doctor() {
        let talks: [[(u8, &str); 3]; 3] = [
            [
                (1, "My chest hurts since yesterday."),
                (2, "Do you have fever?"),
                (2, "Take this twice a day."),
            ],
            [
                (1, "எனக்கு மூன்று நாட்களாக காய்ச்சல் இருக்கிறது."),
                (2, "உங்களுக்கு தலைவலி இருக்கிறதா?"),
                (2, "நிறைய தண்ணீர் குடியுங்கள்."),
            ],
            [(1, "నాకు మూడు రోజుల నుండి జ్వరం ఉంది."), (2, "మీకు తలనొప్పి ఉందా?"), (2, "నీళ్ళు ఎక్కువగా తాగండి.")],
        ];
        for talk in talks {
            assert_eq!(doctor_among(talk), Some(2), "also where the patient begins: {talk:?}");
        }
    }

    #[test]
    fn the_doctor_of_every_sample_is_found() {
        let samples = [
            include_str!("../../../../assets/samples/en-asthma.json"),
            include_str!("../../../../assets/samples/en-us-diabetes.json"),
            include_str!("../../../../assets/samples/ta-fever.json"),
            include_str!("../../../../assets/samples/ta-sugar.json"),
            include_str!("../../../../assets/samples/te-knee.json"),
            include_str!("../../../../assets/samples/te-stomach.json"),
        ];
        for sample in samples {
            let turns = crate::visit::parse(sample);
            let voice = |turn: &crate::visit::Turn| turn.speaker == crate::visit::Speaker::Doctor;
            let said = turns.iter().map(|turn| (voice(turn), turn.text.as_str()));
            assert_eq!(doctor_among(said), Some(true), "{}", &sample[..60]);
        }
    }

    #[test]
    fn nothing_is_guessed_from_one_voice_or_from_nothing() {
        assert_eq!(doctor_among([(1, "Do you have fever?")]), None);
        assert_eq!(doctor_among([(1, "hmm"), (2, "hmm")]), None);
        assert_eq!(doctor_among::<u8>([]), None);
    }
}
