//! A sorted list of lines that is searched where it lies.

/// A sorted list of words.
#[derive(Debug)]
pub(crate) struct WordList {
    text: &'static str,
}

impl WordList {
    /// A list of one word a line, sorted by bytes.
    pub(crate) const fn new(text: &'static str) -> Self {
        Self { text }
    }

    /// Whether the word is in the list.
    pub(crate) fn contains(&self, word: &str) -> bool {
        let bytes = self.text.as_bytes();
        let (mut low, mut high) = (0, bytes.len());
        while low < high {
            let middle = low.midpoint(high);
            let start =
                bytes[..middle].iter().rposition(|&b| b == b'\n').map_or(0, |at| at + 1).max(low);
            let end =
                bytes[start..].iter().position(|&b| b == b'\n').map_or(bytes.len(), |n| start + n);
            match bytes[start..end].cmp(word.as_bytes()) {
                std::cmp::Ordering::Equal => return true,
                std::cmp::Ordering::Less => low = end + 1,
                std::cmp::Ordering::Greater => high = start,
            }
        }
        false
    }

    #[cfg(test)]
    /// Whether look-up works: the lines are in order.
    pub(crate) fn is_sorted(&self) -> bool {
        self.text.lines().is_sorted()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_found_and_nothing_else() {
        let list = WordList::new("a\nab\nb\nzebra\n");
        for word in ["a", "ab", "b", "zebra"] {
            assert!(list.contains(word), "{word} is a line");
        }
        for word in ["", "aa", "c", "zebras", "a\nab"] {
            assert!(!list.contains(word), "{word} is not a line");
        }
    }
}
