//! A turn made ready for the rules: pieces with spelling, cues and values, cut into sentences.

use std::ops::Range;

use nadi_base::Language;

use super::conditions::{is_condition, is_latin_condition};
use crate::lexicon::{
    Cue, Cues, Detail, List, Person, Slot, Spelling, details, join, knows, lists, people, spell,
    tag, value,
};
use crate::text::{Plain, Token, tokenise};
use crate::visit::{Speaker, Turn};

/// A word, a number or a sign of a turn.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    /// Places in the plain text.
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) spelling: Spelling,
    pub(crate) cues: Cues,
    /// What it counts, for numbers in digits and in words.
    pub(crate) value: Option<f64>,
    pub(crate) digits: bool,
    pub(crate) sign: bool,
}

/// A sentence of a turn, by pieces.
#[derive(Debug, Clone)]
pub(crate) struct Sentence {
    pub(crate) range: Range<usize>,
    pub(crate) question: bool,
}

/// A turn made ready.
#[derive(Debug, Clone)]
pub(crate) struct Heard {
    pub(crate) speaker: Speaker,
    pub(crate) plain: Plain,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) sentences: Vec<Sentence>,
    /// Sides, times and circumstances.
    pub(crate) details: Vec<Detail>,
    /// Who is named, by piece.
    pub(crate) people: Vec<Option<Person>>,
    /// Who the patient is to somebody who came along: 'my husband'.
    pub(crate) patient: Option<Person>,
    /// Whether the clinic is one of the US, by words of the talk.
    pub(crate) american: bool,
    /// Whether Latin letters may be Tamil or Telugu.
    pub(crate) by_ear: bool,
    pub(crate) language: Language,
}

impl Heard {
    /// Hears a turn.
    pub(crate) fn new(turn: &Turn, language: Language) -> Self {
        let by_ear = language != Language::En;
        let plain = Plain::new(&turn.text);
        let mut pieces = pieces(&plain);
        let spellings: Vec<Spelling> = pieces.iter().map(|piece| piece.spelling.clone()).collect();
        for (piece, cues) in pieces.iter_mut().zip(tag(&spellings, language)) {
            piece.cues = cues;
            if !piece.digits && !piece.sign {
                piece.value = value(&piece.spelling, language);
            }
            let latin = by_ear
                && !piece.spelling.native
                && !piece.digits
                && !crate::words::ENGLISH.contains(&piece.spelling.lower);
            if is_condition(&piece.spelling.lower)
                || (latin && is_latin_condition(&piece.spelling.lower))
            {
                piece.cues.add(Cue::Conditional);
            }
        }
        void_corrected(&mut pieces);
        let sentences = sentences(&pieces, turn.speaker == Speaker::Doctor);
        let details = details(&spellings, language);
        let people = people(&spellings, by_ear);
        Self {
            speaker: turn.speaker,
            plain,
            pieces,
            sentences,
            details,
            people,
            patient: None,
            american: false,
            by_ear,
            language,
        }
    }

    /// Whether a piece carries a cue.
    pub(crate) fn has(&self, index: usize, cue: Cue) -> bool {
        self.pieces.get(index).is_some_and(|piece| piece.cues.has(cue))
    }

    /// The first piece of a range with a cue.
    pub(crate) fn find(&self, mut range: Range<usize>, cue: Cue) -> Option<usize> {
        range.find(|&index| self.has(index, cue))
    }

    /// Whether any piece of a range carries a cue.
    pub(crate) fn any(&self, range: Range<usize>, cue: Cue) -> bool {
        self.find(range, cue).is_some()
    }

    /// Lower-case letters of a piece.
    pub(crate) fn lower(&self, index: usize) -> &str {
        self.pieces.get(index).map_or("", |piece| &piece.spelling.lower)
    }

    /// A number that begins at a piece, in digits or joined words, and where it ends.
    pub(crate) fn number(&self, index: usize) -> Option<(f64, usize)> {
        let piece = self.pieces.get(index)?;
        let Some(mut number) = piece.value else { return self.point_only(index) };
        let mut end = index + 1;
        while let Some(next) = self.pieces.get(end) {
            if piece.digits || next.digits || is_rate_word(&next.spelling.lower) {
                break;
            }
            let Some(joined) = next.value.and_then(|part| join(number, part)) else { break };
            if number >= 100.0 && joined < number + 10.0 && self.counts_on(end + 1) {
                break;
            }
            (number, end) = (joined, end + 1);
        }
        Some(self.fraction(number, end))
    }

    /// 'point four', 'point two five': a fraction that is said without its zero.
    fn point_only(&self, index: usize) -> Option<(f64, usize)> {
        if !POINTS.contains(&self.lower(index)) {
            return None;
        }
        let digit = |at: usize| {
            let value = self.pieces.get(at)?.value?;
            (0.0..10.0).contains(&value).then_some(value)
        };
        let first = digit(index + 1)?;
        Some(match digit(index + 2) {
            Some(second) if !self.counts_on(index + 3) => {
                (first / 10.0 + second / 100.0, index + 3)
            }
            _ => (first / 10.0, index + 2),
        })
    }

    /// Whether the number before a piece counts what the piece names: 'ஐநூறு, ரெண்டு வேளை' is no 502.
    pub(crate) fn counts_on(&self, index: usize) -> bool {
        [
            Cue::TimeTimes,
            Cue::TimeDay,
            Cue::TimeWeek,
            Cue::TimeMonth,
            Cue::UnitTablet,
            Cue::UnitDrop,
            Cue::UnitPuff,
            Cue::Hour,
        ]
        .iter()
        .any(|cue| self.has(index, *cue))
    }

    /// 'and a half', 'point two' after a number that was said.
    fn fraction(&self, number: f64, end: usize) -> (f64, usize) {
        if self.lower(end) == "and" && self.lower(end + 1) == "a" && self.lower(end + 2) == "half" {
            return (number + 0.5, end + 3);
        }
        if self.lower(end) == "and" && self.lower(end + 1) == "half" && number < 20.0 {
            return (number + 0.5, end + 2);
        }
        let and = self.lower(end) == "and" && number >= 100.0 && number % 100.0 == 0.0;
        if let Some(rest) = self.pieces.get(end + 1).and_then(|next| next.value).filter(|_| and)
            && rest < 100.0
        {
            return (number + rest, end + 2);
        }
        let point = POINTS.contains(&self.lower(end));
        match self.pieces.get(end + 1).and_then(|next| next.value) {
            Some(digit) if point && (0.0..10.0).contains(&digit) => {
                (number + digit / 10.0, end + 2)
            }
            _ => (number, end),
        }
    }

    /// A number of hundreds as it is said in English: 'one thirty two' is 132.
    pub(crate) fn hundreds(&self, index: usize) -> Option<(f64, usize)> {
        let spoken = |at: usize| self.pieces.get(at).filter(|piece| !piece.digits)?.value;
        let (first, tens) = (spoken(index)?, spoken(index + 1)?);
        if !(1.0..10.0).contains(&first) || !(10.0..100.0).contains(&tens) {
            return None;
        }
        let (rest, end) = self.number(index + 1)?;
        (rest < 100.0).then_some((first * 100.0 + rest, end))
    }

    /// The first detail of a kind in a range.
    pub(crate) fn detail(&self, range: &Range<usize>, slot: Slot) -> Option<&Detail> {
        let first = self.details.partition_point(|one| one.range.start < range.start);
        let near = self.details[first..].iter().take_while(|one| one.range.start < range.end);
        near.filter(|one| one.slot == slot).find(|one| one.range.end <= range.end)
    }

    /// Places of pieces in the original, in characters.
    pub(crate) fn span(&self, range: &Range<usize>) -> (usize, usize) {
        let start = self.pieces.get(range.start).map_or(0, |piece| piece.start);
        let end = range
            .end
            .checked_sub(1)
            .and_then(|last| self.pieces.get(last))
            .map_or(start, |piece| piece.end);
        (self.plain.origin(start), self.plain.origin(end.max(start)))
    }

    /// The number of the first sentence that begins after a piece.
    pub(crate) fn sentence_after(&self, index: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.range.start <= index)
    }

    /// The sentence that holds a piece.
    pub(crate) fn sentence_of(&self, index: usize) -> Option<&Sentence> {
        let after = self.sentence_after(index);
        let last = after.checked_sub(1).and_then(|place| self.sentences.get(place));
        last.filter(|sentence| sentence.range.contains(&index))
    }
}

/// Words of the decimal point.
const POINTS: [&str; 7] = ["point", "பாயிண்ட்", "பாயின்ட்", "புள்ளி", "பாய்ண்ட்", "పాయింట్", "pulli"];

/// 'twice' has a number in it, and is none of the number before it.
fn is_rate_word(lower: &str) -> bool {
    matches!(lower, "twice" | "couple" | "single" | "half")
}

/// Where a number in digits ends that begins at a token: '1.5', '1,500', '1,64,000'.
fn digits_end(tokens: &[Token], index: usize) -> usize {
    let glued = |at: usize| {
        tokens.get(at).zip(tokens.get(at + 1)).is_some_and(|(one, two)| one.end == two.start)
    };
    if !tokens[index].is_number() {
        return index + 1;
    }
    let group = |at: usize, length: usize| {
        tokens.get(at).is_some_and(|sign| sign.is(","))
            && tokens.get(at + 1).is_some_and(|next| next.is_number() && next.len() == length)
            && glued(at - 1)
            && glued(at)
    };
    let mut end = index + 1;
    while group(end, 2) && (group(end + 2, 2) || group(end + 2, 3)) {
        end += 2;
    }
    if group(end, 3) {
        return end + 2;
    }
    let point = tokens.get(index + 1).is_some_and(|dot| dot.is("."))
        && tokens.get(index + 2).is_some_and(Token::is_number)
        && glued(index)
        && glued(index + 1);
    if point { index + 3 } else { index + 1 }
}

/// Words that only a clinic of the US says: its units, its shops, its emergency number.
pub(super) fn name_the_country(heard: &mut [Heard]) {
    let word = |turn: &Heard| {
        (0..turn.pieces.len()).any(|index| {
            let pair = format!("{} {}", turn.lower(index), turn.lower(index + 1));
            lists(List::American, turn.lower(index)) || lists(List::American, &pair)
        })
    };
    if heard.iter().any(word) {
        for turn in heard.iter_mut() {
            turn.american = true;
        }
    }
}

fn pieces(plain: &Plain) -> Vec<Piece> {
    let tokens = tokenise(plain);
    let mut pieces: Vec<Piece> = Vec::with_capacity(tokens.len());
    let mut index = 0;
    while index < tokens.len() {
        let token = &tokens[index];
        if let Some(end) = named_with_digits(plain, &tokens, index) {
            let (start, stop) = (token.start, tokens[end - 1].end);
            let spelling = spell(&plain.slice(start, stop));
            let cues = Cues::default();
            pieces.push(Piece {
                start,
                end: stop,
                spelling,
                cues,
                value: None,
                digits: false,
                sign: false,
            });
            index = end;
            continue;
        }
        let end = digits_end(&tokens, index);
        let sign = !token.is_word() && !token.is_number();
        let soft = token.is("-")
            || token.is("'")
            || (token.is(".") && is_abbreviation(&pieces, token.start));
        if !soft {
            let (start, stop) = (token.start, tokens[end - 1].end);
            let text = plain.slice(start, stop).replace(',', if sign { "," } else { "" });
            let value = if token.is_number() { text.parse().ok() } else { None };
            let digits = token.is_number();
            let cues = Cues::default();
            pieces.push(Piece {
                start,
                end: stop,
                spelling: spell(&text),
                cues,
                value,
                digits,
                sign,
            });
        }
        index = end;
    }
    pieces
}

/// 'two days, no, three days': a number that its speaker takes back counts no more.
fn void_corrected(pieces: &mut [Piece]) {
    for at in 0..pieces.len() {
        let word = pieces[at].spelling.lower.as_str();
        let firm = pieces[at].cues.has(Cue::Correction);
        if !firm && !lists(List::TakesBack, word) {
            continue;
        }
        let (Some(before), Some(after)) =
            (number_before(pieces, at), number_after(pieces, at, firm))
        else {
            continue;
        };
        let (old, new) = (unit_of(pieces, before), unit_of(pieces, after));
        if old.is_some() && new.is_none() && (firm || after == at + 1) {
            // 'two days; actually it was Monday, so three': the new number counts what the old one did.
            pieces[before].value = pieces[after].value;
        } else if old == new || old.is_none() {
            let mut index = before;
            while pieces[index].value.is_some() {
                pieces[index].value = None;
                match index.checked_sub(1) {
                    Some(next) => index = next,
                    None => break,
                }
            }
        }
    }
}

/// The number that ends right before a correction: only its unit, signs and one word may stand between.
fn number_before(pieces: &[Piece], at: usize) -> Option<usize> {
    let mut words = 0;
    for index in (0..at).rev() {
        if pieces[index].value.is_some() {
            return Some(index);
        }
        let unit = UNITS_SAID.iter().any(|cue| pieces[index].cues.has(*cue));
        let filler = pieces[index].cues.has(Cue::Correction)
            || lists(List::TakesBack, &pieces[index].spelling.lower);
        words += usize::from(!pieces[index].sign && !unit && !filler);
        if words > 1 {
            return None;
        }
    }
    None
}

/// The number that follows a correction: at once, or some words later where the speaker corrects in so many words.
fn number_after(pieces: &[Piece], at: usize, firm: bool) -> Option<usize> {
    let room = if firm { 7 } else { 5 };
    let next = pieces.get(at + 1)?;
    let turns = next.sign
        || next.value.is_some()
        || next.cues.has(Cue::Correction)
        || lists(List::TakesBack, &next.spelling.lower)
        || lists(List::Titles, &next.spelling.lower);
    if !firm && !turns {
        return None;
    }
    let words = (at + 1..pieces.len()).filter(|&index| !pieces[index].sign);
    words.take(room).find(|&index| pieces[index].value.is_some())
}

/// What a number counts: the cue of the word after it.
fn unit_of(pieces: &[Piece], number: usize) -> Option<Cue> {
    let next = pieces[number + 1..].iter().find(|piece| piece.value.is_none())?;
    let next = if matches!(next.spelling.lower.as_str(), "more" | "full" | "whole") {
        pieces[number + 1..].iter().filter(|piece| piece.value.is_none()).nth(1)?
    } else {
        next
    };
    UNITS_SAID.iter().copied().find(|cue| next.cues.has(*cue)).map(|cue| match cue {
        Cue::TimeWeek | Cue::TimeMonth | Cue::TimeYear | Cue::Hour => Cue::TimeDay,
        other => other,
    })
}

const UNITS_SAID: [Cue; 15] = [
    Cue::TimeDay,
    Cue::TimeWeek,
    Cue::TimeMonth,
    Cue::TimeYear,
    Cue::TimeTimes,
    Cue::Hour,
    Cue::UnitMg,
    Cue::UnitMl,
    Cue::UnitMcg,
    Cue::UnitG,
    Cue::UnitTablet,
    Cue::UnitDrop,
    Cue::UnitPuff,
    Cue::UnitKg,
    Cue::UnitLb,
];

/// 'A1c', 'B12', 'NS1': letters and digits that are one name, not a number.
fn named_with_digits(plain: &Plain, tokens: &[Token], index: usize) -> Option<usize> {
    if !tokens[index].is_word() {
        return None;
    }
    (2..=4).rev().map(|length| index + length).filter(|&end| end <= tokens.len()).find(|&end| {
        let parts = &tokens[index..end];
        let glued = parts.windows(2).all(|pair| pair[0].end == pair[1].start);
        let digits = parts.iter().any(Token::is_number);
        let plain_parts = parts.iter().all(|part| part.is_word() || part.is_number());
        glued
            && digits
            && plain_parts
            && knows(&plain.slice(tokens[index].start, tokens[end - 1].end).to_lowercase())
    })
}

fn is_abbreviation(pieces: &[Piece], start: usize) -> bool {
    pieces.last().is_some_and(|last| {
        last.end == start
            && !last.sign
            && !last.digits
            && (last.end - last.start == 1
                || matches!(last.spelling.lower.as_str(), "dr" | "mr" | "mrs" | "ms"))
            && last.spelling.lower != "i"
    })
}

fn sentences(pieces: &[Piece], doctor: bool) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let dot = |at: usize| pieces.get(at).is_some_and(|piece| piece.spelling.lower == ".");
    for index in 0..pieces.len() {
        // 'Two days... no, three days': a pause is no end.
        let pause = dot(index) && (dot(index + 1) || (index > 0 && dot(index - 1)));
        let ends = !pause && matches!(pieces[index].spelling.lower.as_str(), "." | "?" | "!" | ";");
        if ends || index + 1 == pieces.len() {
            let asked = pieces[index].spelling.lower == "?"
                || (doctor && opens_a_question(&pieces[start..=index]))
                || (doctor
                    && !ends
                    && pieces[start..=index].iter().any(|piece| piece.cues.has(Cue::Question)));
            sentences.push(Sentence { range: start..index + 1, question: asked });
            start = index + 1;
        }
    }
    sentences.retain(|sentence| pieces[sentence.range.clone()].iter().any(|piece| !piece.sign));
    sentences
}

/// 'do you have …', 'okay so any …': a question also where the mark was not heard.
fn opens_a_question(pieces: &[Piece]) -> bool {
    let words: Vec<&str> = pieces
        .iter()
        .filter(|piece| !piece.sign)
        .map(|piece| piece.spelling.lower.as_str())
        .skip_while(|word| lists(List::Openings, word))
        .take(2)
        .collect();
    let [first, second] = words[..] else { return false };
    let verb = matches!(
        first,
        "do" | "are" | "have" | "did" | "were" | "can" | "could" | "has" | "does" | "was"
    );
    let asks = matches!(second, "you" | "your" | "he" | "she" | "it" | "anyone" | "anybody");
    let asked = matches!(first, "how" | "what" | "when" | "where" | "which" | "why" | "who")
        && matches!(
            second,
            "about"
                | "long"
                | "many"
                | "often"
                | "much"
                | "is"
                | "are"
                | "do"
                | "did"
                | "kind"
                | "does"
        );
    (verb && asks) || asked || (first == "is" && second == "there") || first == "any"
}
