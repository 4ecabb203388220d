//! Spectra of short frames of sound.

use realfft::{RealFftPlanner, RealToComplex, num_complex::Complex};
use std::sync::Arc;

/// Makes spectra of frames of one length.
pub(crate) struct Spectra {
    plan: Arc<dyn RealToComplex<f32>>,
    window: Vec<f32>,
    input: Vec<f32>,
    output: Vec<Complex<f32>>,
}

impl Spectra {
    /// For frames of so many samples; each spectrum has half as many bins and one.
    #[expect(clippy::cast_precision_loss, reason = "frames are short")]
    pub(crate) fn new(frame: usize) -> Self {
        let plan = RealFftPlanner::new().plan_fft_forward(frame);
        let turn = std::f32::consts::TAU / frame as f32;
        let window = (0..frame).map(|at| 0.5 - 0.5 * (turn * at as f32).cos()).collect();
        let (input, output) = (plan.make_input_vec(), plan.make_output_vec());
        Self { plan, window, input, output }
    }

    /// The power of each bin of a frame.
    pub(crate) fn power(&mut self, frame: &[f32]) -> Vec<f32> {
        self.input.fill(0.0);
        for ((into, sample), window) in self.input.iter_mut().zip(frame).zip(&self.window) {
            *into = sample * window;
        }
        self.turn();
        self.output.iter().map(Complex::norm_sqr).collect()
    }

    /// How alike a frame is to itself, later by 0, 1, 2 … samples, from its power. Lags up to half a frame.
    pub(crate) fn likeness(&mut self, power: &[f32]) -> Vec<f32> {
        let length = self.input.len();
        for (at, power) in power.iter().enumerate().take(length / 2 + 1) {
            self.input[at] = *power;
            self.input[(length - at) % length] = *power;
        }
        self.turn();
        self.output.iter().map(|bin| bin.re).collect()
    }

    fn turn(&mut self) {
        // The buffers are the plan's own: their lengths fit, and nothing else can go wrong.
        if self.plan.process(&mut self.input, &mut self.output).is_err() {
            self.output.fill(Complex::default());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tone_is_one_bin_and_like_itself_after_each_turn() {
        let tone: Vec<f32> =
            (0..512_u16).map(|at| (f32::from(at) * std::f32::consts::TAU / 32.0).sin()).collect();
        let mut spectra = Spectra::new(512);
        let power = spectra.power(&tone);
        let loudest = (0..power.len()).max_by(|a, b| power[*a].total_cmp(&power[*b])).unwrap();
        assert_eq!(loudest, 16, "512 samples hold 16 turns of 32");
        let likeness = spectra.likeness(&power);
        let best = (20..50).max_by(|a, b| likeness[*a].total_cmp(&likeness[*b])).unwrap();
        assert_eq!(best, 32);
    }
}
