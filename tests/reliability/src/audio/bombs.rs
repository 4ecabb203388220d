//! Sound files that were made to do harm, each as small as the harm allows.

use std::{
    fs::File,
    io::{self, Write},
};
use tempfile::NamedTempFile;

/// A bomb, ready to go off.
pub(super) enum Bomb {
    Bytes(Vec<u8>),
    /// Too long for memory; sparse, so that it takes no room.
    File(NamedTempFile),
    NotMade(io::Error),
}

type Make = fn() -> Bomb;

/// Each with what it tries.
pub(super) const BOMBS: &[(&str, Make)] = &[
    ("nothing at all", || Bomb::Bytes(Vec::new())),
    ("one byte", || Bomb::Bytes(vec![b'R'])),
    ("zeros", || Bomb::Bytes(vec![0; 10 << 20])),
    ("wav: a header alone", || wav(1, 16_000, 16, 0, &[])),
    ("wav: claims four gigabytes", || wav(1, 16_000, 16, u32::MAX, &[1; 64])),
    ("wav: no channels", || wav(0, 16_000, 16, 64, &[1; 64])),
    ("wav: 65,535 channels", || wav(u16::MAX, 16_000, 16, 64, &[1; 64])),
    ("wav: nine channels", || wav(9, 16_000, 16, 180, &[1; 180])),
    ("wav: no rate", || wav(1, 0, 16, 64, &[1; 64])),
    ("wav: four gigahertz", || wav(1, u32::MAX, 16, 64, &[1; 64])),
    ("wav: seven kilohertz", || wav(1, 7_000, 16, 64, &[1; 64])),
    ("wav: samples of no bits", || wav(1, 16_000, 0, 64, &[1; 64])),
    ("wav: samples of 65,535 bits", || wav(1, 16_000, u16::MAX, 64, &[1; 64])),
    ("wav: a million empty chunks", || chunks(b"junk\0\0\0\0", 1 << 20)),
    ("wav: a list without end", || chunks(b"LIST\xff\xff\xff\xffINFO", 1)),
    ("wav: seven hours, and says so", || sparse(7 * 3600 * 8_000, 7 * 3600 * 8_000)),
    ("wav: seven hours, and does not say so", || sparse(7 * 3600 * 8_000, u32::MAX)),
    ("wav: over two gigabytes", || sparse((2 << 30) + 1, u32::MAX)),
    ("id3: a tag of 256 MB", || {
        Bomb::Bytes([b"ID3\x04\0\0\x7f\x7f\x7f\x7f".as_slice(), &[0; 99]].concat())
    }),
    ("id3: tags in tags", || Bomb::Bytes(b"ID3\x04\0\0\0\0\0\0".repeat(100_000))),
    ("mp3: heads without bodies", || Bomb::Bytes(b"\xff\xfb\x90\x64".repeat(1 << 18))),
    ("aac: frames of no length", || Bomb::Bytes(b"\xff\xf1\x50\x80\0\x1f\xfc".repeat(1 << 17))),
    ("aac: frames of 8 KB that are not there", || {
        Bomb::Bytes(b"\xff\xf1\x50\x83\xff\xff\xfc".repeat(1 << 14))
    }),
    ("flac: the largest of everything", || flac(&[0xff; 34], b"\xff\xf8\xff\xff")),
    ("flac: a comment of 16 MB", || Bomb::Bytes(b"fLaC\x04\xff\xff\xff\xff\xff\xff\xff".to_vec())),
    ("flac: a picture of four gigabytes", || {
        flac(&[0; 34], b"\x06\x00\x00\x20\0\0\0\x03\xff\xff\xff\xff")
    }),
    ("flac: heads of frames alone", || flac(&STREAMINFO, &b"\xff\xf8\xc9\x08\0\0".repeat(1 << 17))),
    ("ogg: pages of nothing", || Bomb::Bytes(page(0, &[0; 255], &[]).repeat(4_000))),
    ("ogg: a packet that goes on for ever", || {
        Bomb::Bytes(page(1, &[255; 255], &[7; 255 * 255]).repeat(400))
    }),
    ("ogg: opus with 255 channels", || {
        Bomb::Bytes(page(2, &[19], b"OpusHead\x01\xff\0\0\x80\xbb\0\0\0\0\0"))
    }),
    ("ogg: vorbis at four gigahertz", || {
        Bomb::Bytes(page(
            2,
            &[30],
            b"\x01vorbis\0\0\0\0\x02\xff\xff\xff\xff\0\0\0\0\0\0\0\0\0\0\0\0\xff\x01",
        ))
    }),
    ("mp4: boxes in boxes", || boxes(50_000)),
    ("mp4: a box larger than any disk", || {
        Bomb::Bytes(
            b"\0\0\0\x10ftypM4A \0\0\0\0\0\0\0\x01moov\xff\xff\xff\xff\xff\xff\xff\xff".to_vec(),
        )
    }),
    ("mp4: boxes of no size", || {
        Bomb::Bytes(
            [b"\0\0\0\x10ftypM4A \0\0\0\0".as_slice(), &b"\0\0\0\x08free".repeat(1 << 18)].concat(),
        )
    }),
    ("mp4: four billion samples", four_billion_samples),
    ("webm: elements in elements", || {
        Bomb::Bytes(
            [
                b"\x1a\x45\xdf\xa3\x80".as_slice(),
                &b"\x18\x53\x80\x67\x01\xff\xff\xff\xff\xff\xff\xff".repeat(50_000),
            ]
            .concat(),
        )
    }),
    ("webm: an element of 72 petabytes", || {
        Bomb::Bytes(b"\x1a\x45\xdf\xa3\x01\xff\xff\xff\xff\xff\xff\xfe\x42\x82\x84webm".to_vec())
    }),
    ("webm: a million empty elements", || {
        Bomb::Bytes(
            [
                b"\x1a\x45\xdf\xa3\x80\x18\x53\x80\x67\x01\xff\xff\xff\xff\xff\xff\xff".as_slice(),
                &b"\xec\x80".repeat(1 << 20),
            ]
            .concat(),
        )
    }),
];

/// 16 kHz, mono, 16 bit, blocks of 4,096.
const STREAMINFO: [u8; 34] = {
    let mut info = [0; 34];
    info[0] = 0x10;
    info[2] = 0x10;
    info[10] = 0x03;
    info[11] = 0xe8;
    info[12] = 0x00;
    info[13] = 0xf0;
    info
};

fn wav(channels: u16, rate: u32, bits: u16, claims: u32, data: &[u8]) -> Bomb {
    Bomb::Bytes([header(channels, rate, bits, claims), data.to_vec()].concat())
}

fn header(channels: u16, rate: u32, bits: u16, claims: u32) -> Vec<u8> {
    let frame = channels.wrapping_mul(bits / 8);
    let mut file = b"RIFF\xff\xff\xff\xffWAVEfmt \x10\0\0\0\x01\0".to_vec();
    file.extend(channels.to_le_bytes());
    file.extend(rate.to_le_bytes());
    file.extend(rate.wrapping_mul(u32::from(frame)).to_le_bytes());
    file.extend(frame.to_le_bytes());
    file.extend(bits.to_le_bytes());
    file.extend(b"data");
    file.extend(claims.to_le_bytes());
    file
}

fn chunks(chunk: &[u8], times: usize) -> Bomb {
    Bomb::Bytes([b"RIFF\xff\xff\xff\xffWAVE".as_slice(), &chunk.repeat(times)].concat())
}

/// Silence in 8 bit at 8 kHz that takes no room on the disk.
fn sparse(length: u64, claims: u32) -> Bomb {
    let make = || {
        let mut file = NamedTempFile::new()?;
        file.write_all(&header(1, 8_000, 8, claims))?;
        File::set_len(file.as_file(), length + 44)?;
        Ok(file)
    };
    make().map_or_else(Bomb::NotMade, Bomb::File)
}

fn flac(info: &[u8; 34], rest: &[u8]) -> Bomb {
    Bomb::Bytes([b"fLaC\x00\0\0\x22".as_slice(), info, rest].concat())
}

/// A page of one stream; its checksum is right, so that a reader goes on to what is inside.
fn page(flags: u8, segments: &[u8], body: &[u8]) -> Vec<u8> {
    let mut page = b"OggS\0".to_vec();
    page.push(flags);
    page.extend([0; 8]);
    page.extend(7_u32.to_le_bytes());
    page.extend([0; 8]);
    page.push(u8::try_from(segments.len()).unwrap_or(u8::MAX));
    page.extend(segments);
    page.extend(body);
    let sum = checksum(&page);
    page[22..26].copy_from_slice(&sum.to_le_bytes());
    page
}

/// The CRC of RFC 3533.
fn checksum(page: &[u8]) -> u32 {
    page.iter().fold(0, |sum: u32, byte| {
        (0..8).fold(sum ^ (u32::from(*byte) << 24), |sum, _| {
            (sum << 1) ^ (if sum >> 31 == 1 { 0x04c1_1db7 } else { 0 })
        })
    })
}

fn boxes(depth: u32) -> Bomb {
    let mut file = b"\0\0\0\x10ftypM4A \0\0\0\0".to_vec();
    for left in (1..=depth).rev() {
        file.extend((left * 8).to_be_bytes());
        file.extend(if left == depth { b"moov" } else { b"trak" });
    }
    Bomb::Bytes(file)
}

fn four_billion_samples() -> Bomb {
    let within = |name: &[u8; 4], body: &[u8]| {
        let length = u32::try_from(body.len() + 8).unwrap_or(u32::MAX);
        [&length.to_be_bytes(), name.as_slice(), body].concat()
    };
    let sizes = within(b"stsz", b"\0\0\0\0\0\0\0\0\xff\xff\xff\xff");
    let times = within(b"stts", b"\0\0\0\0\xff\xff\xff\xff\0\0\0\x01\0\0\0\x01");
    let table = within(b"stbl", &[sizes, times].concat());
    let media = within(b"mdia", &within(b"minf", &table));
    let movie = within(b"moov", &within(b"trak", &media));
    Bomb::Bytes([b"\0\0\0\x10ftypM4A \0\0\0\0".as_slice(), &movie].concat())
}
