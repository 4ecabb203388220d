//! Packets of one track, decoded one after the other.

use super::MediaSource;
use crate::{
    file::FileError,
    limits::{self, Limit},
};
use std::sync::LazyLock;
use symphonia::core::{
    audio::Channels,
    codecs::{
        CodecParameters,
        audio::{AudioCodecParameters, AudioDecoder, AudioDecoderOptions},
        registry::CodecRegistry,
    },
    common::Limit as Most,
    errors::Error,
    formats::{FormatOptions, FormatReader, TrackType, probe::Hint},
    io::{MediaSourceStream, MediaSourceStreamOptions},
    meta::MetadataOptions,
    packet::Packet,
};

/// Every coding that is read, Opus among them.
static CODINGS: LazyLock<CodecRegistry> = LazyLock::new(|| {
    let mut codings = CodecRegistry::new();
    symphonia::default::register_enabled_codecs(&mut codings);
    codings.register_audio_decoder::<symphonia_adapter_libopus::OpusDecoder>();
    codings
});

pub(super) struct Packets {
    reader: Box<dyn FormatReader>,
    decoder: Box<dyn AudioDecoder>,
    track: u32,
    damaged: u64,
    empty: u32,
}

impl Packets {
    pub(super) fn open(source: Box<dyn MediaSource>) -> Result<Self, FileError> {
        let stream = MediaSourceStream::new(source, MediaSourceStreamOptions::default());
        let tags = MetadataOptions::default()
            .limit_tag_bytes(Most::Maximum(limits::MOST_TAG_BYTES))
            .limit_visual_bytes(Most::Maximum(limits::MOST_TAG_BYTES));
        let probe = symphonia::default::get_probe();
        let reader = probe
            .probe(&Hint::new(), stream, FormatOptions::default(), tags)
            .map_err(|error| opening(&error))?;
        let (track, decoder) = decoder_of(&*reader)?;
        Ok(Self { reader, decoder, track, damaged: 0, empty: 0 })
    }

    /// Rate and channels as the file says. Some files say it only with the first packet: then the decoder
    /// would have refused them.
    pub(super) fn sound(&self) -> Result<(u32, usize), FileError> {
        let said = self.decoder.codec_params();
        let rate = said.sample_rate.ok_or(FileError::Damaged)?;
        Ok((rate, said.channels.as_ref().map_or(1, Channels::count)))
    }

    pub(super) fn claims_s(&self) -> Option<f64> {
        let track = self.reader.tracks().iter().find(|track| track.id == self.track)?;
        let rate = self.decoder.codec_params().sample_rate?;
        #[expect(clippy::cast_precision_loss, reason = "shown to a person")]
        track.num_frames.map(|frames| frames as f64 / f64::from(rate))
    }

    pub(super) const fn damaged(&self) -> u64 {
        self.damaged
    }

    pub(super) const fn why_nothing(&self) -> FileError {
        if self.damaged > 0 { FileError::Damaged } else { FileError::NoSound }
    }

    /// Appends the samples of the next packet that has some; nothing at the end.
    pub(super) fn next(
        &mut self,
        samples: &mut Vec<f32>,
    ) -> Result<Option<(u32, usize)>, FileError> {
        while let Some(packet) = self.packet()? {
            if let Some(sound) = self.decode(&packet, samples)? {
                self.empty = 0;
                return Ok(Some(sound));
            }
            self.empty += 1;
            if self.empty > limits::MOST_EMPTY_PACKETS {
                return Err(FileError::Damaged);
            }
        }
        Ok(None)
    }

    fn packet(&mut self) -> Result<Option<Packet>, FileError> {
        match self.reader.next_packet() {
            Ok(packet) => Ok(packet),
            // A second recording follows in the same file: it is read with its own decoder.
            Err(Error::ResetRequired) => {
                (self.track, self.decoder) = decoder_of(&*self.reader)?;
                self.reader.next_packet().or(Ok(None))
            }
            Err(Error::LimitError(_)) => Err(Limit::Memory.into()),
            // A file that was cut ends here; what came before is sound.
            Err(_) => {
                self.damaged += 1;
                Ok(None)
            }
        }
    }

    fn decode(
        &mut self,
        packet: &Packet,
        samples: &mut Vec<f32>,
    ) -> Result<Option<(u32, usize)>, FileError> {
        if packet.track_id != self.track {
            return Ok(None);
        }
        match self.decoder.decode(packet) {
            Ok(sound) if sound.frames() == 0 => Ok(None),
            Ok(sound) => {
                let spec = sound.spec();
                let found = (spec.rate(), spec.channels().count());
                sound.copy_to_vec_interleaved(samples);
                Ok(Some(found))
            }
            Err(Error::LimitError(_)) => Err(Limit::Memory.into()),
            Err(_) => {
                self.damaged += 1;
                Ok(None)
            }
        }
    }
}

fn decoder_of(reader: &dyn FormatReader) -> Result<(u32, Box<dyn AudioDecoder>), FileError> {
    let track = reader.default_track(TrackType::Audio).ok_or(FileError::NoSound)?;
    let Some(CodecParameters::Audio(said)) = &track.codec_params else {
        return Err(FileError::NoSound);
    };
    refuse_over(said)?;
    let options = AudioDecoderOptions::default();
    let decoder = CODINGS.make_audio_decoder(said, &options).map_err(|error| opening(&error))?;
    Ok((track.id, decoder))
}

/// Before a decoder sets anything aside for it.
fn refuse_over(said: &AudioCodecParameters) -> Result<(), FileError> {
    let channels = said.channels.as_ref().map_or(1, Channels::count);
    let rate = said.sample_rate.unwrap_or(limits::LOWEST_RATE);
    Ok(limits::check_sound(rate, channels)?)
}

fn opening(error: &Error) -> FileError {
    match error {
        Error::Unsupported(_) => FileError::UnknownCoding,
        Error::LimitError(_) => Limit::Memory.into(),
        _ => FileError::Damaged,
    }
}
