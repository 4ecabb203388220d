//! Letters with marks as plain letters: what claim files can carry.

use nadi_x12::value;

/// Plain letters, and the letters with marks that are written as them.
const PLAIN: &[(&str, &str)] = &[
    ("A", "ÀÁÂÃÄÅĀĂĄ"),
    ("AE", "Æ"),
    ("C", "ÇĆĈĊČ"),
    ("D", "ÐĎĐ"),
    ("E", "ÈÉÊËĒĔĖĘĚ"),
    ("G", "ĜĞĠĢ"),
    ("H", "ĤĦ"),
    ("I", "ÌÍÎÏĨĪĬĮİ"),
    ("J", "Ĵ"),
    ("K", "Ķ"),
    ("L", "ĹĻĽĿŁ"),
    ("N", "ÑŃŅŇ"),
    ("O", "ÒÓÔÕÖØŌŎŐ"),
    ("OE", "Œ"),
    ("R", "ŔŖŘ"),
    ("S", "ŚŜŞŠȘ"),
    ("SS", "ẞ"),
    ("ss", "ß"),
    ("T", "ŢŤŦȚ"),
    ("TH", "Þ"),
    ("U", "ÙÚÛÜŨŪŬŮŰŲ"),
    ("W", "Ŵ"),
    ("Y", "ÝŶŸ"),
    ("Z", "ŹŻŽ"),
    ("'", "‘’‚´`"),
    ("\"", "“”„"),
    ("-", "‐‑‒–—"),
    (" ", "\u{a0}\u{2009}\u{202f}"),
];

/// The value in plain letters; none where a letter has none, such as those of Tamil: a name is then left as
/// it is, whole.
pub(super) fn plain(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut written = String::with_capacity(bytes.len());
    for letter in value::text(bytes).chars() {
        match letter {
            letter if letter.is_ascii() => written.push(letter),
            letter => written.push_str(&of(letter)?),
        }
    }
    Some(written.into_bytes())
}

fn of(letter: char) -> Option<String> {
    let find = |wanted: char| PLAIN.iter().find(|(_, marked)| marked.contains(wanted));
    if let Some((plain, _)) = find(letter) {
        return Some((*plain).to_owned());
    }
    let capital = letter.to_uppercase().next().filter(|capital| *capital != letter)?;
    find(capital).map(|(plain, _)| plain.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn marks_go_and_letters_stay() {
        for (marked, wanted) in [
            ("MUÑOZ", "MUNOZ"),
            ("Müller", "Muller"),
            ("Straße 5", "Strasse 5"),
            ("O’BRIEN–LEE", "O'BRIEN-LEE"),
            ("ÅSE ÆRØ", "ASE AERO"),
        ] {
            let found = plain(marked.as_bytes()).map(String::from_utf8);
            assert_eq!(found, Some(Ok(wanted.to_owned())), "{marked}");
        }
        assert_eq!(plain(b"MU\xd1OZ").as_deref(), Some(&b"MUNOZ"[..]), "Latin-1");
        assert_eq!(plain("மீரா".as_bytes()), None, "a Tamil name is never guessed");
    }
}
