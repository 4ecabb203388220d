//! A document as plain text, and as Markdown.

use crate::{Block, Document};

/// How text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Nothing but words and lines.
    Plain,
    /// With Markdown's marks; what a person wrote cannot become one.
    Markdown,
}

/// The document as text.
pub fn write(document: &Document, style: Style) -> String {
    let mut text = Text { style, out: String::new() };
    text.line(&document.head.name);
    document.head.lines.iter().for_each(|line| text.line(line));
    text.heading(1, &document.title);
    if let Some(warning) = &document.warning {
        text.paragraph(warning);
    }
    text.gap();
    for fact in &document.facts {
        text.line(&format!("{}: {}", fact.label, fact.value));
    }
    for part in &document.parts {
        if let Some(title) = &part.title {
            text.heading(2, title);
        }
        part.blocks.iter().for_each(|block| text.block(block));
    }
    if let Some(signature) = &document.signature {
        text.gap();
        text.line(&signature.name);
        signature.lines.iter().for_each(|line| text.line(line));
        signature.signed.iter().for_each(|line| text.line(line));
    }
    text.paragraph(&document.printed);
    text.out
}

struct Text {
    style: Style,
    out: String,
}

impl Text {
    fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn line(&mut self, line: &str) {
        let line = self.safe(line);
        self.out.push_str(&line);
        // Two spaces keep a line a line of its own.
        self.out.push_str(if self.style == Style::Markdown { "  \n" } else { "\n" });
    }

    fn paragraph(&mut self, text: &str) {
        self.gap();
        let text = self.safe(text);
        self.out.push_str(&text);
        self.out.push('\n');
    }

    fn heading(&mut self, level: usize, text: &str) {
        self.gap();
        if self.style == Style::Markdown {
            self.out.push_str(&"#".repeat(level));
            self.out.push(' ');
        }
        let text = self.safe(text);
        self.out.push_str(&text);
        self.out.push_str("\n\n");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Text(text) => self.paragraph(text),
            Block::List(items) => {
                self.gap();
                for item in items {
                    let item = self.safe(item);
                    self.out.push_str("- ");
                    self.out.push_str(&item);
                    self.out.push('\n');
                }
            }
            Block::Table { columns, rows } => self.table(columns, rows),
        }
    }

    fn table(&mut self, columns: &[String], rows: &[Vec<String>]) {
        self.gap();
        self.row(columns);
        if self.style == Style::Markdown {
            self.out.push('|');
            self.out.push_str(&" --- |".repeat(columns.len()));
            self.out.push('\n');
        }
        for row in rows {
            self.row(row);
        }
    }

    fn row(&mut self, cells: &[String]) {
        let cells: Vec<String> = cells.iter().map(|cell| self.safe(cell)).collect();
        let row = match self.style {
            Style::Plain => cells.join("\t"),
            Style::Markdown => format!("| {} |", cells.join(" | ")),
        };
        self.out.push_str(&row);
        self.out.push('\n');
    }

    /// One line; in Markdown, without a sign that would mean something.
    fn safe(&self, text: &str) -> String {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if self.style == Style::Plain {
            return line;
        }
        let mark = |sign: char| {
            matches!(sign, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~')
        };
        let mut safe = String::with_capacity(line.len());
        for sign in line.chars() {
            if mark(sign) {
                safe.push('\\');
            }
            safe.push(sign);
        }
        safe
    }
}
