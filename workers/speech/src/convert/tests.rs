//! The converter against transformers: the same model, asked the same, says the same.
//!
//! `tests/reference/make.py` made the values; what is not in the repository (26 MB of weights) is made here again
//! from the names of its tensors, and its sum says that it is byte for byte what transformers wrote.

use super::{Stop, convert, tensors};
use crate::header;
use nadi_base::Cancel;
use nadi_engines::speech::{Conversion, ConvertFault, Numbers};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, fs, path::Path};
use whisper_rs::{WhisperContext, WhisperContextParameters};

const HEADER: &[u8] = include_bytes!("../../tests/reference/header.json");
const CONFIG: &str = include_str!("../../tests/reference/config.json");
const REFERENCE: &str = include_str!("../../tests/reference/reference.json");
const BUNDLED: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/bundled/nadi-speech-demo.bin");

#[derive(Deserialize)]
struct Reference {
    sha256: String,
    tokens: Vec<i32>,
    every: usize,
    answers: Vec<Said>,
}

#[derive(Deserialize)]
struct Said {
    best: usize,
    logits: Vec<f32>,
}

/// The same numbers as in `make.py`.
#[expect(clippy::cast_precision_loss, reason = "24 bits are exact")]
fn chance(name: &str, count: u32) -> impl Iterator<Item = f32> {
    let seed = name
        .bytes()
        .fold(0x811c_9dc5_u32, |value, byte| (value ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (0..count).map(move |at| {
        let mut x = at.wrapping_mul(0x9e37_79b9).wrapping_add(seed);
        x ^= x >> 16;
        x = x.wrapping_mul(0x85eb_ca6b);
        x ^= x >> 13;
        x = x.wrapping_mul(0xc2b2_ae35);
        x ^= x >> 16;
        (x >> 8) as f32 * 2.0_f32.powi(-23) - 1.0
    })
}

#[derive(Deserialize)]
struct Told {
    data_offsets: (u64, u64),
}

/// The file that transformers wrote.
fn safetensors() -> Vec<u8> {
    let mut header: BTreeMap<String, serde_json::Value> = serde_json::from_slice(HEADER).unwrap();
    header.remove("__metadata__");
    let mut tensors: Vec<(u64, u64, String)> = header
        .into_iter()
        .map(|(name, told)| {
            let (from, to) = Told::deserialize(told).unwrap().data_offsets;
            (from, to, name)
        })
        .collect();
    tensors.sort();
    let mut file = (HEADER.len() as u64).to_le_bytes().to_vec();
    file.extend(HEADER);
    for (from, to, name) in tensors {
        let numbers = chance(&name, u32::try_from((to - from) / 4).unwrap());
        let norm = name.contains("layer_norm.weight");
        file.extend(numbers.flat_map(|number| {
            let number = if norm { 1.0 + number * 0.25 } else { number * 0.125 };
            number.to_le_bytes()
        }));
    }
    file
}

/// The tokens of a real Whisper, as the header of a whisper.cpp file has them.
fn tokens(file: &[u8]) -> Vec<Vec<u8>> {
    let mut at = 4 + 11 * 4 + 8 + 80 * 201 * 4;
    let number = |at: &mut usize| {
        *at += 4;
        u32::from_le_bytes(file[*at - 4..*at].try_into().unwrap()) as usize
    };
    (0..number(&mut at))
        .map(|_| {
            let length = number(&mut at);
            at += length;
            file[at - length..at].to_vec()
        })
        .collect()
}

/// A table of tokens as transformers writes it. The letters that stand for bytes are made here another way than in
/// the converter: from the list of those that stand for themselves.
fn vocabulary() -> String {
    let own: Vec<u32> = (33..127).chain(161..173).chain(174..256).collect();
    let mut others = 256..;
    let letters: Vec<char> = (0..256)
        .map(|byte| if own.contains(&byte) { byte } else { others.next().unwrap() })
        .map(|letter| char::from_u32(letter).unwrap())
        .collect();
    let tokens = tokens(&fs::read(BUNDLED).unwrap());
    let table: BTreeMap<String, usize> = tokens
        .iter()
        .enumerate()
        .map(|(number, bytes)| {
            (bytes.iter().map(|byte| letters[usize::from(*byte)]).collect(), number)
        })
        .chain([("<|endoftext|>".to_owned(), 50_257)])
        .collect();
    serde_json::to_string(&table).unwrap()
}

/// The folder that transformers wrote.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("model.safetensors"), safetensors()).unwrap();
    fs::write(folder.path().join("config.json"), CONFIG).unwrap();
    fs::write(folder.path().join("vocab.json"), vocabulary()).unwrap();
    folder
}

fn converted(folder: &Path, numbers: Numbers) -> Result<Vec<u8>, ConvertFault> {
    let wanted = Conversion::of(folder, numbers)?;
    let mut file = Vec::new();
    let mut keep = |piece: Vec<u8>| {
        assert!(piece.len() < 16 << 20, "a part is never large");
        file.extend(piece);
        Ok(())
    };
    match convert(&wanted, &mut keep, &mut |_, _| Ok(()), &Cancel::new()) {
        Ok(()) => Ok(file),
        Err(Stop::Fault(fault)) => Err(fault),
        Err(Stop::Code(code)) => panic!("{code:?}"),
    }
}

/// What whisper.cpp says to the tokens, each after the other.
fn said(file: &[u8], reference: &Reference) -> Vec<Vec<f32>> {
    let settings = WhisperContextParameters::default();
    let context = WhisperContext::new_from_buffer_with_params(file, settings).unwrap();
    let mut state = context.create_state().unwrap();
    let mel: Vec<f32> = chance("mel", 80 * 3_000).collect();
    state.set_mel(&mel).unwrap();
    state.encode(0, 1).unwrap();
    let mut said = Vec::new();
    // One at a time: only the first row of several is handed out.
    for (before, token) in reference.tokens.iter().enumerate() {
        state.decode(&[*token], before, 1).unwrap();
        said.push(state.get_logits().unwrap().to_vec());
    }
    said
}

/// How far off, as a part of what it should be: the most of all tokens that were asked.
fn off(said: &[Vec<f32>], reference: &Reference) -> f32 {
    let one = |(row, should): (&Vec<f32>, &Said)| {
        let row: Vec<f32> = row.iter().step_by(reference.every).copied().collect();
        assert_eq!(row.len(), should.logits.len());
        let apart: f32 = row.iter().zip(&should.logits).map(|(a, b)| (a - b).powi(2)).sum();
        let length: f32 = should.logits.iter().map(|one| one.powi(2)).sum();
        (apart / length).sqrt()
    };
    said.iter().zip(&reference.answers).map(one).fold(0.0, f32::max)
}

#[test]
fn a_converted_model_says_what_transformers_says() {
    let reference: Reference = serde_json::from_str(REFERENCE).unwrap();
    assert_eq!(format!("{:x}", Sha256::digest(safetensors())), reference.sha256, "another folder");
    let folder = folder();
    for (numbers, most, bytes) in [
        (Numbers::F16, 1e-2, 2.0),
        (Numbers::Q8, 0.03, 34.0 / 32.0),
        (Numbers::Q5, 0.15, 24.0 / 32.0),
    ] {
        let file = converted(folder.path(), numbers).unwrap();
        let facts = header::check(&file).expect("what is written passes our own look at headers");
        assert!(facts.multilingual && facts.audio_layers == 2 && facts.text_layers == 3);
        #[expect(clippy::cast_precision_loss, reason = "a few megabytes")]
        let for_each = file.len() as f64 / 7_850_000.0;
        assert!((for_each - bytes).abs() < 0.35, "{numbers:?}: {for_each} bytes for each number");
        let said = said(&file, &reference);
        let off = off(&said, &reference);
        assert!(off < most, "{numbers:?}: {off} off");
        if numbers == Numbers::F16 {
            let best = |row: &Vec<f32>| (0..row.len()).max_by(|a, b| row[*a].total_cmp(&row[*b]));
            let bests: Vec<_> = said.iter().filter_map(best).collect();
            let should: Vec<_> = reference.answers.iter().map(|said| said.best).collect();
            assert_eq!(bests, should, "the likeliest token of each step");
        }
    }
}

#[test]
fn the_test_would_see_a_tensor_in_another_place() {
    let reference: Reference = serde_json::from_str(REFERENCE).unwrap();
    let folder = folder();
    let mut file = safetensors();
    // A hundred rows of one weight moved by one.
    let at = file.len() - 200_000;
    file[at..at + 100_000].rotate_right(4);
    fs::write(folder.path().join("model.safetensors"), file).unwrap();
    let file = converted(folder.path(), Numbers::F16).unwrap();
    assert!(off(&said(&file, &reference), &reference) > 1e-2);
}

#[test]
fn tokens_are_the_bytes_they_were() {
    let folder = folder();
    let file = converted(folder.path(), Numbers::F16).unwrap();
    let own = tokens(&fs::read(BUNDLED).unwrap());
    assert_eq!(tokens(&file), own);
    assert!(
        own.iter().any(|token| std::str::from_utf8(token).is_err()),
        "half letters are among them"
    );
    let whole = format!("{{\"model\":{{\"vocab\":{}}}}}", vocabulary());
    fs::remove_file(folder.path().join("vocab.json")).unwrap();
    fs::write(folder.path().join("tokenizer.json"), whole).unwrap();
    assert_eq!(tokens(&converted(folder.path(), Numbers::Q8).unwrap()), own, "from the one file");
}

/// Puts another configuration into the folder.
fn with(folder: &Path, key: &str, value: serde_json::Value) -> Result<Vec<u8>, ConvertFault> {
    let mut config: serde_json::Value = serde_json::from_str(CONFIG).unwrap();
    config[key] = value;
    fs::write(folder.join("config.json"), config.to_string()).unwrap();
    converted(folder, Numbers::Q5)
}

#[test]
fn a_folder_of_another_shape_is_refused() {
    let folder = folder();
    let path = folder.path();
    assert_eq!(with(path, "model_type", "bert".into()), Err(ConvertFault::NotWhisper));
    for (key, value) in [
        ("vocab_size", 51_867),
        ("d_model", 1 << 30),
        ("encoder_layers", 0),
        ("encoder_attention_heads", 3),
        ("encoder_ffn_dim", 100),
        ("num_mel_bins", 40),
        ("max_source_positions", 1_501),
    ] {
        assert_eq!(with(path, key, value.into()), Err(ConvertFault::OtherShape), "{key} {value}");
    }
    assert_eq!(with(path, "tie_word_embeddings", false.into()), Err(ConvertFault::OtherShape));
    assert_eq!(with(path, "scale_embedding", true.into()), Err(ConvertFault::OtherShape));
    let other = with(path, "num_mel_bins", 128.into());
    assert_eq!(other, Err(ConvertFault::Shape("encoder.conv1.weight".into())));
    let other = with(path, "decoder_layers", 4.into());
    assert!(
        matches!(&other, Err(ConvertFault::Missing(name)) if name.starts_with("decoder.layers.3."))
    );
    let other = with(path, "decoder_layers", 2.into());
    assert!(
        matches!(&other, Err(ConvertFault::Unknown(name)) if name.starts_with("decoder.layers.2."))
    );
}

#[test]
fn a_folder_without_its_parts_is_refused() {
    let folder = folder();
    let path = folder.path();
    fs::rename(path.join("model.safetensors"), path.join("pytorch_model.bin")).unwrap();
    assert_eq!(
        converted(path, Numbers::F16),
        Err(ConvertFault::NoTensors),
        "a pickle is a program"
    );
    fs::rename(path.join("pytorch_model.bin"), path.join("model.safetensors")).unwrap();
    fs::write(path.join("vocab.json"), "{\"a\": 0}").unwrap();
    assert_eq!(converted(path, Numbers::F16), Err(ConvertFault::Vocabulary));
    fs::remove_file(path.join("config.json")).unwrap();
    assert_eq!(converted(path, Numbers::F16), Err(ConvertFault::NotWhisper));
}

#[test]
fn a_damaged_file_is_refused_wherever_the_damage_is() {
    let folder = folder();
    let path = folder.path().join("model.safetensors");
    let file = safetensors();
    let refused = |bytes: &[u8]| {
        fs::write(&path, bytes).unwrap();
        converted(folder.path(), Numbers::F16).err()
    };
    for length in [0, 7, 8, 200, HEADER.len() + 8, file.len() - 1] {
        assert_eq!(refused(&file[..length]), Some(ConvertFault::Damaged), "cut at {length}");
    }
    let mut lies = file.clone();
    lies[..8].copy_from_slice(&u64::MAX.to_le_bytes());
    assert_eq!(refused(&lies), Some(ConvertFault::Damaged));
    let mut none = file.clone();
    let end = none.len();
    none[end - 4..].copy_from_slice(&f32::NAN.to_le_bytes());
    assert_eq!(refused(&none), Some(ConvertFault::Damaged), "a number that is none");
}

proptest::proptest! {
    #[test]
    fn any_header_is_read_or_refused(text in proptest::collection::vec(proptest::num::u8::ANY, 0..300)) {
        tensors::try_header(&text, 1_000);
    }

    #[test]
    fn a_changed_header_never_reaches_beyond_the_file(at in 0..HEADER.len(), byte in proptest::num::u8::ANY) {
        let mut header = HEADER.to_vec();
        header[at] = byte;
        tensors::try_header(&header, 40_000_000);
    }
}
