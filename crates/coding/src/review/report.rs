//! A review as a file: a table for other programs, a page for a person. The words come from whoever asks,
//! so that the file speaks their language; nothing in it is markup or a formula that a note brought along.

use std::fmt::Write as _;

/// One code of a report, in the words of the person who asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// What was billed.
    pub billed: String,
    /// What the note supports.
    pub supported: String,
    /// The title.
    pub title: String,
    /// Whether it is supported.
    pub state: String,
    /// How both stand beside each other.
    pub verdict: String,
    /// What was decided.
    pub decision: String,
    /// What goes on the bill.
    pub chosen: String,
    /// Why it was decided against the suggestion.
    pub reason: String,
    /// The words of the note.
    pub evidence: Vec<String>,
    /// What the practice's own fees differ by.
    pub difference: String,
}

impl Row {
    fn cells(&self) -> [String; 10] {
        [
            self.billed.clone(),
            self.supported.clone(),
            self.title.clone(),
            self.state.clone(),
            self.verdict.clone(),
            self.decision.clone(),
            self.chosen.clone(),
            self.reason.clone(),
            self.evidence.join(" | "),
            self.difference.clone(),
        ]
    }
}

/// The rows as a table with a heading.
pub fn csv(heads: &[&str; 10], rows: &[Row]) -> String {
    let mut text = String::from('\u{feff}');
    let mut line = |cells: &[String]| {
        let quoted: Vec<_> = cells.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&quoted.join(","));
        text.push_str("\r\n");
    };
    line(&heads.map(str::to_owned));
    for row in rows {
        line(&row.cells());
    }
    text
}

/// A field in quotes. A sheet takes what begins like a formula for one: a mark before it keeps it text.
fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    format!("\"{}{}\"", if formula { "'" } else { "" }, cell.replace('"', "\"\""))
}

/// The rows as a page that needs nothing else.
pub fn html(language: &str, title: &str, heads: &[&str; 10], rows: &[Row]) -> String {
    let mut page = String::new();
    let (language, title) = (escaped(language), escaped(title));
    // Writing into a text cannot fail.
    let _ = write!(
        page,
        "<!doctype html><html lang=\"{language}\"><meta charset=\"utf-8\"><title>{title}</title>\
         <style>body{{font:16px sans-serif;margin:2rem}}table{{border-collapse:collapse}}\
         th,td{{border:1px solid;padding:.3rem .5rem;text-align:start;vertical-align:top}}</style>\
         <h1>{title}</h1><table><thead><tr>"
    );
    for head in heads {
        let _ = write!(page, "<th scope=\"col\">{}</th>", escaped(head));
    }
    page.push_str("</tr></thead><tbody>");
    for row in rows {
        page.push_str("<tr>");
        for cell in row.cells() {
            let _ = write!(page, "<td>{}</td>", escaped(&cell));
        }
        page.push_str("</tr>");
    }
    page.push_str("</tbody></table></html>\n");
    page
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADS: [&str; 10] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

    #[test]
    fn what_a_note_says_is_neither_markup_nor_a_formula() {
        let row = Row {
            billed: "=1+1".to_owned(),
            evidence: vec!["<script>\"x\"".to_owned(), "b, c".to_owned()],
            ..Row::default()
        };
        let table = csv(&HEADS, std::slice::from_ref(&row));
        assert!(table.contains("\"'=1+1\"") && table.contains("\"<script>\"\"x\"\" | b, c\""));
        let page = html("en", "A & B", &HEADS, &[row]);
        assert!(page.contains("&lt;script&gt;&quot;x&quot;") && !page.contains("<script>"));
        assert!(page.contains("<title>A &amp; B</title>"));
    }
}
