//! First and second person to third: 'i hurt my back' is 'The patient hurt his back'.

use super::spoken::Word;
use crate::visit::{Speaker, Turn};

/// How the patient is spoken of. Nothing is guessed: 'they' where nobody said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Person {
    He,
    She,
    They,
}

impl Person {
    /// What the doctor's own words tell of the patient.
    pub(super) fn of(turns: &[Turn]) -> Self {
        let (mut male, mut female) = (0_u32, 0_u32);
        for turn in turns.iter().filter(|turn| turn.speaker == Speaker::Doctor) {
            let lower = turn.text.to_lowercase();
            let words: Vec<&str> = lower
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .collect();
            for pair in words.windows(2) {
                let aged = matches!(pair[0], "old" | "a" | "this" | "pleasant" | "is");
                male += u32::from(aged && matches!(pair[1], "male" | "man" | "gentleman" | "boy"));
                female +=
                    u32::from(aged && matches!(pair[1], "female" | "woman" | "lady" | "girl"));
            }
            male += u32::from(words.iter().any(|word| matches!(*word, "sir" | "mr")));
            female +=
                u32::from(words.iter().any(|word| matches!(*word, "ma" | "mrs" | "ms" | "miss")));
        }
        match male.cmp(&female) {
            std::cmp::Ordering::Greater => Self::He,
            std::cmp::Ordering::Less => Self::She,
            std::cmp::Ordering::Equal => Self::They,
        }
    }

    fn subject(self) -> &'static str {
        match self {
            Self::He => "he",
            Self::She => "she",
            Self::They => "they",
        }
    }

    fn object(self) -> &'static str {
        match self {
            Self::He => "him",
            Self::She => "her",
            Self::They => "them",
        }
    }

    /// 'his', 'her', 'their'.
    pub(super) fn possessive(self) -> &'static str {
        match self {
            Self::He => "his",
            Self::She => "her",
            Self::They => "their",
        }
    }
}

/// Words of the speaker about the patient in the third person. `own` says that the patient speaks.
pub(super) fn third(words: &[Word], own: bool, person: Person) -> Vec<Word> {
    let mut out: Vec<Word> = Vec::with_capacity(words.len() + 2);
    let mut named = false;
    let mut agrees = None;
    for (index, word) in words.iter().enumerate() {
        let text = word.text.as_str();
        let next = words.get(index + 1).map_or("", |next| next.text.as_str());
        let subject = if own { text == "i" } else { text == "you" && !is_object(words, index) };
        let new = if subject {
            agrees = Some(if named { person } else { Person::He });
            let said = if named { person.subject() } else { "the patient" };
            named = true;
            said.to_owned()
        } else {
            let verb = agrees.take();
            match (own, text) {
                (true, "me") | (false, "you") => person.object().to_owned(),
                (true, "my" | "mine") | (false, "your" | "yours") => person.possessive().to_owned(),
                (true, "myself") | (false, "yourself") => format!("{}self", person.object()),
                (_, other) => match verb {
                    Some(Person::They) => plural(other).to_owned(),
                    Some(_) => singular(other, next),
                    None => other.to_owned(),
                },
            }
        };
        let adverb = matches!(
            text,
            "also" | "usually" | "always" | "never" | "still" | "sometimes" | "only"
        );
        if adverb && index > 0 && agrees.is_none() && subject_before(words, index, own) {
            agrees = Some(if out.len() > 2 { person } else { Person::He });
        }
        out.push(Word { text: new, glued: word.glued });
    }
    out
}

fn subject_before(words: &[Word], index: usize, own: bool) -> bool {
    words.get(index - 1).is_some_and(|before| before.text == if own { "i" } else { "you" })
}

fn is_object(words: &[Word], index: usize) -> bool {
    let before =
        index.checked_sub(1).and_then(|at| words.get(at)).map_or("", |word| word.text.as_str());
    matches!(
        before,
        "give"
            | "for"
            | "to"
            | "with"
            | "on"
            | "of"
            | "see"
            | "refer"
            | "start"
            | "send"
            | "get"
            | "put"
            | "help"
            | "want"
            | "from"
            | "about"
            | "prescribe"
            | "have"
            | "let"
            | "told"
            | "tell"
            | "keep"
            | "make"
            | "bring"
    )
}

fn plural(verb: &str) -> &str {
    match verb {
        "am" | "is" => "are",
        "was" => "were",
        other => other,
    }
}

/// The verb after one person: 'have' is 'has', 'take' is 'takes'.
fn singular(verb: &str, next: &str) -> String {
    match verb {
        "am" | "are" => "is".to_owned(),
        "were" => "was".to_owned(),
        "have" => "has".to_owned(),
        "do" => "does".to_owned(),
        "go" => "goes".to_owned(),
        "try" => "tries".to_owned(),
        "watch" => "watches".to_owned(),
        "use" if next == "to" => "use".to_owned(),
        other if VERBS.contains(&other) => format!("{other}s"),
        other => other.to_owned(),
    }
}

const VERBS: [&str; 46] = [
    "feel", "take", "get", "think", "want", "need", "know", "use", "work", "smoke", "drink",
    "live", "notice", "eat", "sleep", "see", "hear", "wake", "walk", "run", "like", "say", "keep",
    "start", "remember", "believe", "stand", "sit", "lift", "love", "cook", "play", "wear",
    "check", "struggle", "wonder", "come", "look", "bend", "hope", "help", "seem", "plan",
    "appear", "exercise", "monitor",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, own: bool, person: Person) -> String {
        let words: Vec<Word> =
            text.split(' ').map(|word| Word { text: word.to_owned(), glued: false }).collect();
        third(&words, own, person)
            .iter()
            .map(|word| word.text.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn the_patient_is_spoken_of() {
        assert_eq!(
            told("i hurt my back and i have pain", true, Person::He),
            "the patient hurt his back and he has pain"
        );
        assert_eq!(told("you have a murmur", false, Person::They), "the patient has a murmur");
        assert_eq!(
            told("i am tired and i am weak", true, Person::They),
            "the patient is tired and they are weak"
        );
    }
}
