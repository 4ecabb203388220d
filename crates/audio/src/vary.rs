//! The same sound, a little different: whoever spoke says the same still, and what a model made up falls apart.

/// Faster and higher by a factor; slower and lower below one. Between two samples a straight line: good
/// enough for a second look, too coarse to keep.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "half a minute of sound at most"
)]
pub fn faster(samples: &[f32], by: f64) -> Vec<f32> {
    let length = (samples.len() as f64 / by) as usize;
    let at = |place: usize| samples.get(place).copied().unwrap_or(0.0);
    let between = |number: usize| {
        let place = number as f64 * by;
        let part = place.fract() as f32;
        at(place as usize) * (1.0 - part) + at(place as usize + 1) * part
    };
    (0..length).map(between).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_shorter_and_goes_through_the_same_places() {
        let ramp: Vec<f32> = (0..1_000_u16).map(f32::from).collect();
        let fast = faster(&ramp, 1.25);
        assert_eq!(fast.len(), 800);
        assert!((fast[400] - 500.0).abs() < 0.01, "half of it is half of it");
        assert_eq!(faster(&ramp, 1.0), ramp, "nothing changes by one");
        assert!(faster(&[], 1.1).is_empty());
    }
}
