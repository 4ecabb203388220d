//! What a word is known to be.

use crate::text::{fold, fold_latin, romanise};
use crate::words::{
    CAPITALS, ENGLISH, GIVEN_NAMES, INDIAN_NAMES, INDIAN_PLACES, MEDICAL, TOWNS, WESTERN_NAMES,
};

/// Whether a lower-case word is proven harmless: English, medical, or too short to tell anything.
pub(super) fn is_safe(lower: &str) -> bool {
    let bare = lower.split('\'').next().unwrap_or(lower);
    bare.chars().nth(1).is_none()
        || ENGLISH.contains(bare)
        || is_medical(bare)
        || crate::lexicon::knows(bare)
}

/// Whether a lower-case word is a medical or calendar one: never a name, whatever the lists say.
pub(super) fn is_medical(lower: &str) -> bool {
    let listed = MEDICAL.contains(lower) || CAPITALS.contains(lower);
    let long = lower.chars().nth(2).is_some();
    listed
        || (long
            && !ENGLISH.contains(lower)
            && !WESTERN_NAMES.contains(lower)
            && crate::lexicon::knows(lower))
}

/// Whether a lower-case word is in a list of names.
pub(super) fn is_name(lower: &str) -> bool {
    let bare = bare_latin(lower);
    WESTERN_NAMES.contains(&bare) || (!ENGLISH.contains(&bare) && is_indian_name(&bare))
}

/// Whether a lower-case word is in a list of given names.
pub(super) fn is_given_name(lower: &str) -> bool {
    let bare = bare_latin(lower);
    GIVEN_NAMES.contains(&bare) || (!ENGLISH.contains(&bare) && is_indian_name(&bare))
}

/// Whether a word, in any script, is an Indian name.
pub(super) fn is_indian_name(lower: &str) -> bool {
    let key = fold(&romanise(lower));
    key.len() > 3 && INDIAN_NAMES.contains(&key)
}

/// Whether a word is part of a place's name.
pub(super) fn is_place(lower: &str) -> bool {
    let bare = bare_latin(lower);
    TOWNS.contains(&bare) || (!ENGLISH.contains(&bare) && is_indian_place(&bare))
}

/// Whether a word, in any script, is an Indian place.
pub(super) fn is_indian_place(lower: &str) -> bool {
    let key = fold(&romanise(lower));
    key.len() > 3 && INDIAN_PLACES.contains(&key)
}

fn bare_latin(lower: &str) -> String {
    fold_latin(lower.split('\'').next().unwrap_or(lower))
}
