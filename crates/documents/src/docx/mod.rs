//! A document as a file of word processors (Office Open XML, the transitional form that Word and `LibreOffice` write).
//!
//! Styles, numbering and the list of parts stand in `assets/templates/docx`; this writes the text. Each stretch of a
//! script says its font and its language, so that Tamil and Telugu are shaped and spelt as what they are. The days of
//! the entries are fixed: the same document gives the same bytes.

mod body;
mod run;

use crate::{Document, Paper, xml::escaped};
use run::Tongue;
use std::io::{Cursor, Write};
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipError, write::SimpleFileOptions};

const CONTENT_TYPES: &str = include_str!("../../../../assets/templates/docx/content-types.xml");
const PACKAGE_RELS: &str = include_str!("../../../../assets/templates/docx/package-rels.xml");
const DOCUMENT_RELS: &str = include_str!("../../../../assets/templates/docx/document-rels.xml");
const STYLES: &str = include_str!("../../../../assets/templates/docx/styles.xml");
const NUMBERING: &str = include_str!("../../../../assets/templates/docx/numbering.xml");
const SETTINGS: &str = include_str!("../../../../assets/templates/docx/settings.xml");
const FONT_TABLE: &str = include_str!("../../../../assets/templates/docx/font-table.xml");

/// The file could not be put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the parts of the document could not be packed")]
pub struct NotPacked;

impl From<ZipError> for NotPacked {
    fn from(_: ZipError) -> Self {
        Self
    }
}

impl From<std::io::Error> for NotPacked {
    fn from(_: std::io::Error) -> Self {
        Self
    }
}

/// The document as a DOCX.
pub fn write(document: &Document, paper: Paper) -> Result<Vec<u8>, NotPacked> {
    let tongue = Tongue::of(document.language);
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", PACKAGE_RELS.to_owned()),
        ("docProps/core.xml", properties(document, tongue)),
        ("word/_rels/document.xml.rels", DOCUMENT_RELS.to_owned()),
        ("word/document.xml", body::document(document, paper)),
        ("word/footer1.xml", body::footer(document)),
        ("word/styles.xml", filled(STYLES, tongue)),
        ("word/numbering.xml", NUMBERING.to_owned()),
        ("word/settings.xml", filled(SETTINGS, tongue)),
        ("word/fontTable.xml", FONT_TABLE.to_owned()),
    ];
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        file.start_file(name, options)?;
        file.write_all(part.as_bytes())?;
    }
    Ok(file.finish()?.into_inner())
}

/// The languages of a part of the template.
fn filled(template: &str, tongue: Tongue) -> String {
    // Latin letters of a Tamil letter are English; its Tamil says so itself.
    template
        .replace("{lang}", Tongue::English.code())
        .replace("{bidi}", tongue.code())
        .replace("{cs}", tongue.font())
}

fn properties(document: &Document, tongue: Tongue) -> String {
    let date = document.date;
    let day = format!("{:04}-{:02}-{:02}T00:00:00Z", date.year(), date.month(), date.day());
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator><dc:language>{language}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:modified></cp:coreProperties>",
        title = escaped(&document.title),
        creator = escaped(&document.head.name),
        language = tongue.code(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Block, Fact, Head, Part};
    use nadi_base::{Date, Language};
    use std::io::Read;

    fn document(text: &str) -> Document {
        Document {
            title: "Letter".to_owned(),
            language: Language::Ta,
            head: Head { name: "Clinic & Sons".to_owned(), lines: Vec::new() },
            warning: None,
            facts: vec![Fact {
                label: "Name".to_owned(), value: "<செல்வம்>".to_owned()
            }],
            parts: vec![Part { title: None, blocks: vec![Block::Text(text.to_owned())] }],
            signature: None,
            printed: "Printed".to_owned(),
            page: "Page {page} of {pages}".to_owned(),
            date: Date::new(2026, 8, 14).unwrap(),
        }
    }

    fn part(file: &[u8], name: &str) -> String {
        let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn the_same_document_gives_the_same_bytes() {
        let one = write(&document("x"), Paper::A4).unwrap();
        assert_eq!(one, write(&document("x"), Paper::A4).unwrap(), "no clock is read");
        assert_ne!(one, write(&document("x"), Paper::Letter).unwrap(), "the paper is another");
    }

    #[test]
    fn words_cannot_become_marks_and_scripts_say_what_they_are() {
        let file = write(&document("dose </w:t> 5 மாத்திரை \u{1} రెండు"), Paper::A4).unwrap();
        let body = part(&file, "word/document.xml");
        assert!(body.contains("dose &lt;/w:t&gt; 5 "), "{body}");
        assert!(!body.contains('\u{1}'), "XML has no such sign");
        assert!(body.contains("w:bidi=\"ta-IN\"") && body.contains("w:bidi=\"te-IN\""), "{body}");
        assert!(part(&file, "docProps/core.xml").contains("Clinic &amp; Sons"));
        assert!(part(&file, "word/styles.xml").contains("w:cs=\"Noto Sans Tamil\""));
    }
}
