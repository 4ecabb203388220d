//! Reading a request's JSON within bounds.

/// How deep a request may be nested.
pub(crate) const DEEPEST: usize = 64;

/// Parses JSON that is not nested too deep. The parser's own message quotes what it met, so nothing
/// of it goes on.
pub(crate) fn parse(bytes: &[u8]) -> Option<serde_json::Value> {
    if depth(bytes) > DEEPEST {
        return None;
    }
    serde_json::from_slice(bytes).ok()
}

/// How deep brackets are nested, outside of strings.
fn depth(bytes: &[u8]) -> usize {
    let (mut now, mut most, mut text, mut escaped) = (0_usize, 0, false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if text => escaped = true,
            b'"' => text = !text,
            _ if text => {}
            b'[' | b'{' => {
                now += 1;
                most = most.max(now);
            }
            b']' | b'}' => now = now.saturating_sub(1),
            _ => {}
        }
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_text_are_text() {
        assert_eq!(depth(br#"{"a":"[[[[\"[["}"#), 1, "what a person typed is not nesting");
        assert_eq!(depth(br#"{"a":[{"b":[1]}]}"#), 4, "each bracket is one level");
    }

    #[test]
    fn the_bound_itself_is_allowed() {
        let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert!(parse(nested(DEEPEST).as_bytes()).is_some(), "64 levels are within bounds");
        assert!(parse(nested(DEEPEST + 1).as_bytes()).is_none(), "65 are not");
    }
}
