//! The text of the file and its foot.

use super::run::runs;
use crate::{Block, Document, Paper, Signature};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const SPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// Width of the text on both papers, in twentieths of a point.
const WIDTH: usize = 9_600;

/// The main part.
pub(super) fn document(document: &Document, paper: Paper) -> String {
    let mut out = String::new();
    paragraph(&mut out, "Practice", &document.head.name);
    document.head.lines.iter().for_each(|line| paragraph(&mut out, "Small", line));
    paragraph(&mut out, "Title", &document.title);
    document.warning.iter().for_each(|text| paragraph(&mut out, "Warning", text));
    for fact in &document.facts {
        paragraph(&mut out, "Normal", &format!("{}: {}", fact.label, fact.value));
    }
    for part in &document.parts {
        part.title.iter().for_each(|title| paragraph(&mut out, "Heading2", title));
        part.blocks.iter().for_each(|piece| block(&mut out, piece));
    }
    document.signature.iter().for_each(|one| signature(&mut out, one));
    format!("{HEAD}<w:document {SPACE}><w:body>{out}{}</w:body></w:document>", section(paper))
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

fn paragraph(out: &mut String, style: &str, text: &str) {
    out.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{}</w:p>", runs(text)));
}

fn block(out: &mut String, block: &Block) {
    match block {
        Block::Text(text) => paragraph(out, "Normal", text),
        Block::List(items) => items.iter().for_each(|item| paragraph(out, "ListBullet", item)),
        Block::Table { columns, rows } => table(out, columns, rows),
    }
}

fn table(out: &mut String, columns: &[String], rows: &[Vec<String>]) {
    let width = WIDTH / columns.len().max(1);
    let line = |side: &str| {
        format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>")
    };
    out.push_str("<w:tbl><w:tblPr>");
    out.push_str(&format!("<w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/><w:tblBorders>"));
    ["top", "bottom", "insideH"].iter().for_each(|side| out.push_str(&line(side)));
    out.push_str("</w:tblBorders><w:tblLook w:firstRow=\"1\"/></w:tblPr><w:tblGrid>");
    columns.iter().for_each(|_| out.push_str(&format!("<w:gridCol w:w=\"{width}\"/>")));
    out.push_str("</w:tblGrid>");
    row(out, columns, width, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>", "CellHead");
    rows.iter().for_each(|cells| row(out, cells, width, "<w:trPr><w:cantSplit/></w:trPr>", "Cell"));
    out.push_str("</w:tbl>");
}

fn row(out: &mut String, cells: &[String], width: usize, marks: &str, style: &str) {
    out.push_str(&format!("<w:tr>{marks}"));
    for cell in cells {
        out.push_str(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"));
        paragraph(out, style, cell);
        out.push_str("</w:tc>");
    }
    out.push_str("</w:tr>");
}

fn signature(out: &mut String, signature: &Signature) {
    let room = if signature.signed.is_none() { "_________________________" } else { "" };
    if !room.is_empty() {
        paragraph(out, "Strong", room);
    }
    paragraph(out, if room.is_empty() { "Strong" } else { "CellHead" }, &signature.name);
    signature.lines.iter().for_each(|line| paragraph(out, "Cell", line));
    signature.signed.iter().for_each(|line| paragraph(out, "Cell", line));
}
