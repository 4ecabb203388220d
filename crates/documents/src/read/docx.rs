//! DOCX: the parts of the package that hold text, in the order in which it is read, within the budgets.

mod part;

use crate::incoming::{
    Budget, FileKind, FileText, MOST_INFLATED, MOST_PARTS, MOST_RATIO, Refused, most_bytes,
};
use std::io::{Cursor, Read};
use zip::{ZipArchive, result::ZipError};

/// Small parts may pack better than any bomb would need to.
const RATIO_FROM: u64 = 1024 * 1024;

type Package<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// Reads a DOCX.
pub(super) fn read(bytes: &[u8]) -> Result<FileText, Refused> {
    if bytes.len() > most_bytes(FileKind::Docx) {
        return Err(Refused::Over(Budget::Bytes));
    }
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::Broken)?;
    if package.len() > MOST_PARTS {
        return Err(Refused::Over(Budget::Parts));
    }
    let mut left = MOST_INFLATED;
    let main = unpacked(&mut package, "word/document.xml", &mut left)?.ok_or(Refused::Unknown)?;
    let mut text = String::new();
    // A letterhead that stands on the first page, on odd and on even ones is one letterhead.
    let mut seen = Vec::new();
    for name in named(&package, "word/header") {
        let head = told(&mut package, &name, &mut left)?;
        if !seen.contains(&head) {
            text.push_str(&head);
            seen.push(head);
        }
    }
    text.push_str(&part::text(&main)?);
    for name in ["word/footnotes.xml", "word/endnotes.xml"] {
        text.push_str(&told(&mut package, name, &mut left)?);
    }
    for name in named(&package, "word/footer") {
        let foot = told(&mut package, &name, &mut left)?;
        if !seen.contains(&foot) {
            text.push_str(&foot);
            seen.push(foot);
        }
    }
    if text.trim().is_empty() {
        let pictures = package.file_names().any(|name| name.starts_with("word/media/"));
        return Err(if pictures { Refused::Scanned } else { Refused::Empty });
    }
    Ok(FileText { kind: FileKind::Docx, text, pages: None, unread: Vec::new() })
}

/// Parts of a kind, in the order of their numbers.
fn named(package: &Package<'_>, beginning: &str) -> Vec<String> {
    let mut names: Vec<String> = package
        .file_names()
        .filter(|name| name.strip_prefix(beginning).is_some_and(is_numbered))
        .map(str::to_owned)
        .collect();
    names.sort_by(|one, other| (one.len(), one).cmp(&(other.len(), other)));
    names
}

/// What follows the name of a kind: a number and the end of its name.
fn is_numbered(rest: &str) -> bool {
    rest.split_once('.').is_some_and(|(number, end)| {
        end == "xml" && number.bytes().all(|digit| digit.is_ascii_digit())
    })
}

fn told(package: &mut Package<'_>, name: &str, left: &mut u64) -> Result<String, Refused> {
    unpacked(package, name, left)?.map_or_else(|| Ok(String::new()), |xml| part::text(&xml))
}

/// A part unpacked, within what is left of the budget; none where the package has none of this name.
fn unpacked(
    package: &mut Package<'_>,
    name: &str,
    left: &mut u64,
) -> Result<Option<Vec<u8>>, Refused> {
    let file = match package.by_name(name) {
        Ok(file) => file,
        Err(ZipError::FileNotFound) => return Ok(None),
        Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
            return Err(Refused::Encrypted);
        }
        Err(_) => return Err(Refused::Broken),
    };
    let ratio = file.compressed_size().saturating_mul(MOST_RATIO).max(RATIO_FROM);
    let most = (*left).min(ratio);
    let mut bytes = Vec::new();
    // What a part says of its own size is not believed: reading stops one byte past the budget.
    file.take(most + 1).read_to_end(&mut bytes).map_err(|_| Refused::Broken)?;
    let length = bytes.len() as u64;
    if length > most {
        return Err(Refused::Over(Budget::Inflated));
    }
    *left -= length;
    Ok(Some(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incoming::MOST_DEPTH;
    use std::io::Write as _;
    use zip::{ZipWriter, write::SimpleFileOptions};

    const SPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut file = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            file.start_file(*name, SimpleFileOptions::default()).unwrap();
            file.write_all(bytes).unwrap();
        }
        file.finish().unwrap().into_inner()
    }

    fn body(inside: &str) -> Vec<u8> {
        let xml = format!("<w:document {SPACE}><w:body>{inside}</w:body></w:document>");
        package(&[("word/document.xml", xml.as_bytes())])
    }

    #[track_caller]
    fn check(inside: &str, wanted: &str) {
        assert_eq!(read(&body(inside)).map(|read| read.text).unwrap_or_default(), wanted);
    }

    #[test]
    fn paragraphs_lists_and_tables_come_out_in_order() {
        check(
            "<w:p><w:r><w:t>Fever &amp; cough, &#x0BA4;</w:t></w:r><w:r><w:tab/><w:t>x</w:t></w:r></w:p>\
             <w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>one</w:t></w:r></w:p>\
             <w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
             <w:p><w:r><w:instrText>PAGE</w:instrText><w:delText>gone</w:delText><w:t>end</w:t></w:r></w:p>",
            "Fever & cough, த\tx\n- one\na\tb\nend\n",
        );
    }

    #[test]
    fn a_text_is_read_once_and_what_was_moved_away_not_at_all() {
        check(
            "<w:p><w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:t>box</w:t></mc:Choice>\
             <mc:Fallback><w:t>box</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>\
             <w:p><w:moveFrom><w:r><w:t>there</w:t></w:r></w:moveFrom><w:r><w:t>here</w:t></w:r></w:p>",
            "box\nhere\n",
        );
    }

    #[test]
    fn a_sign_of_the_symbol_font_is_the_sign_that_it_shows() {
        check(
            "<w:p><w:r><w:t xml:space=\"preserve\">SpO2 </w:t><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>94</w:t></w:r></w:p>",
            "SpO2 ≥94\n",
        );
    }

    #[test]
    fn bombs_end_in_an_answer() {
        let deep = "<w:p>".repeat(MOST_DEPTH + 10);
        assert_eq!(read(&body(&deep)).err(), Some(Refused::Over(Budget::Depth)));
        let packed = package(&[("word/document.xml", &vec![b' '; 4 * 1024 * 1024])]);
        assert_eq!(read(&packed).err(), Some(Refused::Over(Budget::Inflated)), "1,000 to 1");
        let xml =
            format!("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><w:document {SPACE}>&a;</w:document>");
        let typed = package(&[("word/document.xml", xml.as_bytes())]);
        assert_eq!(read(&typed).err(), Some(Refused::Broken));
        let other = package(&[("mimetype", b"x")]);
        assert_eq!(read(&other).err(), Some(Refused::Unknown), "another kind of package");
        assert_eq!(read(b"PK\x03\x04rubbish").err(), Some(Refused::Broken));
        let half = body("<w:p><w:r><w:t>x</w:t></w:r></w:p>");
        assert!(read(&half[..half.len() / 2]).is_err(), "cut off");
    }
}
