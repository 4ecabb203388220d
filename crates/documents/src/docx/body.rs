//! The text of the file and its foot.

use super::run::runs;
use crate::{Block, Document, Fact, Paper, Signature};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const SPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// Width of the text on both papers, in twentieths of a point.
const WIDTH: usize = 9_600;

/// The main part.
pub(super) fn document(document: &Document, paper: Paper) -> String {
    let mut out = vec![paragraph("Practice", &document.head.name)];
    out.extend(document.head.lines.iter().map(|line| paragraph("Small", line)));
    out.push(paragraph("Title", &document.title));
    out.extend(document.warning.iter().map(|text| paragraph("Warning", text)));
    let fact = |fact: &Fact| paragraph("Normal", &format!("{}: {}", fact.label, fact.value));
    out.extend(document.facts.iter().map(fact));
    for part in &document.parts {
        out.extend(part.title.iter().map(|title| paragraph("Heading2", title)));
        out.extend(part.blocks.iter().map(block));
    }
    out.extend(document.signature.iter().map(signature));
    let (text, section) = (out.concat(), section(paper));
    format!("{HEAD}<w:document {SPACE}><w:body>{text}{section}</w:body></w:document>")
}

fn section(paper: Paper) -> String {
    let (width, height) = match paper {
        Paper::A4 => (11_906, 16_838),
        Paper::Letter => (12_240, 15_840),
    };
    format!(
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId5\"/><w:pgSz w:w=\"{width}\" w:h=\"{height}\"/>\
         <w:pgMar w:top=\"1020\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
    )
}

/// Who printed it, and the page's number, which the word processor counts.
pub(super) fn footer(document: &Document) -> String {
    let field = |name: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {name} </w:instrText></w:r>\
             <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    let mut pages = String::new();
    for piece in document.page.split_inclusive('}') {
        let (text, name) = piece.split_once('{').unwrap_or((piece, ""));
        pages.push_str(&runs(text));
        match name {
            "page}" => pages.push_str(&field("PAGE")),
            "pages}" => pages.push_str(&field("NUMPAGES")),
            _ => {}
        }
    }
    format!(
        "{HEAD}<w:ftr {SPACE}><w:p><w:pPr><w:pStyle w:val=\"Small\"/><w:tabs><w:tab w:val=\"right\" w:pos=\"{WIDTH}\"/></w:tabs></w:pPr>\
         {}<w:r><w:tab/></w:r>{pages}</w:p></w:ftr>",
        runs(&document.printed)
    )
}

fn paragraph(style: &str, text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{}</w:p>", runs(text))
}

fn block(block: &Block) -> String {
    match block {
        Block::Text(text) => paragraph("Normal", text),
        Block::List(items) => all(items, |item| paragraph("ListBullet", item)),
        Block::Table { columns, rows } => table(columns, rows),
    }
}

fn all<T>(things: &[T], write: impl FnMut(&T) -> String) -> String {
    things.iter().map(write).collect::<Vec<_>>().concat()
}

fn table(columns: &[String], rows: &[Vec<String>]) -> String {
    let widths = widths(columns.len());
    let line = |side: &&str| {
        format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>")
    };
    let lines = all(&["top", "bottom", "insideH"], line);
    let grid = all(&widths, |width| format!("<w:gridCol w:w=\"{width}\"/>"));
    let head = row(columns, &widths, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>", "CellHead");
    let body = all(rows, |cells| row(cells, &widths, "<w:trPr><w:cantSplit/></w:trPr>", "Cell"));
    format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/><w:tblBorders>{lines}</w:tblBorders>\
         <w:tblLook w:firstRow=\"1\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>"
    )
}

/// Widths of columns: names and instructions want more room than a number of days.
fn widths(columns: usize) -> Vec<usize> {
    const WEIGHTS: [usize; 5] = [20, 13, 21, 11, 18];
    let weights: Vec<usize> = WEIGHTS.iter().copied().cycle().take(columns).collect();
    let sum = weights.iter().sum::<usize>().max(1);
    weights.into_iter().map(|weight| WIDTH * weight / sum).collect()
}

fn row(cells: &[String], widths: &[usize], marks: &str, style: &str) -> String {
    let cell = |(text, width): (&String, &usize)| {
        let text = paragraph(style, text);
        format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{text}</w:tc>")
    };
    let cells: Vec<String> = cells.iter().zip(widths).map(cell).collect();
    format!("<w:tr>{marks}{}</w:tr>", cells.concat())
}

/// Without a signature of the desk, there is room for a pen.
fn signature(signature: &Signature) -> String {
    let name = match &signature.signed {
        Some(_) => paragraph("Strong", &signature.name),
        None => {
            paragraph("Strong", "_________________________")
                + &paragraph("CellHead", &signature.name)
        }
    };
    let lines = signature.lines.iter().chain(&signature.signed);
    name + &lines.map(|line| paragraph("Cell", line)).collect::<Vec<_>>().concat()
}
