//! The filters that turn a spectrum into bands.
//!
//! Older folders carry them; for newer ones they are computed, by Slaney's scale and norm as Whisper was trained:
//! even steps up to 1,000 Hz, then growing ones, each filter of the same area.

use super::folder::Folder;
use nadi_engines::speech::ConvertFault;
use serde::Deserialize;

/// Steps of the spectrum: of 400 samples, one half and the middle.
pub(crate) const STEPS: usize = 201;
const LONGEST: u64 = 4 << 20;
const RATE: f64 = 16_000.0;
/// Hertz of a step of the scale below its bend.
const EVEN: f64 = 200.0 / 3.0;
const BEND: f64 = 1_000.0;
/// Steps above the bend that make the pitch 6.4 times as high.
const GROWING: f64 = 27.0;

#[derive(Deserialize)]
struct Preprocessor {
    mel_filters: Option<Vec<Vec<f32>>>,
}

/// The filters, band after band.
pub(crate) fn read(folder: &Folder<'_>, bands: u32) -> Result<Vec<f32>, ConvertFault> {
    let bands = bands as usize;
    let Some(text) = folder.text("preprocessor_config.json", LONGEST)? else {
        return Ok(computed(bands));
    };
    let told: Preprocessor = serde_json::from_slice(&text).map_err(|_| ConvertFault::Filters)?;
    told.mel_filters.map_or_else(|| Ok(computed(bands)), |rows| ordered(&rows, bands))
}

/// Folders have them either way round.
fn ordered(rows: &[Vec<f32>], bands: usize) -> Result<Vec<f32>, ConvertFault> {
    let is = |outer: usize, inner: usize| {
        rows.len() == outer && rows.iter().all(|row| row.len() == inner)
    };
    let filters: Vec<f32> = if is(bands, STEPS) {
        rows.concat()
    } else if is(STEPS, bands) {
        (0..bands).flat_map(|band| rows.iter().map(move |row| row[band])).collect()
    } else {
        return Err(ConvertFault::Filters);
    };
    let sound = filters.iter().all(|weight| (0.0..=1.0).contains(weight));
    if sound { Ok(filters) } else { Err(ConvertFault::Filters) }
}

fn hertz(step: f64) -> f64 {
    let bend = BEND / EVEN;
    if step < bend { step * EVEN } else { BEND * (6.4_f64.ln() / GROWING * (step - bend)).exp() }
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "a few hundred steps; weights are kept in 32 bits"
)]
fn computed(bands: usize) -> Vec<f32> {
    let top = BEND / EVEN + (RATE / 2.0 / BEND).ln() / (6.4_f64.ln() / GROWING);
    let edges: Vec<f64> =
        (0..bands + 2).map(|at| hertz(top * at as f64 / (bands + 1) as f64)).collect();
    let weight = |band: usize, step: usize| {
        let pitch = step as f64 * RATE / 2.0 / (STEPS - 1) as f64;
        let (low, middle, high) = (edges[band], edges[band + 1], edges[band + 2]);
        let slope = ((pitch - low) / (middle - low)).min((high - pitch) / (high - middle));
        (slope.max(0.0) * 2.0 / (high - low)) as f32
    };
    (0..bands)
        .flat_map(|band| (0..STEPS).map(move |step| (band, step)))
        .map(|(band, step)| weight(band, step))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The filters in the header of the model that ships: those that Whisper itself was trained with.
    fn whispers_own() -> Vec<f32> {
        let path =
            concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/bundled/nadi-speech-demo.bin");
        let file = std::fs::read(path).unwrap();
        let begins = 4 + 11 * 4 + 8;
        let bytes = &file[begins..begins + 80 * STEPS * 4];
        bytes.chunks(4).map(|bytes| f32::from_le_bytes(bytes.try_into().unwrap())).collect()
    }

    #[test]
    fn what_is_computed_is_what_whisper_was_trained_with() {
        let (computed, own) = (computed(80), whispers_own());
        let off = computed.iter().zip(&own).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
        assert!(off < 1e-6 && own.iter().any(|weight| *weight > 0.01), "off by {off}");
        assert_eq!(super::computed(128).len(), 128 * STEPS);
    }

    #[test]
    fn filters_are_taken_either_way_round_and_no_other() {
        let own = whispers_own();
        let rows: Vec<Vec<f32>> = own.chunks(STEPS).map(<[f32]>::to_vec).collect();
        let turned: Vec<Vec<f32>> =
            (0..STEPS).map(|step| rows.iter().map(|row| row[step]).collect()).collect();
        assert_eq!(ordered(&rows, 80).as_ref(), Ok(&own));
        assert_eq!(ordered(&turned, 80).as_ref(), Ok(&own));
        assert_eq!(ordered(&rows, 128), Err(ConvertFault::Filters));
        let mut wrong = rows;
        wrong[3][4] = f32::NAN;
        assert_eq!(ordered(&wrong, 80), Err(ConvertFault::Filters));
    }
}
