//! The separators of an interchange, read from its header.
//!
//! The header is 106 bytes of fixed widths; the byte after `ISA` and the two last ones are separators. Files
//! whose header was edited by hand are read too: the sixteenth element separator then shows where the two
//! last ones are. ISA11 is a repetition separator only where it is no letter (before 4020 it was `U`).

/// Where the element separators of a header of the right widths are.
const FIXED: [usize; 16] = [3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103];
/// Bytes of a header of the right widths.
pub const HEADER: usize = 106;
/// How far a header of wrong widths may reach.
const FARTHEST: usize = 512;

/// The four separators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Separators {
    /// Between elements: mostly `*`.
    pub element: u8,
    /// Between components of an element: mostly `:`.
    pub component: u8,
    /// Between repetitions of an element: mostly `^`; older files have none.
    pub repetition: Option<u8>,
    /// After a segment: mostly `~`.
    pub terminator: u8,
}

impl Default for Separators {
    fn default() -> Self {
        Self { element: b'*', component: b':', repetition: Some(b'^'), terminator: b'~' }
    }
}

/// What the bytes after `ISA` turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Header {
    /// A header, with these separators.
    Found(Separators),
    /// The bytes end too early to tell.
    Cut,
    /// Separators that cannot be used.
    Unusable,
}

impl Separators {
    /// Reads the header at the beginning of `bytes`, which begin with `ISA`.
    pub(crate) fn read(bytes: &[u8]) -> Header {
        let Some(&element) = bytes.get(3) else { return Header::Cut };
        let fixed = FIXED.iter().all(|at| bytes.get(*at) == Some(&element));
        let (component_at, eleven) = if fixed {
            (104, 82)
        } else {
            match loose(bytes, element) {
                Some(found) => found,
                None if bytes.len() < FARTHEST => return Header::Cut,
                None => return Header::Unusable,
            }
        };
        let (Some(&component), Some(&terminator)) =
            (bytes.get(component_at), bytes.get(component_at + 1))
        else {
            return Header::Cut;
        };
        Self::checked(element, component, bytes[eleven], terminator)
    }

    fn checked(element: u8, component: u8, eleven: u8, terminator: u8) -> Header {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b' ';
        let clash = element == component || element == terminator || component == terminator;
        let blank = matches!(element, b'\r' | b'\n') || matches!(component, b'\r' | b'\n');
        if clash || blank || [element, component, terminator].into_iter().any(plain) {
            return Header::Unusable;
        }
        let taken = plain(eleven) || [element, component, terminator].contains(&eleven);
        let repetition = (!taken).then_some(eleven);
        Header::Found(Self { element, component, repetition, terminator })
    }

    /// Whether a byte between two segments means nothing.
    pub(crate) fn is_blank(self, byte: u8) -> bool {
        byte <= b' ' && byte != self.terminator && byte != self.element
    }
}

/// Where the component separator and ISA11 are, by counting sixteen element separators.
fn loose(bytes: &[u8], element: u8) -> Option<(usize, usize)> {
    let reach = &bytes[..bytes.len().min(FARTHEST)];
    let mut found =
        reach.iter().enumerate().filter(|(_, byte)| **byte == element).map(|(at, _)| at);
    let eleven = found.nth(10)? + 1;
    let sixteen = found.nth(4)? + 1;
    Some((sixteen, eleven))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       \
                        *260302*0900*^*00501*000000837*0*T*:~GS*HC";

    fn found(text: &str) -> Separators {
        match Separators::read(text.as_bytes()) {
            Header::Found(separators) => separators,
            other => panic!("{other:?} for a usable header"),
        }
    }

    #[test]
    fn a_header_of_the_right_widths() {
        assert_eq!(found(GOOD), Separators::default());
        assert_eq!(&GOOD.as_bytes()[HEADER..], b"GS*HC", "the test's own header has 106 bytes");
    }

    #[test]
    fn an_edited_header_is_read_by_counting() {
        let edited = GOOD.replace("00*          *", "00* *");
        assert_eq!(found(&edited), Separators::default(), "widths lost");
    }

    #[test]
    fn unusual_separators() {
        let pipes = GOOD.replace('*', "|").replace('^', "U").replace(":~", ">\n");
        let separators = found(&pipes);
        assert_eq!((separators.element, separators.component), (b'|', b'>'));
        assert_eq!(separators.repetition, None, "U is the standard's name, not a separator");
        assert_eq!(separators.terminator, b'\n', "a line feed may end a segment");
    }

    #[test]
    fn separators_that_clash_or_are_letters_are_refused() {
        for bad in ["::", "A~", ":9", ": ", "*~"] {
            let text = GOOD.replace(":~", bad);
            assert_eq!(Separators::read(text.as_bytes()), Header::Unusable, "{bad}");
        }
    }

    #[test]
    fn a_cut_header_says_so() {
        for length in 3..HEADER {
            assert_eq!(Separators::read(&GOOD.as_bytes()[..length]), Header::Cut, "{length} bytes");
        }
    }
}
