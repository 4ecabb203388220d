//! Samples between their three forms: floats to compute with, 16 bit to carry, bytes on a pipe.

/// A float sample in 16 bit; what is too loud is clipped.
#[expect(clippy::cast_possible_truncation, reason = "clamped to the range of 16 bit")]
pub fn to_i16(sample: f32) -> i16 {
    (sample * 32_768.0).round().clamp(-32_768.0, 32_767.0) as i16
}

/// A 16 bit sample as a float.
pub fn to_f32(sample: i16) -> f32 {
    f32::from(sample) / 32_768.0
}

/// Samples as bytes, 16 bit, little-endian.
pub fn to_bytes(samples: &[f32]) -> Vec<u8> {
    samples.iter().flat_map(|sample| to_i16(*sample).to_le_bytes()).collect()
}

/// Samples of bytes, 16 bit, little-endian; half a sample at the end is dropped.
pub fn of_bytes(bytes: &[u8]) -> Vec<f32> {
    bytes.as_chunks::<2>().0.iter().map(|pair| to_f32(i16::from_le_bytes(*pair))).collect()
}

/// One channel of interleaved samples.
pub fn channel(interleaved: &[f32], channels: usize, which: usize) -> Vec<f32> {
    interleaved.iter().skip(which).step_by(channels.max(1)).copied().collect()
}

/// Interleaved samples mixed to one channel.
#[expect(clippy::cast_precision_loss, reason = "a handful of channels")]
pub fn mix(interleaved: &[f32], channels: usize) -> Vec<f32> {
    let channels = channels.max(1);
    let share = 1.0 / channels as f32;
    interleaved.chunks_exact(channels).map(|frame| frame.iter().sum::<f32>() * share).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixteen_bit_samples_survive_the_pipe() {
        let all: Vec<f32> = (i16::MIN..=i16::MAX).map(to_f32).collect();
        assert_eq!(of_bytes(&to_bytes(&all)), all, "every value there is");
    }

    #[test]
    fn what_is_too_loud_is_clipped_and_not_wrapped() {
        assert_eq!((to_i16(2.0), to_i16(-2.0)), (i16::MAX, i16::MIN));
        assert_eq!(to_i16(f32::NAN), 0, "a decoder's nonsense is silence");
    }

    #[test]
    fn channels_are_taken_apart_and_mixed() {
        let stereo = [1.0, 0.0, 0.5, 0.5];
        assert_eq!(channel(&stereo, 2, 0), [1.0, 0.5]);
        assert_eq!(mix(&stereo, 2), [0.5, 0.5]);
    }
}
