//! A microphone on a thread of its own: on some systems a stream may not leave the thread that opened it.

use super::MicrophoneError;
use cpal::{
    ErrorKind, FromSample, Sample as _, SampleFormat, SizedSample, StreamConfig,
    traits::{DeviceTrait as _, StreamTrait as _},
};
use nadi_audio::pcm;
use std::{
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    thread,
    time::Duration,
};

type Heard = Result<Vec<f32>, MicrophoneError>;

/// What comes from a microphone. Dropping it ends the thread.
pub(super) struct Listener {
    /// Samples a second that the device gives.
    pub(super) rate: u32,
    heard: Receiver<Heard>,
    /// Why nothing more comes, where that was heard behind samples that count.
    ended: Option<MicrophoneError>,
    _until: Sender<()>,
}

impl Listener {
    /// The next samples, mono; nothing when none came in time.
    pub(super) fn take(&mut self, within: Duration) -> Heard {
        if let Some(ended) = self.ended {
            return Err(ended);
        }
        match self.heard.recv_timeout(within) {
            Ok(first) => Ok(self.rest(first?)),
            Err(RecvTimeoutError::Timeout) => Ok(Vec::new()),
            Err(RecvTimeoutError::Disconnected) => Err(MicrophoneError::Gone),
        }
    }

    fn rest(&mut self, mut samples: Vec<f32>) -> Vec<f32> {
        while let Ok(more) = self.heard.try_recv() {
            match more {
                Ok(more) => samples.extend(more),
                Err(ended) => {
                    self.ended = Some(ended);
                    break;
                }
            }
        }
        samples
    }
}

/// Begins to hear a device.
pub(super) fn listen(device: cpal::Device) -> Result<Listener, MicrophoneError> {
    let (send, heard) = channel();
    let (until, ended) = channel::<()>();
    let (told, begun) = channel();
    thread::spawn(move || match open(&device, send) {
        Ok((stream, rate)) => {
            let _ = told.send(Ok(rate));
            // Nothing is ever sent: the wait ends with whoever listens.
            let _ = ended.recv();
            drop(stream);
        }
        Err(error) => {
            let _ = told.send(Err(error));
        }
    });
    let rate = begun.recv().map_err(|_| MicrophoneError::Refused)??;
    Ok(Listener { rate, heard, ended: None, _until: until })
}

fn open(
    device: &cpal::Device,
    send: Sender<Heard>,
) -> Result<(cpal::Stream, u32), MicrophoneError> {
    let config = device.default_input_config().map_err(|error| kind(error.kind()))?;
    let rate = config.sample_rate();
    let format = config.sample_format();
    let config = StreamConfig::from(config);
    let stream = match format {
        SampleFormat::I16 => build::<i16>(device, config, send),
        SampleFormat::I32 => build::<i32>(device, config, send),
        SampleFormat::I8 => build::<i8>(device, config, send),
        SampleFormat::U8 => build::<u8>(device, config, send),
        SampleFormat::U16 => build::<u16>(device, config, send),
        SampleFormat::F32 => build::<f32>(device, config, send),
        _ => Err(MicrophoneError::Refused),
    }?;
    stream.play().map_err(|error| kind(error.kind()))?;
    Ok((stream, rate))
}

fn build<T>(
    device: &cpal::Device,
    config: StreamConfig,
    send: Sender<Heard>,
) -> Result<cpal::Stream, MicrophoneError>
where
    T: SizedSample,
    f32: FromSample<T>,
{
    let channels = usize::from(config.channels);
    let failed = send.clone();
    let hear = move |data: &[T], _: &cpal::InputCallbackInfo| {
        let samples: Vec<f32> = data.iter().map(|sample| f32::from_sample(*sample)).collect();
        // Nobody listens any more: the stream is about to end.
        drop(send.send(Ok(pcm::mix(&samples, channels))));
    };
    let fail = move |error: cpal::Error| {
        if ends(error.kind()) {
            drop(failed.send(Err(MicrophoneError::Gone)));
        }
    };
    device.build_input_stream(config, hear, fail, None).map_err(|error| kind(error.kind()))
}

/// Whether a stream is over; a late buffer or a changed route is not the end.
fn ends(error: ErrorKind) -> bool {
    matches!(
        error,
        ErrorKind::DeviceNotAvailable | ErrorKind::HostUnavailable | ErrorKind::StreamInvalidated
    )
}

fn kind(error: ErrorKind) -> MicrophoneError {
    match error {
        ErrorKind::DeviceNotAvailable | ErrorKind::HostUnavailable => MicrophoneError::None,
        _ => MicrophoneError::Refused,
    }
}
