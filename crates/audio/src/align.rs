//! Words of a chunk, set back to their times in the recording and grouped in segments.
//!
//! Models differ in whether their own times can be trusted, and many fine-tuned ones have none. So times come
//! from voice activity: a word is placed by its share of the letters among the stretches of speech, unless the
//! model says better. A segment ends at a real pause or where somebody else speaks.

use crate::{
    RATE,
    chunks::Chunk,
    transcript::{Segment, Speaker, Word},
    voice::Stretch,
};
use nadi_base::Sensitive;

/// A pause this long between stretches ends a segment: 0.7 s.
const PAUSE: u64 = RATE as u64 * 7 / 10;
/// A segment this long ends at the next pause: 12 s.
const LONG: u64 = RATE as u64 * 12;

/// A word as a model wrote it.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The word.
    pub text: Sensitive<String>,
    /// How sure the model was, 0 to 1.
    pub confidence: f32,
    /// Where it lies in the chunk, in samples, where the model says so.
    pub at: Option<Stretch>,
}

/// Segments of a chunk's words. `speaker` tells whose stretch of the recording it is.
pub fn segments(
    chunk: &Chunk,
    words: &[Said],
    speaker: impl Fn(Stretch) -> Option<Speaker>,
) -> Vec<Segment> {
    let turns = turns(&chunk.pieces, &speaker);
    let placed = placed(chunk, words);
    let mut segments: Vec<Segment> = Vec::new();
    let mut rest = placed.as_slice();
    for (at, turn) in turns.iter().enumerate() {
        let last = at + 1 == turns.len();
        let count = if last {
            rest.len()
        } else {
            rest.partition_point(|(_, place)| middle(*place) < turn.stretch.end)
        };
        let (mine, others) = rest.split_at(count);
        rest = others;
        segments.extend(segment(turn, mine));
    }
    segments
}

/// Stretches that one segment takes together.
struct Turn {
    stretch: Stretch,
    speaker: Option<Speaker>,
}

fn turns(pieces: &[Stretch], speaker: &impl Fn(Stretch) -> Option<Speaker>) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    for piece in pieces {
        let who = speaker(*piece);
        match turns.last_mut() {
            Some(turn) if turn.goes_on(*piece, who) => {
                turn.stretch.end = piece.end;
                turn.speaker = turn.speaker.or(who);
            }
            _ => turns.push(Turn { stretch: *piece, speaker: who }),
        }
    }
    turns
}

impl Turn {
    fn goes_on(&self, piece: Stretch, who: Option<Speaker>) -> bool {
        let same = self.speaker == who || self.speaker.is_none() || who.is_none();
        same && piece.start.saturating_sub(self.stretch.end) < PAUSE && self.stretch.len() < LONG
    }
}

/// Each word with its place in the recording, in order.
fn placed<'a>(chunk: &Chunk, words: &'a [Said]) -> Vec<(&'a Said, Stretch)> {
    let weights: Vec<u64> = words.iter().map(weight).collect();
    let whole: u64 = weights.iter().sum::<u64>().max(1);
    let length = chunk.samples.len() as u64;
    let mut before = 0;
    let mut latest = chunk.start();
    words
        .iter()
        .zip(weights)
        .map(|(word, weight)| {
            let share =
                Stretch { start: before * length / whole, end: (before + weight) * length / whole };
            before += weight;
            let within = word.at.unwrap_or(share);
            let start = chunk.place(within.start).max(latest);
            let end = chunk.place(within.end.saturating_sub(1)).max(start) + 1;
            latest = start;
            (word, Stretch { start, end })
        })
        .collect()
}

/// A word is about as long as its letters are many, and none is without length.
fn weight(word: &Said) -> u64 {
    word.text.expose().chars().count() as u64 + 1
}

const fn middle(place: Stretch) -> u64 {
    u64::midpoint(place.start, place.end)
}

fn segment(turn: &Turn, words: &[(&Said, Stretch)]) -> Option<Segment> {
    let (first, last) = (words.first()?, words.last()?);
    let texts: Vec<&str> = words.iter().map(|(word, _)| word.text.expose().as_str()).collect();
    Some(Segment {
        start_s: crate::seconds(turn.stretch.start.min(first.1.start)),
        end_s: crate::seconds(turn.stretch.end.max(last.1.end)),
        speaker: turn.speaker,
        text: texts.join(" ").into(),
        confidence: mean(words),
        words: words.iter().map(|(word, place)| timed(word, *place)).collect(),
        marks: Vec::new(),
    })
}

fn timed(word: &Said, place: Stretch) -> Word {
    Word {
        start_s: place.start_s(),
        end_s: place.end_s(),
        text: word.text.clone(),
        confidence: word.confidence,
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few dozen words")]
fn mean(words: &[(&Said, Stretch)]) -> f32 {
    words.iter().map(|(word, _)| word.confidence).sum::<f32>() / words.len().max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(pieces: &[(u64, u64)]) -> Chunk {
        let pieces: Vec<Stretch> = pieces
            .iter()
            .map(|(start, end)| Stretch { start: start * 16_000, end: end * 16_000 })
            .collect();
        let length: u64 = pieces.iter().map(Stretch::len).sum();
        Chunk { samples: vec![0.0; usize::try_from(length).unwrap()], pieces }
    }

    fn said(text: &str) -> Vec<Said> {
        let word = |word: &str| Said { text: word.into(), confidence: 0.5, at: None };
        text.split(' ').map(word).collect()
    }

    #[test]
    fn words_fall_into_the_turns_they_were_said_in() {
        let chunk = chunk(&[(10, 12), (20, 22)]);
        let found = segments(&chunk, &said("aaa bbb ccc ddd"), |_| None);
        let texts: Vec<_> = found.iter().map(|one| one.text.expose().as_str()).collect();
        assert_eq!(texts, ["aaa bbb", "ccc ddd"]);
        assert_eq!((found[0].start_s, found[0].end_s), (10.0, 12.0), "times of voice activity");
        assert_eq!((found[1].start_s, found[1].end_s), (20.0, 22.0));
        assert!((found[0].words[1].start_s - 11.0).abs() < 0.01, "half way through");
    }

    #[test]
    fn another_speaker_begins_another_segment() {
        let chunk = chunk(&[(0, 2), (2, 4)]);
        let who =
            |stretch: Stretch| Some(if stretch.start == 0 { Speaker::One } else { Speaker::Two });
        let found = segments(&chunk, &said("aa bb cc dd"), who);
        assert_eq!(found.len(), 2);
        assert_eq!(found[1].speaker, Some(Speaker::Two));
    }

    #[test]
    fn no_word_is_lost_or_out_of_order() {
        let chunk = chunk(&[(0, 1), (5, 6), (9, 20)]);
        let mut words = said("a bb ccc dddd eeeee f g h i j k l");
        words[3].at = Some(Stretch { start: 10_000_000, end: 10_000_001 });
        let found = segments(&chunk, &words, |_| None);
        let all: Vec<&Word> = found.iter().flat_map(|one| &one.words).collect();
        assert_eq!(all.len(), words.len(), "also when the model's times are nonsense");
        assert!(all.windows(2).all(|pair| pair[0].start_s <= pair[1].start_s));
        assert!(segments(&chunk, &[], |_| None).is_empty(), "nothing said, nothing written");
    }
}
