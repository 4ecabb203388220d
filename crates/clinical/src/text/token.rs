//! Tokens: words, runs of digits, single signs. Spaces are gaps between tokens.

use super::Plain;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters and vowel signs, with apostrophes inside.
    Word,
    /// Digits only.
    Number,
    /// One other character.
    Sign,
}

/// A piece of a text, by places in its plain form.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    /// First character.
    pub(crate) start: usize,
    /// One past the last character.
    pub(crate) end: usize,
    /// What it is made of.
    pub(crate) kind: TokenKind,
    /// Lower-case letters.
    pub(crate) lower: Box<str>,
    /// Whether a line break stands before it, or nothing.
    pub(crate) starts_line: bool,
    /// Whether its first letter is a capital.
    pub(crate) capital: bool,
    /// Whether all its letters are capitals, two or more.
    pub(crate) capitals: bool,
}

impl Token {
    /// Whether the token is this sign or lower-case word.
    pub(crate) fn is(&self, text: &str) -> bool {
        &*self.lower == text
    }

    /// Whether the token is a word.
    pub(crate) fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    /// Whether the token is digits.
    pub(crate) fn is_number(&self) -> bool {
        self.kind == TokenKind::Number
    }

    /// How many characters it has.
    pub(crate) fn len(&self) -> usize {
        self.end - self.start
    }
}

/// Cuts a plain text into tokens.
pub(crate) fn tokenise(plain: &Plain) -> Vec<Token> {
    let chars = &plain.chars;
    let (mut tokens, mut place, mut starts_line) = (Vec::new(), 0, true);
    while place < chars.len() {
        if chars[place].is_whitespace() {
            starts_line |= chars[place] == '\n' || chars[place] == '\r';
            place += 1;
            continue;
        }
        let (kind, end) = extent(chars, place);
        tokens.push(token(&chars[place..end], place, kind, starts_line));
        (place, starts_line) = (end, false);
    }
    tokens
}

fn token(chars: &[char], start: usize, kind: TokenKind, starts_line: bool) -> Token {
    let mut letters = chars.iter().filter(|c| c.is_alphabetic());
    let capital = letters.next().is_some_and(|c| c.is_uppercase());
    let capitals = capital && chars.len() > 1 && letters.all(|c| !c.is_lowercase());
    let lower = chars.iter().flat_map(|c| c.to_lowercase()).collect::<String>().into();
    Token { start, end: start + chars.len(), kind, lower, starts_line, capital, capitals }
}

fn extent(chars: &[char], start: usize) -> (TokenKind, usize) {
    if chars[start].is_ascii_digit() {
        return (TokenKind::Number, run(chars, start, |c| c.is_ascii_digit()));
    }
    if !is_letter(chars[start]) {
        return (TokenKind::Sign, start + 1);
    }
    let mut end = run(chars, start, is_letter);
    while end + 1 < chars.len() && chars[end] == '\'' && is_letter(chars[end + 1]) {
        end = run(chars, end + 1, is_letter);
    }
    (TokenKind::Word, end)
}

fn run(chars: &[char], start: usize, belongs: impl Fn(char) -> bool) -> usize {
    chars[start..].iter().position(|&c| !belongs(c)).map_or(chars.len(), |length| start + length)
}

fn is_letter(character: char) -> bool {
    character.is_alphabetic()
        || matches!(character,
            '\u{300}'..='\u{36f}' | '\u{900}'..='\u{963}' | '\u{b82}'..='\u{bd7}' | '\u{c00}'..='\u{c63}'
            | '\u{590}'..='\u{5c7}' | '\u{64b}'..='\u{65f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_numbers_and_signs() {
        let tokens = tokenise(&Plain::new("Don't take 500mg,\nகாய்ச்சல்!"));
        let words: Vec<&str> = tokens.iter().map(|token| &*token.lower).collect();
        assert_eq!(
            words,
            ["don't", "take", "500", "mg", ",", "காய்ச்சல்", "!"],
            "cut where kinds change"
        );
        assert!(tokens[0].capital && !tokens[0].capitals, "one capital is not a shout");
        assert!(tokens[5].starts_line, "a line break is remembered");
    }
}
