//! Documents that were made to do harm, each as small as the harm allows.

mod docx;
mod pdf;
mod text;

/// Makes one.
pub(super) type Make = fn() -> Vec<u8>;

/// Each with what it tries.
pub(super) fn all() -> impl Iterator<Item = (&'static str, Make)> {
    pdf::BOMBS.iter().chain(docx::BOMBS).chain(text::BOMBS).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_more_than_sixty() {
        assert!(all().count() >= 60, "{}", all().count());
    }
}
