//! Words beside which an identifier stands, as they lie in `assets/lexicons/deid/cues.txt`.

use std::sync::LazyLock;

type Words = LazyLock<Vec<&'static str>>;

fn words(kind: &str) -> Vec<&'static str> {
    let text = include_str!("../../../../assets/lexicons/deid/cues.txt");
    let mut lines = text.lines().filter_map(|line| line.split_once(" ; "));
    let forms = lines.find_map(|(name, forms)| (name == kind).then_some(forms));
    forms.map(|forms| forms.split(", ").collect()).unwrap_or_default()
}

/// Titles before a name.
pub(super) static TITLES: Words = LazyLock::new(|| words("titles"));

/// Words after which a name stands, often with a colon or a verb between.
pub(super) static NAME_CUES: Words = LazyLock::new(|| words("name_cues"));

/// Words of relation before a name: S/o, W/o.
pub(super) static RELATIONS: Words = LazyLock::new(|| words("relations"));

/// Words between a cue and the name.
pub(super) static BETWEEN: Words = LazyLock::new(|| words("between"));

/// Honours that follow a name in Tamil and Telugu, folded.
pub(super) static HONOURS: Words = LazyLock::new(|| words("honours"));

/// Words that announce a number of record.
pub(super) static ID_CUES: Words = LazyLock::new(|| words("id_cues"));

/// Words between an announcement and its number.
pub(super) static ID_BETWEEN: Words = LazyLock::new(|| words("id_between"));

/// Words that announce a phone number.
pub(super) static PHONE_CUES: Words = LazyLock::new(|| words("phone_cues"));

/// Words that announce a postal code.
pub(super) static ZIP_CUES: Words = LazyLock::new(|| words("zip_cues"));

/// Units and things counted: a number beside them is no identifier.
pub(super) static COUNTED: Words = LazyLock::new(|| words("counted"));

/// Words of tests before a large count.
pub(super) static TESTED: Words = LazyLock::new(|| words("tested"));

/// Words that belong to an address.
pub(super) static STREETS: Words = LazyLock::new(|| words("streets"));

/// Words before the number of a house, a flat, a box.
pub(super) static DWELLINGS: Words = LazyLock::new(|| words("dwellings"));

/// Words that announce an address.
pub(super) static ADDRESS_CUES: Words = LazyLock::new(|| words("address_cues"));

/// Words that make an organisation of what stands before.
pub(super) static COMPANIES: Words = LazyLock::new(|| words("companies"));

/// Small words inside names and places.
pub(super) static PARTICLES: Words = LazyLock::new(|| words("particles"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_words() {
        let text = include_str!("../../../../assets/lexicons/deid/cues.txt");
        assert!(text.lines().is_sorted(), "one place for each kind");
        let all: [(&str, &Words); 16] = [
            ("titles", &TITLES),
            ("name_cues", &NAME_CUES),
            ("relations", &RELATIONS),
            ("between", &BETWEEN),
            ("honours", &HONOURS),
            ("id_cues", &ID_CUES),
            ("id_between", &ID_BETWEEN),
            ("phone_cues", &PHONE_CUES),
            ("zip_cues", &ZIP_CUES),
            ("counted", &COUNTED),
            ("tested", &TESTED),
            ("streets", &STREETS),
            ("dwellings", &DWELLINGS),
            ("address_cues", &ADDRESS_CUES),
            ("companies", &COMPANIES),
            ("particles", &PARTICLES),
        ];
        assert_eq!(all.len(), text.lines().count(), "no kind that nothing reads");
        for (name, words) in all {
            assert!(!words.is_empty(), "{name} has words");
        }
    }
}
