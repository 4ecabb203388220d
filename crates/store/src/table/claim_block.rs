//! Claims of a file as they stand in it, and their lines: neighbours packed together.
//!
//! The claims of one file are much alike, so that a block of them takes a fifth of the room, and less is
//! enciphered, written and read again. A block is unpacked as a whole, and bounded. Once something comes to
//! be known of a line, the claim's lines get rows of their own (`claim_line`), and those count.

use crate::{
    error::StoreError,
    record::Reader,
    table::{Claim, ClaimLine, ClaimOrigin, NewLine, packed_line},
    tx::Tx,
    value::Column,
};
use nadi_base::ClaimId;
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use std::ops::Range;

/// Claims in a block, and bytes after which it takes no further one.
const MOST_CLAIMS: usize = 128;
const ENOUGH: usize = 64 * 1024;
/// Bytes of the two sizes of a claim.
const SIZES: usize = 8;
/// A claim has at most what a segment reader holds; no block unpacks to more.
const MOST_BYTES: usize = 256 * 1024 * 1024;

const OF: &str = "SELECT b.row, b.claims, b.packed, c.row, h.raw FROM claim c \
    JOIN claim_block b ON b.row = (SELECT max(row) FROM claim_block WHERE row <= c.row) \
    JOIN claim_head h ON h.row = b.head WHERE c.id = ?1 AND c.origin = ?2";
const PUT: &str = "INSERT INTO claim_block (row, claims, head, packed) VALUES (?1, ?2, ?3, ?4)";
const REPACK: &str = "UPDATE claim_block SET packed = ?2 WHERE row = ?1";
const BETWEEN: &str = "SELECT claims, packed FROM claim_block WHERE row > ?1 AND row <= ?2";

/// Claims that are packed together: how long each is, and how long its lines are; then the segments of all,
/// then the lines of all.
#[derive(Default)]
pub struct ClaimBlock {
    sizes: Vec<(u32, u32)>,
    raw: Vec<u8>,
    lines: Vec<u8>,
}

/// A block as it is kept.
pub struct PackedClaims {
    claims: usize,
    packed: Vec<u8>,
}

impl ClaimBlock {
    /// Takes the next claim: its segments in pieces, and its lines.
    pub fn push<'s>(
        &mut self,
        pieces: impl Iterator<Item = &'s [u8]>,
        lines: impl Iterator<Item = NewLine<'s>>,
    ) {
        let before = (self.raw.len(), self.lines.len());
        pieces.for_each(|piece| self.raw.extend_from_slice(piece));
        lines.for_each(|line| packed_line::put(&mut self.lines, &line));
        let size = |now: usize, before| u32::try_from(now - before).unwrap_or(u32::MAX);
        self.sizes.push((size(self.raw.len(), before.0), size(self.lines.len(), before.1)));
    }

    /// Whether the next claim goes into another block.
    pub const fn is_full(&self) -> bool {
        self.sizes.len() >= MOST_CLAIMS || self.raw.len() >= ENOUGH
    }

    /// Packs what was taken and begins anew; nothing where nothing was taken.
    pub fn pack(&mut self) -> Option<PackedClaims> {
        let claims = self.sizes.len();
        if claims == 0 {
            return None;
        }
        let packed = self.packed();
        self.sizes.clear();
        self.raw.clear();
        self.lines.clear();
        Some(PackedClaims { claims, packed })
    }

    fn packed(&self) -> Vec<u8> {
        let sizes = self.sizes.len() * SIZES;
        let mut all = Vec::with_capacity(sizes + self.raw.len() + self.lines.len());
        for (raw, lines) in &self.sizes {
            all.extend_from_slice(&raw.to_le_bytes());
            all.extend_from_slice(&lines.to_le_bytes());
        }
        all.extend_from_slice(&self.raw);
        all.extend_from_slice(&self.lines);
        lz4_flex::compress_prepend_size(&all)
    }

    fn unpacked(claims: i64, packed: &[u8]) -> Result<Self, StoreError> {
        Self::read(claims, packed).ok_or(StoreError::Unreadable("claim_block", "packed"))
    }

    fn read(claims: i64, packed: &[u8]) -> Option<Self> {
        let (size, _) = lz4_flex::block::uncompressed_size(packed).ok()?;
        if size > MOST_BYTES {
            return None;
        }
        let mut raw = lz4_flex::decompress_size_prepended(packed).ok()?;
        let claims = usize::try_from(claims).ok()?;
        let sizes = raw.get(..claims.checked_mul(SIZES)?)?.as_chunks().0;
        let both = |&[a, b, c, d, e, f, g, h]: &[u8; SIZES]| {
            (u32::from_le_bytes([a, b, c, d]), u32::from_le_bytes([e, f, g, h]))
        };
        let sizes: Vec<_> = sizes.iter().map(both).collect();
        raw.drain(..claims * SIZES);
        let own: usize = sizes.iter().map(|size| size.0 as usize).sum();
        let of_lines: usize = sizes.iter().map(|size| size.1 as usize).sum();
        if raw.len() != own.checked_add(of_lines)? {
            return None;
        }
        let lines = raw.split_off(own);
        Some(Self { sizes, raw, lines })
    }

    /// Where a claim's segments stand, and where its lines do.
    fn spans(&self, at: usize) -> Option<(Range<usize>, Range<usize>)> {
        let (raw, lines) = *self.sizes.get(at)?;
        let before = &self.sizes[..at];
        let own: usize = before.iter().map(|size| size.0 as usize).sum();
        let of_lines: usize = before.iter().map(|size| size.1 as usize).sum();
        Some((own..own + raw as usize, of_lines..of_lines + lines as usize))
    }

    /// Takes a claim out; those behind it keep their places.
    fn blank(&mut self, at: usize) {
        if let Some((own, of_lines)) = self.spans(at) {
            self.raw.drain(own);
            self.lines.drain(of_lines);
            self.sizes[at] = (0, 0);
        }
    }
}

/// Saves a block; its claims were the last that were saved.
pub(crate) fn put(
    connection: &Connection,
    last: i64,
    head: i64,
    block: &PackedClaims,
) -> Result<(), StoreError> {
    let claims = i64::try_from(block.claims).unwrap_or(i64::MAX);
    let mut put = connection.prepare_cached(PUT)?;
    put.execute(params![last + 1 - claims, claims, head, block.packed])?;
    Ok(())
}

/// The block of a claim that was read from a file.
struct Found {
    first: i64,
    at: usize,
    block: ClaimBlock,
    head: Vec<u8>,
}

fn find(connection: &Connection, claim: ClaimId) -> Result<Option<Found>, StoreError> {
    let row = |row: &Row<'_>| {
        let (first, claims, packed): (i64, i64, Vec<u8>) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok((first, claims, packed, row.get::<_, i64>(3)?, row.get(4)?))
    };
    let mut statement = connection.prepare_cached(OF)?;
    let given = params![claim.to_value(), ClaimOrigin::Imported.to_value()];
    let Some((first, claims, packed, row, head)) = statement.query_row(given, row).optional()?
    else {
        return Ok(None);
    };
    let block = ClaimBlock::unpacked(claims, &packed)?;
    let at = usize::try_from(row - first).unwrap_or(usize::MAX);
    Ok((at < block.sizes.len()).then_some(Found { first, at, block, head }))
}

impl Reader<'_, Claim> {
    /// A claim as it stands in the file that it was read from, below the segments that it stands under
    /// there: a file of that one claim, but for its trailers. Nothing for one that was built here.
    pub fn as_read(&self, claim: ClaimId) -> Result<Option<Vec<u8>>, StoreError> {
        let Some(Found { at, block, mut head, .. }) = find(self.connection, claim)? else {
            return Ok(None);
        };
        let own = block.spans(at).and_then(|(own, _)| block.raw.get(own));
        head.extend_from_slice(own.unwrap_or_default());
        Ok(Some(head))
    }

    /// The lines of a claim as they were read from its file; none for one that was built here.
    pub(crate) fn lines_as_read(&self, claim: ClaimId) -> Result<Vec<ClaimLine>, StoreError> {
        let Some(Found { at, block, .. }) = find(self.connection, claim)? else {
            return Ok(Vec::new());
        };
        let lines = block.spans(at).and_then(|(_, lines)| block.lines.get(lines));
        packed_line::all(lines.unwrap_or_default())
    }

    /// Unpacks every block whose first claim is in a span of rows, and says how many lines are in
    /// them.
    pub(crate) fn unpack_between(&self, from: i64, to: i64) -> Result<u64, StoreError> {
        let mut statement = self.connection.prepare_cached(BETWEEN)?;
        let mut rows = statement.query([from, to])?;
        let mut lines = 0;
        while let Some(row) = rows.next()? {
            let block =
                ClaimBlock::unpacked(row.get(0)?, row.get_ref(1)?.as_blob().unwrap_or_default())?;
            lines += packed_line::count(&block.lines)?;
        }
        Ok(lines)
    }
}

/// Erases what stands of a claim in its block.
pub(crate) fn blank(tx: &Tx<'_>, claim: ClaimId) -> Result<(), StoreError> {
    let Some(Found { first, at, mut block, .. }) = find(tx.connection(), claim)? else {
        return Ok(());
    };
    block.blank(at);
    tx.connection().prepare_cached(REPACK)?.execute(params![first, block.packed()])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: NewLine<'static> = NewLine {
        procedure: "T1015",
        modifiers: "25:GT",
        units: "1",
        charge: -12_500,
        served_from: "2026-08-14",
        served_to: "2026-08-15",
        pointers: "1:2",
        control: "",
        place: "11",
    };

    fn three() -> (ClaimBlock, PackedClaims) {
        let mut block = ClaimBlock::default();
        block.push(b"CLM*1~SE~".chunks(4), [LINE, LINE].into_iter());
        block.push([].into_iter(), [].into_iter());
        block.push(b"CLM*3~".chunks(4), [LINE].into_iter());
        let packed = block.pack().unwrap();
        (block, packed)
    }

    #[test]
    fn what_is_packed_comes_back_claim_by_claim() {
        let (mut emptied, packed) = three();
        let mut back = ClaimBlock::unpacked(3, &packed.packed).unwrap();
        let of = |at: usize| {
            let (own, lines) = back.spans(at).unwrap();
            (back.raw[own].to_vec(), packed_line::all(&back.lines[lines]).unwrap().len())
        };
        assert_eq!(of(0), (b"CLM*1~SE~".to_vec(), 2), "segments and lines of the first");
        assert_eq!((of(1).1, of(2)), (0, (b"CLM*3~".to_vec(), 1)), "each as it was given");
        back.blank(0);
        let (own, lines) = back.spans(2).unwrap();
        assert_eq!((&back.raw[own], back.lines[lines].len()), (&b"CLM*3~"[..], back.lines.len()));
        assert!(back.spans(3).is_none(), "there is no fourth");
        assert!(emptied.pack().is_none(), "what was packed is not packed again");
    }

    #[test]
    fn a_line_comes_back_as_it_was_given() {
        let mut bytes = Vec::new();
        packed_line::put(&mut bytes, &LINE);
        let [line] = packed_line::all(&bytes).unwrap().try_into().unwrap();
        assert_eq!((line.number, line.procedure.as_str(), line.charge), (1, "T1015", -12_500));
        assert_eq!((line.control, line.place.as_deref()), (None, Some("11")), "empty is none");
        assert_eq!(line.served_to.map(|day| day.to_string()).as_deref(), Some("2026-08-15"));
    }

    #[test]
    fn a_block_that_is_not_whole_is_refused() {
        let (_, PackedClaims { packed, .. }) = three();
        for cut in 0..packed.len() {
            assert!(ClaimBlock::unpacked(3, &packed[..cut]).is_err(), "cut short");
        }
        assert!(
            ClaimBlock::unpacked(4, &packed).is_err(),
            "fewer claims than are said to be in it"
        );
        let huge = [&u32::MAX.to_le_bytes()[..], &packed[4..]].concat();
        assert!(ClaimBlock::unpacked(3, &huge).is_err(), "no memory for a size that is a lie");
    }
}
