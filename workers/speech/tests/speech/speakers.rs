//! Visits with two voices in one channel: each turn goes to the one who spoke, by voice, and the doctor is found
//! by what is said.

use crate::{
    bench::{Samples, hear, shipped, spoken_by, worker},
    instruments::Chance,
};
use nadi_audio::transcript::{Segment, Speaker};
use nadi_base::Language;
use nadi_clinical::visit::doctor_among;
use nadi_engines::speech::Spoken;

/// What a doctor and a patient say, in turn.
const TALKS: [(Language, [[&str; 2]; 6]); 3] = [
    (
        Language::En,
        [
            ["Do you have joint pain?", "I have pain in my left ear since last night."],
            ["When did the chest pain start?", "My mother has back pain since morning."],
            ["Are you allergic to aspirin?", "I am taking metformin at night."],
            ["How long have you had dizziness?", "The pain in my neck is worse at night."],
            ["Please do a urine test tomorrow.", "The baby has a cough and fever."],
            ["Walk for thirty minutes daily.", "She has diabetes and high blood pressure."],
        ],
    ),
    (
        Language::Ta,
        [
            ["உங்களுக்கு மூட்டு வலி இருக்கிறதா?", "நேற்று இரவு முதல் காதில் வலி இருக்கிறது."],
            ["நெஞ்சு வலி எப்போது ஆரம்பித்தது?", "குழந்தைக்கு காய்ச்சல் மற்றும் இருமல் இருக்கிறது."],
            ["வலது கையில் வீக்கம் இருக்கிறதா?", "நான் பாராசிட்டமால் இரவில் எடுக்கிறேன்."],
            ["எத்தனை நாட்களாக தலைச்சுற்றல் இருக்கிறது?", "அம்மாவுக்கு காலை முதல் முதுகு வலி இருக்கிறது."],
            ["வாந்தி வந்தால் ஆஸ்பிரின் நிறுத்துங்கள்.", "இரவில் கழுத்தில் வலி அதிகமாக இருக்கிறது."],
            ["தினமும் நடைப்பயிற்சி செய்யுங்கள்.", "இப்போது முழங்கால் வலி இல்லை."],
        ],
    ),
    (
        Language::Te,
        [
            ["మీకు కీళ్ళ నొప్పులు ఉందా?", "రాత్రి నుండి చెవిలో నొప్పి ఉంది."],
            ["ఛాతీ నొప్పి ఎప్పుడు మొదలైంది?", "పాపకు జ్వరం మరియు దగ్గు ఉంది."],
            ["కుడి చేతిలో వాపు ఉందా?", "నేను విటమిన్ మాత్ర రాత్రి వాడుతున్నాను."],
            ["ఎన్ని రోజుల నుండి తల తిరగడం ఉంది?", "అమ్మకు ఉదయం నుండి నడుము నొప్పి ఉంది."],
            ["వాంతులు వస్తే ఆస్పిరిన్ ఆపండి.", "రాత్రి మెడలో నొప్పి ఎక్కువగా ఉంది."],
            ["రేపు మూత్ర పరీక్ష చేయించాలి.", "ఇప్పుడు మోకాలి నొప్పి లేదు."],
        ],
    ),
];

/// Voices of a doctor and a patient: a woman and a man, two women, two men.
const PAIRS: [[(&str, u32); 2]; 4] = [
    [("f4", 55), ("m5", 40)],
    [("john", 45), ("Annie", 50)],
    [("f2", 35), ("f4", 65)],
    [("m3", 60), ("john", 30)],
];

/// Of a hundred turns, at least so many go to the right speaker.
const LEAST: usize = 90;

/// Somebody's turn in the sound, in samples.
struct Said {
    doctor: bool,
    start: usize,
    end: usize,
}

#[test]
fn turns_go_to_who_spoke_and_the_doctor_is_found() {
    let worker = worker(shipped());
    let (mut right, mut all, mut wrong) = (0, 0, Vec::new());
    for (number, pair) in (0_u32..).zip(PAIRS) {
        // Each language and each pair, not each with each: the model takes its time.
        for (language, talk) in TALKS.into_iter().skip(number as usize % 3).take(1) {
            let (sound, said) = visit(language, &talk, pair, &mut Chance::of(number + 1));
            let (_, segments) =
                hear(&worker, Samples::mono(sound), Spoken::Forced(language)).unwrap();
            let texts = segments.iter().map(|one| (one.speaker, one.text.expose().as_str()));
            let doctor = doctor_among(texts).flatten();
            let good = said.iter().filter(|turn| is_right(turn, &segments, doctor)).count();
            (right, all) = (right + good, all + said.len());
            if good < said.len() {
                wrong.push(format!("{language:?} {pair:?}: {good} of {}", said.len()));
            }
        }
    }
    assert!(right * 100 >= all * LEAST, "{right} of {all} turns: {wrong:?}");
}

/// One voice alone is not made into two.
#[test]
fn one_voice_stays_one() {
    let worker = worker(shipped());
    for (language, talk) in TALKS {
        let (sound, _) = visit(language, &talk[..2], [("m5", 45); 2], &mut Chance::of(9));
        let (_, segments) = hear(&worker, Samples::mono(sound), Spoken::Forced(language)).unwrap();
        assert!(!segments.is_empty());
        assert!(
            segments.iter().all(|one| one.speaker.is_none()),
            "{language:?}: a dictation has one speaker"
        );
    }
}

/// Whether a turn went to one of the two voices, and to the doctor's if it is the doctor's.
fn is_right(turn: &Said, segments: &[Segment], doctor: Option<Speaker>) -> bool {
    let sample = |seconds: f64| usize::try_from(nadi_audio::samples(seconds)).unwrap();
    let shared = |one: &&Segment| {
        sample(one.end_s).min(turn.end).saturating_sub(sample(one.start_s).max(turn.start))
    };
    let found = segments.iter().filter(|one| shared(one) > 0).max_by_key(shared);
    found.is_some_and(|one| one.speaker.is_some() && (one.speaker == doctor) == turn.doctor)
}

/// A visit read aloud by two voices, with breaths of half a second to a second and a half between the turns, in
/// a room that is not quite still.
fn visit(
    language: Language,
    talk: &[[&str; 2]],
    pair: [(&str, u32); 2],
    chance: &mut Chance,
) -> (Vec<f32>, Vec<Said>) {
    let (mut sound, mut said) = (Vec::new(), Vec::new());
    for (sentence, who) in talk.iter().flat_map(|[doctor, patient]| [(doctor, 0), (patient, 1)]) {
        let (voice, height) = pair[who];
        let spoken = spoken_by(language, voice, 165, height, sentence);
        let start = sound.len();
        sound.extend(spoken);
        said.push(Said { doctor: who == 0, start, end: sound.len() });
        let breath = chance.pick(&[0, 4_000, 8_000, 16_000]);
        sound.extend(std::iter::repeat_n(0.0, breath));
    }
    for sample in &mut sound {
        *sample += chance.next() * 0.002;
    }
    (sound, said)
}
