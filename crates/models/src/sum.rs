//! SHA-256 of a file.

use nadi_base::Cancel;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use sha2::{Digest, Sha256};
use std::{
    fmt,
    fs::File,
    io::{self, Read},
    path::Path,
};

/// Bytes that are read at a time.
pub(crate) const PIECE: usize = 1 << 18;

/// A SHA-256.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sum([u8; 32]);

impl Sum {
    /// The sum in 64 small hexadecimal digits; nothing else is one.
    pub fn parse(text: &str) -> Option<Self> {
        let digit = |byte: &u8| match byte {
            b'0'..=b'9' => Some(byte - b'0'),
            b'a'..=b'f' => Some(byte - b'a' + 10),
            _ => None,
        };
        let mut sum = [0; 32];
        if text.len() != 64 {
            return None;
        }
        for (place, pair) in sum.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            *place = digit(&pair[0])? << 4 | digit(&pair[1])?;
        }
        Some(Self(sum))
    }

    /// What was summed so far.
    pub(crate) fn of(hash: &Sha256) -> Self {
        Self(hash.clone().finalize().into())
    }
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Sum {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Sum {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom("64 hexadecimal digits"))
    }
}

/// SHA-256 of a file; stops with [`io::ErrorKind::Interrupted`] when asked.
pub fn sum_of(path: &Path, cancel: &Cancel) -> io::Result<Sum> {
    let mut hash = Sha256::new();
    add(&mut hash, &mut File::open(path)?, u64::MAX, cancel)?;
    Ok(Sum::of(&hash))
}

/// Adds up to `most` bytes to a sum; how many there were.
pub(crate) fn add(
    hash: &mut Sha256,
    from: &mut dyn Read,
    most: u64,
    cancel: &Cancel,
) -> io::Result<u64> {
    let mut piece = vec![0; PIECE];
    let mut added = 0;
    let mut from = from.take(most);
    loop {
        cancel.check().map_err(|_| io::ErrorKind::Interrupted)?;
        let length = from.read(&mut piece)?;
        if length == 0 {
            return Ok(added);
        }
        hash.update(&piece[..length]);
        added += length as u64;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_64_small_digits_and_nothing_else() {
        let text = "be07e048e1e599ad46341c8d2a135645097a538221678b7acdd1b1919c6e1b21";
        assert_eq!(Sum::parse(text).map(|sum| sum.to_string()).as_deref(), Some(text));
        for wrong in
            ["", &text[1..], &text.to_uppercase(), &text.replace('b', "g"), &format!("{text}0")]
        {
            assert_eq!(Sum::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_file_sums_to_what_another_program_says() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        std::fs::write(&path, "abc").unwrap();
        // NIST's own example of SHA-256.
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sum_of(&path, &Cancel::new()).unwrap().to_string(), known);
    }
}
