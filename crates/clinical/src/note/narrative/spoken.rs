//! English talk cut into sentences of clean words: no fillers, no stutters, contractions written out.

use crate::text::{Plain, Token, tokenise};
use crate::visit::Turn;

/// A word of a sentence and whether it stands right after the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) glued: bool,
}

/// A sentence that was said.
#[derive(Debug, Clone)]
pub(super) struct Spoken {
    pub(super) words: Vec<Word>,
    pub(super) question: bool,
    /// Its place in the turn, in characters.
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Spoken {
    /// The lower-case word at a place.
    pub(super) fn word(&self, index: usize) -> &str {
        self.words.get(index).map_or("", |word| &word.text)
    }

    /// The lower-case words.
    pub(super) fn texts(&self) -> Vec<String> {
        self.words.iter().map(|word| word.text.clone()).collect()
    }
}

/// The sentences of a turn.
pub(super) fn sentences(turn: &Turn) -> Vec<Spoken> {
    let plain = Plain::new(&turn.text);
    let tokens = tokenise(&plain);
    let mut found = Vec::new();
    let mut start = 0;
    for index in 0..tokens.len() {
        let last = index + 1 == tokens.len();
        let stop =
            matches!(&*tokens[index].lower, "." | "?" | "!" | ";") && !is_inside(&tokens, index);
        let turns = turns_talk(&tokens, index) && index > start;
        if !(stop || last || turns) {
            continue;
        }
        let end = if turns && !stop && !last { index } else { index + 1 };
        push(&mut found, &plain, &tokens[start..end]);
        start = end;
    }
    found
}

/// A dot in a number or an abbreviation.
fn is_inside(tokens: &[Token], index: usize) -> bool {
    let digits = |at: usize| tokens.get(at).is_some_and(Token::is_number);
    tokens[index].is(".")
        && ((digits(index + 1)
            && index > 0
            && digits(index - 1)
            && tokens[index + 1].start == tokens[index].end)
            || (index > 0 && matches!(&*tokens[index - 1].lower, "dr" | "mr" | "mrs" | "ms")))
}

/// 'okay', 'alright' inside talk without marks: something new begins.
fn turns_talk(tokens: &[Token], index: usize) -> bool {
    matches!(&*tokens[index].lower, "okay" | "alright" | "ok")
}

fn push(found: &mut Vec<Spoken>, plain: &Plain, tokens: &[Token]) {
    let words = clean(tokens);
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return };
    if words.iter().any(|word| word.text.chars().any(char::is_alphanumeric)) {
        let opens = words.iter().map(|word| word.text.as_str()).take(2).collect::<Vec<_>>();
        let question = tokens.iter().any(|token| token.is("?")) || asks(&opens);
        let (start, end) = (plain.origin(first.start), plain.origin(last.end));
        found.push(Spoken { words, question, start, end });
    }
}

fn asks(opening: &[&str]) -> bool {
    match opening {
        [first, second] => {
            let verb = matches!(
                *first,
                "do" | "are"
                    | "have"
                    | "did"
                    | "were"
                    | "can"
                    | "could"
                    | "is"
                    | "was"
                    | "does"
                    | "any"
                    | "how"
                    | "what"
                    | "when"
                    | "where"
                    | "which"
                    | "who"
                    | "why"
            );
            verb && (matches!(
                *second,
                "you"
                    | "your"
                    | "there"
                    | "it"
                    | "that"
                    | "the"
                    | "about"
                    | "many"
                    | "long"
                    | "often"
                    | "kind"
                    | "other"
            ) || *first == "any")
        }
        _ => false,
    }
}

fn clean(tokens: &[Token]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let lower = &*token.lower;
        let stutter =
            tokens.get(index + 1).is_some_and(|next| next.is("-") && next.start == token.end)
                && tokens.get(index + 2).is_none_or(|after| after.start > tokens[index + 1].end)
                && token.is_word();
        let loose = token.is("-")
            && (index == 0
                || tokens[index - 1].end < token.start
                || tokens.get(index + 1).is_none_or(|next| next.start > token.end));
        if stutter
            || loose
            || FILLERS.contains(&lower)
            || matches!(lower, "." | "?" | "!" | ";" | "\"" | "…")
        {
            continue;
        }
        let glued = index > 0
            && tokens[index - 1].end == token.start
            && !words.is_empty()
            && !FILLERS.contains(&&*tokens[index - 1].lower);
        add(&mut words, lower, glued);
    }
    phrases_out(&mut words);
    while words.first().is_some_and(|word| {
        matches!(
            word.text.as_str(),
            "," | "and"
                | "so"
                | "but"
                | "or"
                | "then"
                | "well"
                | "now"
                | "also"
                | "like"
                | ":"
                | "because"
        )
    }) {
        words.remove(0);
    }
    while words.last().is_some_and(|word| {
        matches!(word.text.as_str(), "," | "and" | "so" | "but" | "or" | "then" | ":" | "the" | "a")
    }) {
        words.pop();
    }
    if let Some(first) = words.first_mut() {
        first.glued = false;
    }
    words
}

/// Adds a word as it is written: contractions in full, nothing said twice in a row.
fn add(words: &mut Vec<Word>, lower: &str, glued: bool) {
    let (whole, extra): (&str, Option<&str>) = match lower {
        "n't" => ("not", None),
        "na" | "ta"
            if words
                .last()
                .is_some_and(|last| matches!(last.text.as_str(), "wan" | "gon" | "got")) =>
        {
            let last = words.pop().map(|last| last.text).unwrap_or_default();
            let full = match last.as_str() {
                "wan" => "want",
                "gon" => "going",
                _ => "have",
            };
            words.push(Word { text: full.to_owned(), glued: false });
            ("to", None)
        }
        "gonna" => ("going", Some("to")),
        "wanna" => ("want", Some("to")),
        "gotta" => ("have", Some("to")),
        "'cause" | "cause" if !glued => ("because", None),
        "don't" => ("do", Some("not")),
        "doesn't" => ("does", Some("not")),
        "didn't" => ("did", Some("not")),
        "haven't" => ("have", Some("not")),
        "hasn't" => ("has", Some("not")),
        "isn't" => ("is", Some("not")),
        "aren't" => ("are", Some("not")),
        "wasn't" => ("was", Some("not")),
        "weren't" => ("were", Some("not")),
        "can't" => ("can", Some("not")),
        "couldn't" => ("could", Some("not")),
        "won't" => ("will", Some("not")),
        "wouldn't" => ("would", Some("not")),
        "i'm" => ("i", Some("am")),
        "i've" => ("i", Some("have")),
        "i'd" => ("i", Some("would")),
        "i'll" => ("i", Some("will")),
        "you're" => ("you", Some("are")),
        "you've" => ("you", Some("have")),
        "you'll" => ("you", Some("will")),
        "you'd" => ("you", Some("would")),
        "we're" => ("we", Some("are")),
        "we've" => ("we", Some("have")),
        "we'll" => ("we", Some("will")),
        "we'd" => ("we", Some("would")),
        "they're" => ("they", Some("are")),
        "they've" => ("they", Some("have")),
        "it's" => ("it", Some("is")),
        "that's" => ("that", Some("is")),
        "there's" => ("there", Some("is")),
        "let's" => ("let", Some("us")),
        "milligrams" | "milligram" => ("mg", None),
        other => (other, None),
    };
    if words
        .last()
        .is_some_and(|last| last.text == whole && last.text.chars().any(char::is_alphabetic))
    {
        return;
    }
    let after_comma = words.len() > 1
        && words.last().is_some_and(|last| last.text == ",")
        && words.get(words.len() - 2).is_some_and(|before| before.text == whole);
    if after_comma {
        words.pop();
    } else {
        words.push(Word { text: whole.to_owned(), glued });
    }
    if let Some(extra) = extra {
        words.push(Word { text: extra.to_owned(), glued: false });
    }
}

const FILLERS: [&str; 24] = [
    "uh", "um", "er", "ah", "oh", "hmm", "mm", "mhm", "uhm", "okay", "ok", "alright", "yeah",
    "yep", "yup", "hm", "huh", "hey", "gosh", "wow", "mmm", "ugh", "aw", "eh",
];

/// Phrases that say nothing are taken out, wherever they stand.
fn phrases_out(words: &mut Vec<Word>) {
    for phrase in EMPTY {
        let wanted: Vec<&str> = phrase.split(' ').collect();
        let mut index = 0;
        while index + wanted.len() <= words.len() {
            let here =
                wanted.iter().zip(&words[index..]).all(|(wanted, word)| *wanted == word.text);
            if here {
                words.drain(index..index + wanted.len());
            } else {
                index += 1;
            }
        }
    }
    words.dedup_by(|next, before| next.text == "," && before.text == ",");
}

const EMPTY: [&str; 33] = [
    "you know",
    "i mean",
    "sort of",
    "kind of",
    "all right",
    "i guess",
    "a little bit of",
    "little bit",
    "to be honest",
    "honestly",
    "actually",
    "basically",
    "really",
    "just",
    "obviously",
    "literally",
    "definitely",
    "of course",
    "for sure",
    "i would say",
    "let me see",
    "mm-hmm",
    "and stuff",
    "and everything",
    "or anything like that",
    "things like that",
    "or something like that",
    "or whatever",
    "right now",
    "go ahead and",
    "i think",
    "thank you",
    "doctor",
];
