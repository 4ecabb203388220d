//! The system's randomness.

use nadi_base::Entropy;

/// Randomness of the operating system.
#[derive(Clone, Copy, Debug, Default)]
pub struct OsEntropy;

impl Entropy for OsEntropy {
    /// Ends the program when the system has no randomness to give: a key that somebody could foresee
    /// would look like any other.
    fn fill(&self, bytes: &mut [u8]) {
        if getrandom::fill(bytes).is_err() {
            std::process::abort();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_draws_differ() {
        let (mut one, mut two) = ([0; 32], [0; 32]);
        OsEntropy.fill(&mut one);
        OsEntropy.fill(&mut two);
        assert_ne!(one, two, "a source that repeats itself makes equal keys");
        assert_ne!(one, [0; 32], "and one that does nothing makes none");
    }
}
