//! A short answer made whole with its question: 'Any chest pain?' 'No.' is 'Denies chest pain.'

use super::spoken::{Spoken, Word};

/// A question and its answer in one sentence.
pub(super) struct Answer {
    pub(super) words: Vec<Word>,
    /// Whether the answer said nothing more than yes or no.
    pub(super) whole: bool,
}

/// Joins a question with a yes or a no; nothing where the answer is neither or the question asks for either of two things.
pub(super) fn join(question: &Spoken, answer: &Spoken) -> Option<Answer> {
    let opening = answer.word(0);
    let denies = matches!(opening, "no" | "nope" | "not" | "none" | "never" | "nothing");
    let agrees = matches!(opening, "yes" | "yeah" | "correct" | "mm-hmm" | "sure" | "right");
    if !(denies || agrees) || answer.question {
        return None;
    }
    let asked = asked_of(question)?;
    let list = asked.iter().any(|word| matches!(word.text.as_str(), "or" | ","));
    if asked.is_empty() || asked.len() > 22 || (agrees && list) {
        return None;
    }
    let verb = if denies { "denies" } else { "reports" };
    let mut words = vec![plain("the"), plain("patient"), plain(verb)];
    words.extend(asked);
    Some(Answer { words, whole: answer.words.len() < 4 })
}

/// What a yes-or-no question asks about.
fn asked_of(question: &Spoken) -> Option<Vec<Word>> {
    let texts: Vec<&str> = question.words.iter().map(|word| word.text.as_str()).collect();
    let whole = matches!(texts.first(), Some(&"anyone" | &"anybody" | &"anything"));
    let (opening, gerund) = if whole { (0, false) } else { opening_of(&texts)? };
    let mut rest: Vec<Word> = question.words[opening..].to_vec();
    while rest.first().is_some_and(|word| LOOSE.contains(&word.text.as_str())) {
        rest.remove(0);
    }
    if gerund && let Some(verb) = rest.first_mut() {
        verb.text = ing(&verb.text);
    }
    let open = rest.len() < 3 && rest.iter().any(|word| OPEN.contains(&word.text.as_str()));
    (!open && !rest.is_empty()).then_some(rest)
}

const LOOSE: [&str; 4] = ["any", "other", "some", ","];

const OPEN: [&str; 4] = ["what", "how", "which", "or"];

/// Where the beginning of a question ends, and whether a verb follows.
fn opening_of(texts: &[&str]) -> Option<(usize, bool)> {
    OPENINGS.iter().find_map(|(opening, gerund)| {
        let wanted: Vec<&str> = opening.split(' ').collect();
        let at = texts.windows(wanted.len()).position(|part| part == wanted)?;
        Some((at + wanted.len(), *gerund))
    })
}

/// The beginnings of questions, and whether a verb follows that must become a noun.
const OPENINGS: [(&str, bool); 30] = [
    ("have you noticed any", false),
    ("have you noticed", false),
    ("have you had any", false),
    ("have you ever had", false),
    ("have you had", false),
    ("have you been having", false),
    ("have you been", false),
    ("are you having any", false),
    ("are you having", false),
    ("are you experiencing", false),
    ("do you have any", false),
    ("do you have", false),
    ("did you have any", false),
    ("did you have", false),
    ("do you feel any", false),
    ("do you get any", false),
    ("do you get", false),
    ("is there any", false),
    ("any other", false),
    ("any", false),
    ("do you ever", true),
    ("do you still", true),
    ("do you", true),
    ("did you", true),
    ("are you still", false),
    ("are you", false),
    ("you are", false),
    ("does anyone", false),
    ("do", false),
    ("does", false),
];

fn ing(verb: &str) -> String {
    match verb {
        "have" | "smoke" | "take" | "use" | "exercise" | "live" | "notice" | "wake" => {
            format!("{}ing", &verb[..verb.len() - 1])
        }
        "get" => "getting".to_owned(),
        "run" => "running".to_owned(),
        other if other.len() > 2 && other.chars().all(|c| c.is_ascii_alphabetic()) => {
            format!("{other}ing")
        }
        other => other.to_owned(),
    }
}

fn plain(text: &str) -> Word {
    Word { text: text.to_owned(), glued: false }
}

/// A statement without the yes or no that it opens with.
pub(super) fn without_yes(words: &[Word]) -> Vec<Word> {
    let opens = |word: &Word| {
        matches!(
            word.text.as_str(),
            "yes"
                | "no"
                | "nope"
                | ","
                | "right"
                | "correct"
                | "sure"
                | "well"
                | "so"
                | "and"
                | "but"
                | "mm-hmm"
                | "exactly"
        )
    };
    let first = words.iter().position(|word| !opens(word)).unwrap_or(words.len());
    words[first..].to_vec()
}
