//! Reads the official yearly tabular list (XML) into the compact table.

use super::entry::NoteKind;
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

/// A tabular file larger than this is not one: the official file has 10 MB.
const MOST_BYTES: usize = 64 * 1024 * 1024;
/// Elements nest this deep at most: chapter, block, six levels of codes, a note.
const MOST_DEEP: usize = 32;

/// The tabular file cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum TabularError {
    /// It is larger than any official file.
    #[error("the file is larger than {MOST_BYTES} bytes")]
    TooLarge,
    /// It is not well-formed XML.
    #[error("the file is not well-formed at byte {0}")]
    Broken(u64),
    /// Its elements nest deeper than those of the official file.
    #[error("elements nest deeper than {MOST_DEEP} at byte {0}")]
    TooDeep(u64),
    /// It holds no codes.
    #[error("the file holds no codes")]
    NoCodes,
}

/// Turns the official tabular XML into the compact table: `from` is the first day of the edition as
/// `YYYY-MM-DD`, `edition` its name.
pub fn table_from_tabular(xml: &str, from: &str, edition: &str) -> Result<String, TabularError> {
    if xml.len() > MOST_BYTES {
        return Err(TabularError::TooLarge);
    }
    let mut writer = Writer::default();
    let mut reader = Reader::from_str(xml);
    loop {
        let at = reader.buffer_position();
        match reader.read_event().map_err(|_| TabularError::Broken(at))? {
            Event::Start(start) => writer.open(&start),
            Event::End(_) => writer.close(),
            Event::Text(text) => writer.text.push_str(&text),
            Event::GeneralRef(name) => writer.text.push_str(entity(&name)),
            Event::Eof => break,
            _ => {}
        }
        if writer.open.len() > MOST_DEEP {
            return Err(TabularError::TooDeep(at));
        }
    }
    if writer.codes == 0 {
        return Err(TabularError::NoCodes);
    }
    Ok(format!("nadi-codes 1\ticd10cm\t{from}\t{edition}\n{}", writer.table))
}

/// The entities that XML itself defines; others do not occur and are never looked up.
fn entity(name: &str) -> &'static str {
    match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "apos" => "'",
        "quot" => "\"",
        _ => "",
    }
}

#[derive(Default)]
struct Writer {
    open: Vec<String>,
    text: String,
    table: String,
    /// The code of the line whose title comes next.
    named: Option<String>,
    block: Option<String>,
    extension: Option<String>,
    codes: usize,
}

impl Writer {
    fn open(&mut self, start: &BytesStart<'_>) {
        let name = start.name().as_ref().to_owned();
        let attribute = |wanted: &str| {
            let found = start.try_get_attribute(wanted).ok().flatten();
            found.map(|found| found.value.into_owned())
        };
        match name.as_str() {
            "extension" => self.extension = attribute("char"),
            "section" => self.block = attribute("id"),
            _ => {}
        }
        self.open.push(name);
        self.text.clear();
    }

    fn close(&mut self) {
        let Some(name) = self.open.pop() else { return };
        let text = one_line(&std::mem::take(&mut self.text));
        let above = self.open.last().map_or("", String::as_str);
        match (name.as_str(), above) {
            ("name", "chapter" | "diag") => self.named = Some(text),
            ("desc", "chapter") => self.entry('C', self.named.clone(), without_range(&text)),
            ("desc", "section") => self.entry('S', self.block.clone(), without_range(&text)),
            ("desc", "diag") => {
                self.codes += 1;
                let code = self.named.take().map(|code| code.replace('.', ""));
                self.entry('D', code, &text);
            }
            ("note", kind) => {
                if let Some(kind) = note_kind(kind) {
                    self.note(kind, &text);
                }
            }
            ("extension", _) => {
                let letter = self.extension.take().unwrap_or_default();
                self.note(NoteKind::Seventh, &format!("{letter}={text}"));
            }
            _ => {}
        }
    }

    fn entry(&mut self, mark: char, code: Option<String>, title: &str) {
        let code = code.unwrap_or_default();
        self.line(format_args!("{mark}\t{code}\t{title}"));
    }

    fn note(&mut self, kind: NoteKind, text: &str) {
        if !self.table.is_empty() && !text.is_empty() {
            self.line(format_args!("{}\t{text}", kind.letter()));
        }
    }

    fn line(&mut self, line: std::fmt::Arguments<'_>) {
        self.table.push_str(&line.to_string());
        self.table.push('\n');
    }
}

fn note_kind(element: &str) -> Option<NoteKind> {
    Some(match element {
        "includes" => NoteKind::Includes,
        "inclusionTerm" => NoteKind::Term,
        "excludes1" => NoteKind::Excludes1,
        "excludes2" => NoteKind::Excludes2,
        "codeFirst" => NoteKind::CodeFirst,
        "useAdditionalCode" => NoteKind::UseAdditional,
        "codeAlso" => NoteKind::CodeAlso,
        _ => return None,
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The titles of chapters and blocks end in their own range, which stands in its own column.
fn without_range(title: &str) -> &str {
    let range = |inside: &str| {
        inside.strip_suffix(')').is_some_and(|range| {
            range.len() >= 3 && range.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        })
    };
    match title.rsplit_once(" (") {
        Some((words, inside)) if range(inside) => words,
        _ => title,
    }
}
