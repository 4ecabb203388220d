//! One part of a DOCX as text: a paragraph a line, lists with a dash, cells of a table parted by tabs. What was deleted or
//! moved away under revision is not text, and codes of fields are not.

use super::super::symbols;
use crate::incoming::{Budget, MOST_DEPTH, Refused};
use encoding_rs::UTF_8;
use quick_xml::{
    Reader,
    events::{BytesRef, BytesStart, Event},
};

/// The text of a part.
pub(super) fn text(part: &[u8]) -> Result<String, Refused> {
    let (xml, _, damaged) = UTF_8.decode(part);
    if damaged {
        return Err(Refused::Broken);
    }
    let mut writer = Writer::default();
    writer.read(&xml)?;
    Ok(writer.text)
}

/// Text in the making.
#[derive(Default)]
struct Writer {
    text: String,
    depth: usize,
    /// The depth of a mark whose inside is not text.
    skipped: Option<usize>,
    /// Inside `w:t`: what stands there is text.
    told: bool,
    /// How many tables this is in; inside one, a paragraph does not end a line.
    tables: usize,
    /// The paragraph that is being put together.
    line: String,
    cell: String,
    cells: Vec<String>,
}

impl Writer {
    fn read(&mut self, xml: &str) -> Result<(), Refused> {
        let mut reader = Reader::from_str(xml);
        loop {
            match reader.read_event().map_err(|_| Refused::Broken)? {
                Event::Start(mark) => {
                    self.depth += 1;
                    if self.depth > MOST_DEPTH {
                        return Err(Refused::Over(Budget::Depth));
                    }
                    self.open(&mark);
                }
                Event::Empty(mark) => self.lone(&mark),
                Event::End(mark) => {
                    self.close(mark.local_name().as_ref());
                    self.depth = self.depth.saturating_sub(1);
                }
                Event::Text(text) if self.tells() => self.line.push_str(&text),
                Event::CData(text) if self.tells() => self.line.push_str(&text),
                Event::GeneralRef(name) if self.tells() => self.line.push_str(&named(&name)?),
                Event::Eof if self.depth == 0 => return Ok(()),
                // What a document type brings is never looked up, so one has no business here.
                Event::DocType(_) | Event::Eof => return Err(Refused::Broken),
                _ => {}
            }
        }
    }

    const fn tells(&self) -> bool {
        self.told && self.skipped.is_none()
    }

    fn open(&mut self, mark: &BytesStart<'_>) {
        match mark.local_name().as_ref() {
            "t" => self.told = true,
            "tbl" => self.tables += 1,
            "tr" if self.tables == 1 => self.cells.clear(),
            "tc" if self.tables == 1 => self.cell.clear(),
            // The same again for old programs; what stands elsewhere now.
            "Fallback" | "moveFrom" => drop(self.skipped.get_or_insert(self.depth)),
            // It ends its line where it closes.
            "p" => {}
            _ => self.lone(mark),
        }
    }

    fn lone(&mut self, mark: &BytesStart<'_>) {
        if self.skipped.is_some() {
            return;
        }
        match mark.local_name().as_ref() {
            "tab" | "ptab" => self.line.push('\t'),
            "br" | "cr" => self.line.push('\n'),
            "noBreakHyphen" => self.line.push('-'),
            "softHyphen" => self.line.push('\u{ad}'),
            "sym" => self.line.extend(value(mark, "char").as_deref().and_then(symbol)),
            "numId" if value(mark, "val").is_none_or(|number| number != "0") => self.item(),
            "pStyle" if value(mark, "val").is_some_and(|name| is_list(&name)) => self.item(),
            "p" => self.end_paragraph(),
            _ => {}
        }
    }

    fn item(&mut self) {
        if self.line.is_empty() {
            self.line.push_str("- ");
        }
    }

    fn close(&mut self, mark: &str) {
        match mark {
            "t" => self.told = false,
            "p" if self.skipped.is_none() => self.end_paragraph(),
            "tc" if self.tables == 1 => self.cells.push(std::mem::take(&mut self.cell)),
            "tr" if self.tables == 1 => {
                self.text.push_str(&self.cells.join("\t"));
                self.text.push('\n');
            }
            "tbl" => self.tables = self.tables.saturating_sub(1),
            _ => {}
        }
        if self.skipped == Some(self.depth) {
            self.skipped = None;
        }
    }

    fn end_paragraph(&mut self) {
        let line = std::mem::take(&mut self.line);
        if self.tables == 0 {
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        } else if !line.trim().is_empty() {
            if !self.cell.is_empty() {
                self.cell.push(' ');
            }
            self.cell.push_str(line.trim());
        }
    }
}

/// The value of an attribute, whatever its prefix.
fn value(mark: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut all = mark.attributes().flatten();
    let found = all.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(found.value.to_string())
}

/// Styles of lists that carry their marks in the style itself.
fn is_list(style: &str) -> bool {
    ["ListBullet", "ListNumber"].iter().any(|name| style.starts_with(name))
}

fn symbol(number: &str) -> Option<char> {
    u32::from_str_radix(number, 16).ok().and_then(char::from_u32).map(symbols::sign)
}

/// A sign by its number, or one of the five names of XML; no other name means anything.
fn named(name: &BytesRef<'_>) -> Result<String, Refused> {
    if let Some(sign) = name.resolve_char_ref().map_err(|_| Refused::Broken)? {
        return Ok(sign.to_string());
    }
    let sign = match &**name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "apos" => "'",
        "quot" => "\"",
        _ => return Err(Refused::Broken),
    };
    Ok(sign.to_owned())
}
