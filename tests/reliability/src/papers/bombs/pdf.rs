//! PDF whose parts point at themselves, unpack without end, or are nested without end.

use super::Make;
use flate2::{Compression, write::ZlibEncoder};
use std::{fmt::Write as _, io::Write as _};

pub(super) const BOMBS: &[(&str, Make)] = &[
    ("pdf: a header alone", || b"%PDF-1.7".to_vec()),
    ("pdf: a header and an end", || b"%PDF-1.7\n%%EOF".to_vec()),
    ("pdf: ten megabytes of zeros", || [b"%PDF-1.7\n".as_slice(), &vec![0; 10 << 20]].concat()),
    ("pdf: over fifty megabytes", || [b"%PDF-1.7\n".as_slice(), &vec![b' '; 51 << 20]].concat()),
    ("pdf: half of it", || {
        let whole = page(b"BT /F 12 Tf (x) Tj ET", "");
        whole[..whole.len() / 2].to_vec()
    }),
    ("pdf: content of 1,000 to 1", || content("/FlateDecode", &packed(&vec![b' '; 250 << 20]))),
    ("pdf: content packed twice", || {
        content("[/FlateDecode /FlateDecode]", &packed(&packed(&vec![0; 190 << 20])))
    }),
    ("pdf: content packed twice, small outside", || {
        content(
            "[/FlateDecode /FlateDecode]",
            &packed(&many_times(&packed(&vec![0; 64 << 20]), 60)),
        )
    }),
    ("pdf: content in hexadecimal of hexadecimal", || {
        content(&format!("[{}]", "/ASCIIHexDecode ".repeat(500)), b"4141>")
    }),
    ("pdf: content of runs of runs", || {
        content(
            "[/RunLengthDecode /RunLengthDecode /RunLengthDecode]",
            &b"\x81\x81".repeat(1 << 20),
        )
    }),
    ("pdf: LZW without end", || content("/LZWDecode", &vec![0x80; 20 << 20])),
    ("pdf: a coding that nobody knows", || content("/NoSuchDecode", b"x")),
    ("pdf: an object stream of 250 MB", object_stream),
    ("pdf: a table of references of 250 MB", reference_stream),
    ("pdf: a table that says four billion", || {
        with_end(b"%PDF-1.7\nxref\n0 4294967295\n0000000000 65535 f \ntrailer<</Size 4294967295/Root 1 0 R>>\n")
    }),
    ("pdf: tables that point at themselves", || {
        b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Prev 9/Root 1 0 R>>\nstartxref\n9\n%%EOF".to_vec()
    }),
    ("pdf: a length that points at itself", || {
        objects(&[
            "<</Type/Catalog/Pages 2 0 R>>",
            PAGES,
            "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
            "<</Length 4 0 R>>stream\nx\nendstream",
        ])
    }),
    ("pdf: an object that is itself", || objects(&["1 0 R", "2 0 R"])),
    ("pdf: references in a circle", || objects(&["2 0 R", "3 0 R", "1 0 R"])),
    ("pdf: pages that are their own children", || {
        objects(&["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"])
    }),
    ("pdf: pages 50,000 deep", deep_pages),
    ("pdf: 1,001 pages", || same_page(1_001)),
    ("pdf: two million times the same page", || same_page(2_000_000)),
    ("pdf: a form that draws itself", || {
        form(&[
            "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>",
            "/X Do",
        ])
    }),
    ("pdf: forms that double forty times", doubling_forms),
    ("pdf: forms that double twenty times with text", || doubling(20, "BT /F 9 Tf (laugh) Tj ET")),
    ("pdf: a million open brackets", || page(&b"[".repeat(1 << 20), "")),
    ("pdf: a million open dictionaries", || page(&b"<<".repeat(1 << 20), "")),
    ("pdf: a million open strings", || page(&b"(".repeat(1 << 20), "")),
    ("pdf: brackets in the catalogue", || objects(&[&"[".repeat(1 << 20), PAGES])),
    ("pdf: ten million saved states", || page(&b"q ".repeat(10_000_000), "")),
    ("pdf: ten million transforms", || page(&b"2 0 0 2 9 9 cm ".repeat(2_000_000), "")),
    ("pdf: a million marks that never close", || {
        page(&b"/Span <</ActualText (x)>> BDC ".repeat(1_000_000), "")
    }),
    ("pdf: two million words", || {
        page(&b"BT /F 9 Tf 9 9 Td (word) Tj ET ".repeat(1_000_000), FONT)
    }),
    ("pdf: one word of ten megabytes", || {
        page(&[b"BT /F 9 Tf (".as_slice(), &vec![b'a'; 10 << 20], b") Tj ET"].concat(), FONT)
    }),
    ("pdf: an actual text of ten megabytes, many times", || {
        let mark =
            [b"/Span <</ActualText (".as_slice(), &vec![b'a'; 1 << 20], b")>> BDC (x) Tj EMC "]
                .concat();
        page(&[b"BT /F 9 Tf ".as_slice(), &mark.repeat(20), b"ET"].concat(), FONT)
    }),
    ("pdf: a font that is its own descendant", || {
        page(WORD, "/Font<</F 5 0 R>>")
            .then_object("<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[5 0 R]>>")
    }),
    ("pdf: a map of letters over all numbers", || {
        to_unicode(
            "1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange",
        )
    }),
    ("pdf: a million maps of letters", || {
        to_unicode(&"1 beginbfrange <00> <ff> <0041> endbfrange ".repeat(500_000))
    }),
    ("pdf: a map of letters that never ends", || {
        to_unicode(&"beginbfrange <00> <ff> [".repeat(100_000))
    }),
    ("pdf: a map that uses itself", || {
        to_unicode("/X usecmap 1 beginbfchar <41> <0041> endbfchar")
    }),
    ("pdf: ten million widths", || {
        let font = format!(
            "<</Type/Font/Subtype/TrueType/FirstChar 0/LastChar 255/Widths[{}]>>",
            "1 ".repeat(10_000_000)
        );
        page(WORD, "/Font<</F 5 0 R>>").then_object(&font)
    }),
    ("pdf: a font file that is none", || font_file(&b"\0\x01\0\0\xff\xff\xff\xff".repeat(1 << 16))),
    ("pdf: a font whose letters draw themselves", || {
        page(WORD, "/Font<</F 5 0 R>>")
            .then_object("<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 0/LastChar 255/CharProcs<</a 6 0 R>>/Encoding<</Differences[119/a]>>/Resources<</Font<</F 5 0 R>>>>>>")
            .then_object("<</Length 22>>stream\nBT /F 9 Tf (w) Tj ET  \nendstream")
    }),
    ("pdf: a picture of four billion by four billion", || {
        image("/Width 4294967295/Height 4294967295/BitsPerComponent 8/ColorSpace/DeviceRGB", b"x")
    }),
    ("pdf: a picture in JBIG2 that is none", || {
        image(
            "/Width 60000/Height 60000/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode",
            &[0xff; 64],
        )
    }),
    ("pdf: a picture in CCITT, a million wide", || {
        image(
            "/Width 1000000/Height 60000/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 1000000/Rows 60000>>",
            &[0xff; 64],
        )
    }),
    ("pdf: a picture in the text that never ends", || {
        page(b"BI /W 9 /H 9 /BPC 8 /CS /G ID aaaaaaaa", "")
    }),
    ("pdf: a page wider than the world", || {
        objects(&[
            "<</Type/Catalog/Pages 2 0 R>>",
            PAGES,
            "<</Type/Page/Parent 2 0 R/MediaBox[-1e38 -1e38 1e38 1e38]/Contents 4 0 R>>",
            &stream("", b"BT (x) Tj ET"),
        ])
    }),
    ("pdf: a pattern of itself", || {
        page(b"/Pattern cs /P scn 0 0 9 9 re f", "/Pattern<</P 5 0 R>>")
            .then_object("<</Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep .0001/YStep .0001/Resources<</Pattern<</P 5 0 R>>>>/Length 31>>stream\n/Pattern cs /P scn 0 0 9 9 re f\nendstream")
    }),
    ("pdf: locked with rubbish", || {
        with_end(&[b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R/Encrypt<</Filter/Standard/V 5/R 6/O(x)/U(x)/P -1>>/ID[(a)(a)]>>\n".as_slice()].concat())
    }),
];

const PAGES: &str = "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>";
const FONT: &str = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
const WORD: &[u8] = b"BT /F 9 Tf 9 9 Td (www) Tj ET";

/// A file of whole objects, so that one more can be put behind them.
trait More {
    fn then_object(self, object: &str) -> Self;
}

impl More for Vec<u8> {
    fn then_object(mut self, object: &str) -> Self {
        let end = self.windows(7).rposition(|part| part == b"trailer").unwrap_or(self.len());
        let tail = self.split_off(end);
        let number = self.windows(5).filter(|part| *part == b" obj\n").count() + 1;
        self.extend(format!("{number} 0 obj\n{object}\nendobj\n").into_bytes());
        self.extend(tail);
        self
    }
}

fn bytes_of(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    for (number, object) in (1..).zip(objects) {
        file.extend(format!("{number} 0 obj\n").into_bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    with_end(&[file, b"trailer<</Root 1 0 R/Size 9>>\n".to_vec()].concat())
}

fn objects(objects: &[&str]) -> Vec<u8> {
    bytes_of(&objects.iter().map(|object| object.as_bytes().to_vec()).collect::<Vec<_>>())
}

/// A file whose table must be found by looking through it.
fn with_end(file: &[u8]) -> Vec<u8> {
    [file, b"startxref\n0\n%%EOF\n"].concat()
}

fn stream(dict: &str, body: &[u8]) -> String {
    format!("<<{dict}/Length {}>>stream\n{}\nendstream", body.len(), String::from_utf8_lossy(body))
}

fn stream_bytes(dict: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("<<{dict}/Length {}>>stream\n", body.len());
    [head.as_bytes(), body, b"\nendstream"].concat()
}

/// A page with some content and resources; objects 1 to 4.
fn page(content: &[u8], resources: &str) -> Vec<u8> {
    one_page(stream_bytes("", content), resources)
}

fn one_page(content: Vec<u8>, resources: &str) -> Vec<u8> {
    let page = format!("<</Type/Page/Parent 2 0 R/Resources<<{resources}>>/Contents 4 0 R>>");
    bytes_of(&[b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), PAGES.into(), page.into_bytes(), content])
}

fn content(filter: &str, body: &[u8]) -> Vec<u8> {
    one_page(stream_bytes(&format!("/Filter {filter}"), body), "")
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    drop(packer.write_all(bytes));
    packer.finish().unwrap_or_default()
}

fn many_times(bytes: &[u8], times: usize) -> Vec<u8> {
    bytes.repeat(times)
}

fn object_stream() -> Vec<u8> {
    let body = stream_bytes(
        "/Type/ObjStm/N 1/First 4/Filter/FlateDecode",
        &packed(&vec![b' '; 250 << 20]),
    );
    bytes_of(&[b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), body])
}

fn reference_stream() -> Vec<u8> {
    let dict = "/Type/XRef/W[1 4 2]/Size 30000000/Root 1 0 R/Filter/FlateDecode";
    let mut file = b"%PDF-1.7\n1 0 obj\n".to_vec();
    file.extend(stream_bytes(dict, &packed(&vec![0; 250 << 20])));
    file.extend(b"\nendobj\nstartxref\n9\n%%EOF\n");
    file
}

fn deep_pages() -> Vec<u8> {
    let mut all = vec!["<</Type/Catalog/Pages 2 0 R>>".to_owned()];
    all.extend((3..50_000).map(|next| format!("<</Type/Pages/Kids[{next} 0 R]/Count 1>>")));
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    objects(&all)
}

fn same_page(times: usize) -> Vec<u8> {
    let kids = "3 0 R ".repeat(times);
    let pages = format!("<</Type/Pages/Kids[{kids}]/Count {times}/MediaBox[0 0 9 9]>>");
    objects(&["<</Type/Catalog/Pages 2 0 R>>", &pages, "<</Type/Page/Parent 2 0 R>>"])
}

fn form(parts: &[&str; 2]) -> Vec<u8> {
    let [dict, body] = parts;
    let form = format!("{dict}/Length {}>>stream\n{body}\nendstream", body.len());
    page(b"/X Do", "/XObject<</X 5 0 R>>").then_object(&form)
}

fn doubling_forms() -> Vec<u8> {
    doubling(40, "0 0 9 9 re f")
}

/// Form after form, each of which draws the next one twice; the last draws something.
fn doubling(times: usize, last: &str) -> Vec<u8> {
    let mut file = page(b"/X Do", "/XObject<</X 5 0 R>>");
    for level in 0..times {
        let next = 6 + level;
        let body = if level + 1 == times { last } else { "/X Do /X Do" };
        let mut form = String::new();
        let _ = write!(
            form,
            "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<{FONT}/XObject<</X {next} 0 R>>>>/Length {}>>stream\n{body}\nendstream",
            body.len()
        );
        file = file.then_object(&form);
    }
    file
}

fn to_unicode(map: &str) -> Vec<u8> {
    page(WORD, "/Font<</F 5 0 R>>")
        .then_object("<</Type/Font/Subtype/TrueType/BaseFont/X/ToUnicode 6 0 R>>")
        .then_object(&stream("", map.as_bytes()))
}

fn font_file(bytes: &[u8]) -> Vec<u8> {
    let hexadecimal = bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    });
    page(WORD, "/Font<</F 5 0 R>>")
        .then_object("<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor<</Type/FontDescriptor/FontFile2 6 0 R>>>>")
        .then_object(&stream("/Filter/ASCIIHexDecode", hexadecimal.as_bytes()))
}

fn image(dict: &str, body: &[u8]) -> Vec<u8> {
    let file = page(b"/I Do", "/XObject<</I 5 0 R>>");
    let picture = format!("/Type/XObject/Subtype/Image{dict}");
    let hexadecimal = String::from_utf8_lossy(body).into_owned();
    file.then_object(&stream(&picture, hexadecimal.as_bytes()))
}
