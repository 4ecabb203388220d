//! Segment identifiers, packed so that comparing two is comparing two numbers.

use std::fmt;

/// The identifier of a segment, such as `NM1`. Of a longer one, which no standard has, the first four bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag(u32);

impl Tag {
    /// The tag of an identifier.
    pub const fn new(text: &[u8]) -> Self {
        let mut packed = 0u32;
        let mut at = 0;
        while at < 4 {
            packed = packed << 8 | if at < text.len() { text[at] as u32 } else { 0 };
            at += 1;
        }
        Self(packed)
    }

    /// Its bytes where it has exactly two, as qualifiers of parties have.
    #[inline]
    pub(crate) fn pair(self) -> Option<[u8; 2]> {
        let [first, second, third, _] = self.0.to_be_bytes();
        (second != 0 && third == 0).then_some([first, second])
    }

    /// Whether it has the form of an identifier: two or three capital letters or digits, a letter first.
    pub fn is_well_formed(self) -> bool {
        let [first, second, third, fourth] = self.0.to_be_bytes();
        let plain = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
        first.is_ascii_uppercase() && plain(second) && (third == 0 || plain(third)) && fourth == 0
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = self.0.to_be_bytes();
        bytes
            .iter()
            .filter(|byte| byte.is_ascii_graphic())
            .try_for_each(|byte| write!(f, "{}", char::from(*byte)))
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

macro_rules! tags {
    ($($name:ident)*) => {
        impl Tag {$(
            #[doc = concat!("`", stringify!($name), "`")]
            pub const $name: Self = Self::new(stringify!($name).as_bytes());
        )*}
    };
}

tags! {
    AK1 AK2 AK9 AMT BHT BPR CAS CLM CLP CN1 CR1 CR2 CR3 CRC CTP CTX CUR DMG DTM DTP FRM GE GS HCP HD
    HI HL IEA IK3 IK4 IK5 INS ISA K3 LIN LQ LS LX MEA MIA MOA N1 N2 N3 N4 NM1 NTE OI PAT PER PLB PRV PS1
    PWK QTY RDM REF SBR SE ST STC SV1 SV2 SV3 SV5 SVC SVD TA1 TRN TS2 TS3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_shows_what_it_was_made_of() {
        assert_eq!(Tag::NM1.to_string(), "NM1", "three letters");
        assert_eq!(Tag::new(b"N4").to_string(), "N4", "two letters");
        assert_eq!(Tag::new(b"N4"), Tag::N4, "made at run time or as a constant");
    }

    #[test]
    fn only_identifiers_are_well_formed() {
        for good in ["N4", "NM1", "K3", "SV1"] {
            assert!(Tag::new(good.as_bytes()).is_well_formed(), "{good}");
        }
        for bad in ["", "N", "Nd4", "NM31", "4N", "\u{1}AB"] {
            assert!(!Tag::new(bad.as_bytes()).is_well_formed(), "{bad}");
        }
    }
}
