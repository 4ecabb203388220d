//! Chunks for a speech model: only speech, at most [`LONGEST_S`] long, cut in pauses.
//!
//! A model hears half a minute at once and takes as long over a word as over all of it. So stretches of
//! speech are set one after the other until a chunk is full, and the pauses between them cost nothing.
//! Each chunk remembers where its pieces came from: times in the recording come from there.

use crate::{
    RATE,
    voice::{Stretch, Voice, is_steady, quietest},
};

/// The longest chunk, in seconds: below the half minute of Whisper's window.
pub const LONGEST_S: u32 = 28;

/// Whether a chunk holds one stretch of speech or as many as it can.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Packing {
    /// As many as fit: the fewest passes of a model made for half minutes.
    #[default]
    Full,
    /// One: for small models that were trained on single sentences.
    Single,
}

/// What a speech model is given at once.
#[derive(Clone, PartialEq)]
pub struct Chunk {
    /// Mono samples at [`RATE`].
    pub samples: Vec<f32>,
    /// Where they come from in the recording, in order, one after the other in `samples`.
    pub pieces: Vec<Stretch>,
}

/// Sound is what a patient said: only its sizes may be printed.
impl std::fmt::Debug for Chunk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Chunk({} samples, {} pieces)", self.samples.len(), self.pieces.len())
    }
}

impl Chunk {
    /// Where the sample at an offset of this chunk lies in the recording.
    pub fn place(&self, offset: u64) -> u64 {
        let mut before = 0;
        for piece in &self.pieces {
            if offset < before + piece.len() {
                return piece.start + (offset - before);
            }
            before += piece.len();
        }
        self.end()
    }

    /// Each piece with its samples.
    pub fn parts(&self) -> impl Iterator<Item = (Stretch, &[f32])> {
        let mut rest = self.samples.as_slice();
        self.pieces.iter().map(move |piece| {
            let length = usize::try_from(piece.len()).unwrap_or(usize::MAX).min(rest.len());
            let (part, others) = rest.split_at(length);
            rest = others;
            (*piece, part)
        })
    }

    /// Where its first piece begins in the recording.
    pub fn start(&self) -> u64 {
        self.pieces.first().map_or(0, |piece| piece.start)
    }

    /// Where its last piece ends in the recording.
    pub fn end(&self) -> u64 {
        self.pieces.last().map_or(0, |piece| piece.end)
    }

    /// The chunk in two, cut between its pieces or else at the quietest place near the middle.
    pub fn halves(&self) -> [Self; 2] {
        let length = self.samples.len();
        let (from, to) = (length / 4, length - length / 4);
        let cut = from + quietest(&self.samples[from..to]);
        let mut before = 0;
        let (mut first, mut second) = (Vec::new(), Vec::new());
        for piece in &self.pieces {
            let here = (cut as u64).saturating_sub(before).min(piece.len());
            let middle = piece.start + here;
            first.push(Stretch { start: piece.start, end: middle });
            second.push(Stretch { start: middle, end: piece.end });
            before += piece.len();
        }
        let whole =
            |pieces: Vec<Stretch>| pieces.into_iter().filter(|piece| !piece.is_empty()).collect();
        let (left, right) = self.samples.split_at(cut);
        [
            Self { samples: left.to_vec(), pieces: whole(first) },
            Self { samples: right.to_vec(), pieces: whole(second) },
        ]
    }

    /// Its length in seconds.
    pub fn length_s(&self) -> f64 {
        crate::seconds(self.samples.len() as u64)
    }
}

/// Makes chunks of mono samples as they come. Holds at most a chunk and the stretch after it.
#[derive(Debug)]
pub struct Cutter {
    packing: Packing,
    /// The longest chunk, in samples. A stretch without a pause is cut in its second half.
    longest: u64,
    voice: Voice,
    /// Samples that may still be needed, and where the first of them lies.
    kept: Vec<f32>,
    base: u64,
    open: Vec<Stretch>,
}

impl Cutter {
    /// A cutter at the beginning of a recording, for chunks of so many seconds, at most [`LONGEST_S`].
    pub fn new(packing: Packing, longest_s: u32) -> Self {
        let longest = u64::from(longest_s.clamp(2, LONGEST_S) * RATE);
        Self {
            packing,
            longest,
            voice: Voice::default(),
            kept: Vec::new(),
            base: 0,
            open: Vec::new(),
        }
    }

    /// Takes the next samples in, and hands out the chunks that are whole.
    pub fn push(&mut self, samples: &[f32]) -> Vec<Chunk> {
        self.kept.extend_from_slice(samples);
        let ended = self.voice.push(samples);
        let mut chunks: Vec<Chunk> =
            ended.into_iter().flat_map(|stretch| self.add(stretch)).collect();
        while let Some(stretch) = self.overlong() {
            chunks.extend(self.add(stretch));
        }
        self.forget();
        chunks
    }

    /// What is left at the end of the recording.
    pub fn finish(mut self) -> Vec<Chunk> {
        let last = std::mem::take(&mut self.voice).finish();
        let mut chunks: Vec<Chunk> = last.into_iter().flat_map(|last| self.add(last)).collect();
        chunks.extend(self.close());
        chunks
    }

    /// How much of the recording came in.
    pub fn heard(&self) -> u64 {
        self.base + self.kept.len() as u64
    }

    fn add(&mut self, stretch: Stretch) -> Vec<Chunk> {
        // What is as loud all the time is a fan, whatever else it is like.
        if is_steady(self.sound(stretch)) { Vec::new() } else { self.fill(stretch) }
    }

    fn fill(&mut self, stretch: Stretch) -> Vec<Chunk> {
        let mut chunks = Vec::new();
        for part in self.parts(stretch) {
            let length: u64 = self.open.iter().map(Stretch::len).sum();
            if length + part.len() > self.longest {
                chunks.extend(self.close());
            }
            self.open.push(part);
            if self.packing == Packing::Single {
                chunks.extend(self.close());
            }
        }
        chunks
    }

    /// A stretch in parts that fit.
    fn parts(&self, mut stretch: Stretch) -> Vec<Stretch> {
        let mut parts = Vec::new();
        while stretch.len() > self.longest {
            let cut = self.best_cut(stretch.start);
            parts.push(Stretch { start: stretch.start, end: cut });
            stretch.start = cut;
        }
        parts.push(stretch);
        parts
    }

    /// The first part of a stretch that goes on for too long.
    fn overlong(&mut self) -> Option<Stretch> {
        let ongoing = self.voice.ongoing()?;
        if ongoing.len() <= self.longest || self.heard() < ongoing.start + self.longest {
            return None;
        }
        let cut = self.best_cut(ongoing.start);
        self.voice.cut(cut);
        // The voice cuts at whole frames; the rest begins there too.
        let end = self.voice.ongoing().map_or(cut, |rest| rest.start);
        Some(Stretch { start: ongoing.start, end })
    }

    fn best_cut(&self, start: u64) -> u64 {
        let earliest = start + self.longest / 2;
        earliest
            + quietest(self.sound(Stretch { start: earliest, end: start + self.longest })) as u64
    }

    fn close(&mut self) -> Option<Chunk> {
        let pieces: Vec<Stretch> = self.open.drain(..).filter(|piece| !piece.is_empty()).collect();
        let samples: Vec<f32> =
            pieces.iter().flat_map(|piece| self.sound(*piece)).copied().collect();
        (!samples.is_empty()).then_some(Chunk { samples, pieces })
    }

    fn sound(&self, stretch: Stretch) -> &[f32] {
        let at = |sample: u64| {
            usize::try_from(sample.saturating_sub(self.base))
                .unwrap_or(usize::MAX)
                .min(self.kept.len())
        };
        &self.kept[at(stretch.start)..at(stretch.end)]
    }

    /// Lets go of what no chunk can need any more.
    fn forget(&mut self) {
        let open = self.open.first().map_or(u64::MAX, |stretch| stretch.start);
        let needed = self.voice.undecided().min(open).clamp(self.base, self.heard());
        let gone = usize::try_from(needed - self.base).unwrap_or_default();
        self.kept.drain(..gone);
        self.base = needed;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A cutter whose recording is the ramp 0, 1, 2 …, so that a sample tells where it came from.
    fn over_a_ramp(seconds: u32, packing: Packing) -> Cutter {
        #[expect(clippy::cast_precision_loss, reason = "exact below 2^24")]
        let kept = (0..seconds * RATE).map(|at| at as f32).collect();
        Cutter { kept, ..Cutter::new(packing, LONGEST_S) }
    }

    const fn seconds(start: u64, end: u64) -> Stretch {
        Stretch { start: start * RATE as u64, end: end * RATE as u64 }
    }

    #[test]
    fn stretches_are_packed_until_a_chunk_is_full() {
        let mut cutter = over_a_ramp(100, Packing::Full);
        let mut chunks = Vec::new();
        for stretch in [seconds(0, 10), seconds(20, 30), seconds(50, 60)] {
            chunks.extend(cutter.fill(stretch));
        }
        chunks.extend(cutter.close());
        let pieces: Vec<_> = chunks.iter().map(|chunk| chunk.pieces.clone()).collect();
        assert_eq!(pieces, [vec![seconds(0, 10), seconds(20, 30)], vec![seconds(50, 60)]]);
        assert_eq!(chunks[0].place(15 * 16_000), 25 * 16_000, "times are those of the recording");
        assert_eq!(chunks[0].samples.len(), 20 * 16_000, "the pause costs nothing");
    }

    #[test]
    fn no_chunk_is_too_long_and_no_sample_is_lost() {
        let mut cutter = over_a_ramp(100, Packing::Full);
        let mut chunks = cutter.fill(seconds(3, 97));
        chunks.extend(cutter.close());
        let all: Vec<f32> = chunks.iter().flat_map(|chunk| chunk.samples.clone()).collect();
        assert!(chunks.iter().all(|chunk| chunk.length_s() <= f64::from(LONGEST_S)));
        assert_eq!(all.len(), 94 * 16_000);
        assert!(all.windows(2).all(|pair| pair[1] > pair[0]), "in order, each once");
    }

    #[test]
    fn halves_hold_every_sample_and_know_their_times() {
        let mut cutter = over_a_ramp(100, Packing::Full);
        drop([cutter.fill(seconds(0, 3)), cutter.fill(seconds(50, 60))]);
        let chunk = cutter.close().unwrap();
        let [first, second] = chunk.halves();
        assert_eq!([first.samples.clone(), second.samples.clone()].concat(), chunk.samples);
        for half in [first, second] {
            let length: u64 = half.pieces.iter().map(Stretch::len).sum();
            assert_eq!(length, half.samples.len() as u64);
            #[expect(clippy::cast_precision_loss, reason = "exact below 2^24")]
            let start = half.start() as f32;
            assert_eq!(
                half.samples[0].to_bits(),
                start.to_bits(),
                "a sample of the ramp is its own place"
            );
        }
    }

    #[test]
    fn a_small_model_gets_one_stretch_at_a_time() {
        let mut cutter = over_a_ramp(40, Packing::Single);
        let chunks: Vec<_> =
            [seconds(0, 2), seconds(3, 5)].into_iter().flat_map(|one| cutter.fill(one)).collect();
        assert_eq!(chunks.len(), 2);
    }

    #[test]
    fn silence_makes_no_chunk_and_is_not_kept() {
        let mut cutter = Cutter::new(Packing::Full, LONGEST_S);
        for _ in 0..60 {
            assert!(cutter.push(&vec![0.0; 16_000]).is_empty());
        }
        assert!(cutter.kept.len() < 16_000, "an hour of silence must not fill the memory");
        assert_eq!(cutter.heard(), 60 * 16_000);
        assert!(cutter.finish().is_empty());
    }
}
