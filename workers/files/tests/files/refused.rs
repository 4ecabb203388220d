//! What gives no sound says why, and the limit by its name.

use crate::bench::{open, spoken};
use nadi_audio::{
    file::FileError,
    limits::{self, Limit},
};
use nadi_base::{Cancel, Code};
use nadi_engines::{
    EngineError,
    sound::{Channels, FilesWorker, SoundError, SoundFiles, Source},
};
use std::{fs::File, io::Write, path::PathBuf, sync::Arc};

/// A WAV file of 8 bit that claims so many bytes.
fn header(channels: u16, rate: u32, claims: u32) -> Vec<u8> {
    let mut file = b"RIFF\xff\xff\xff\xffWAVEfmt \x10\0\0\0\x01\0".to_vec();
    file.extend(channels.to_le_bytes());
    file.extend(rate.to_le_bytes());
    file.extend((rate * u32::from(channels)).to_le_bytes());
    file.extend(channels.to_le_bytes());
    file.extend(8_u16.to_le_bytes());
    file.extend(b"data");
    file.extend(claims.to_le_bytes());
    file
}

#[track_caller]
fn why(bytes: &[u8]) -> FileError {
    match open(Source::Bytes(bytes)).err() {
        Some(SoundError::File(why)) => why,
        other => panic!("the worker should be well and the file refused: {other:?}"),
    }
}

#[test]
fn each_limit_is_named() {
    let sound = |channels, rate| [header(channels, rate, 360), vec![128; 360]].concat();
    assert_eq!(why(&sound(9, 16_000)), FileError::Over(Limit::Channels));
    assert_eq!(why(&sound(1, 7_999)), FileError::Over(Limit::Rate));
    assert_eq!(why(&sound(1, 192_001)), FileError::Over(Limit::Rate));
    assert!(open(Source::Bytes(&sound(8, 192_000))).is_ok(), "the last that is allowed");
}

#[test]
fn a_file_over_its_size_is_refused_before_it_is_read() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(&header(1, 8_000, u32::MAX)).unwrap();
    File::set_len(file.as_file(), limits::MOST_BYTES + 1).unwrap();
    let error = open(Source::File(file.path())).err().unwrap();
    assert!(matches!(error, SoundError::File(FileError::Over(Limit::Bytes))), "{error:?}");
    assert_eq!(error.code(), Code::FileTooLarge);
}

#[test]
fn seven_hours_are_too_long() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    let length = 7 * 3600 * 8_000;
    file.write_all(&header(1, 8_000, length)).unwrap();
    File::set_len(file.as_file(), u64::from(length) + 44).unwrap();
    let error = open(Source::File(file.path())).err().unwrap();
    assert!(matches!(error, SoundError::File(FileError::Over(Limit::Seconds))), "{error:?}");
}

#[test]
fn what_is_no_sound_is_said_to_be_none() {
    assert_eq!(why(b"%PDF-1.7\n%...."), FileError::UnknownKind);
    assert_eq!(why(b""), FileError::UnknownKind);
    assert!(matches!(why(b"OggS\0\x02damaged"), FileError::Damaged | FileError::NoSound));
}

#[test]
fn a_file_that_was_cut_gives_what_is_there() {
    let wav = spoken();
    let mut sound = open(Source::Bytes(&wav[..wav.len() / 2])).unwrap();
    let half = crate::bench::all(&mut *sound).len();
    assert!(half > 16_000, "half a recording is better than none: {half} samples");
}

#[test]
fn without_the_worker_the_error_says_so() {
    let none =
        FilesWorker::new(PathBuf::from("/nowhere/nadi-files"), Arc::new(crate::bench::Still));
    let error = none.open(Source::Bytes(&spoken()), Channels::Mixed, &Cancel::new()).err().unwrap();
    assert!(matches!(error, SoundError::Engine(EngineError::Missing { .. })));
    assert_eq!(error.code(), Code::EngineMissing);
}
