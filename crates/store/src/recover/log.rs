//! Finds out whether the write-ahead log ends where the last program stopped, or where something made
//! a piece of it unreadable.
//!
//! `SQLite` reads the log up to the first frame whose checksum does not fit and takes what follows for
//! rubbish. After a kill that is right: what follows was never acknowledged. When a byte was changed it
//! would silently drop acknowledged changes. The two differ: a changed frame still carries a salt of this
//! log. (File format: sqlite.org/fileformat2.html, sections 4.1 and 4.2.)

use std::{
    collections::HashSet,
    fs::File,
    io::{self, BufReader, Read},
    path::Path,
};

const HEADER: usize = 32;
const FRAME: usize = 24;
const LITTLE_ENDIAN_SUMS: u32 = 0x377f_0682;
const BIG_ENDIAN_SUMS: u32 = 0x377f_0683;
const LARGEST_PAGE: usize = 65_536;

/// What stands in a log.
#[derive(Debug, Default)]
pub(crate) struct Log {
    /// Whether frames of this log follow one that cannot be read, so that changes may be missing.
    pub(crate) cut_off: bool,
    /// The pages that it holds whole and committed: what the file itself says of them does not count.
    pub(crate) pages: HashSet<u32>,
}

/// Reads the log of a file.
pub(crate) fn read_log(log: &Path) -> io::Result<Log> {
    let mut log = BufReader::new(File::open(log)?);
    let mut head = [0; HEADER];
    if !fill(&mut log, &mut head)? {
        return Ok(Log::default());
    }
    let Some(mut chain) = Chain::begin(&head) else {
        return Ok(Log { cut_off: true, ..Log::default() });
    };
    let mut frame = vec![0; FRAME + chain.page];
    let (mut sound, mut found, mut open) = (true, Log::default(), Vec::new());
    while fill(&mut log, &mut frame)? {
        sound = sound && chain.follows(&frame);
        if sound {
            open.push(word(&frame, 0));
            if word(&frame, 4) != 0 {
                found.pages.extend(open.drain(..));
            }
        } else if chain.is_of_this_log(&frame) {
            found.cut_off = true;
            break;
        }
    }
    Ok(found)
}

/// Reads a whole piece; false when the file ends before.
fn fill(log: &mut impl Read, piece: &mut [u8]) -> io::Result<bool> {
    match log.read_exact(piece) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}

/// The running checksum of a log.
struct Chain {
    little: bool,
    page: usize,
    salts: [u32; 2],
    sums: [u32; 2],
}

impl Chain {
    /// Starts at a header, unless that does not fit its own checksum.
    fn begin(head: &[u8; HEADER]) -> Option<Self> {
        let little = match word(head, 0) {
            LITTLE_ENDIAN_SUMS => true,
            BIG_ENDIAN_SUMS => false,
            _ => return None,
        };
        let page = usize::try_from(word(head, 8)).ok().filter(|page| *page <= LARGEST_PAGE)?;
        let mut chain =
            Self { little, page, salts: [word(head, 16), word(head, 20)], sums: [0, 0] };
        chain.add(&head[..24]);
        (chain.sums == [word(head, 24), word(head, 28)]).then_some(chain)
    }

    /// Whether a frame is the next of the log; the checksum goes on with it.
    fn follows(&mut self, frame: &[u8]) -> bool {
        if [word(frame, 8), word(frame, 12)] != self.salts {
            return false;
        }
        self.add(&frame[..8]);
        self.add(&frame[FRAME..]);
        self.sums == [word(frame, 16), word(frame, 20)]
    }

    /// Whether a frame belongs to this log rather than to one that was written here before: a new log
    /// draws one salt anew and counts the other up.
    fn is_of_this_log(&self, frame: &[u8]) -> bool {
        word(frame, 8) == self.salts[0] || word(frame, 12) == self.salts[1]
    }

    fn add(&mut self, bytes: &[u8]) {
        for pair in bytes.chunks_exact(8) {
            let [first, second] = [0, 4].map(|at| {
                let word = word(pair, at);
                if self.little { word.swap_bytes() } else { word }
            });
            self.sums[0] = self.sums[0].wrapping_add(first).wrapping_add(self.sums[1]);
            self.sums[1] = self.sums[1].wrapping_add(second).wrapping_add(self.sums[0]);
        }
    }
}

/// Four bytes as a number, the first the highest.
fn word(bytes: &[u8], at: usize) -> u32 {
    bytes
        .get(at..at + 4)
        .map_or(0, |four| four.iter().fold(0, |number, byte| number << 8 | u32::from(*byte)))
}
