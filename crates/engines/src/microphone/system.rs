//! The microphones that the operating system knows.

use super::{
    Hearing, Microphone, MicrophoneError, Microphones,
    thread::{Listener, listen},
};
use cpal::traits::{DeviceTrait as _, HostTrait as _};
use nadi_audio::resample::Resampler;
use std::time::Duration;

/// The microphones of this laptop.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemMicrophones;

impl Microphones for SystemMicrophones {
    fn list(&self) -> Vec<Microphone> {
        let host = cpal::default_host();
        let usual = host.default_input_device().as_ref().and_then(|device| device.id().ok());
        let Ok(devices) = host.input_devices() else { return Vec::new() };
        let mut found: Vec<_> =
            devices.filter_map(|device| described(&device, usual.as_ref())).collect();
        found.sort_by_key(|microphone| !microphone.usual);
        found
    }

    fn open(&self, id: Option<&str>) -> Result<Box<dyn Hearing>, MicrophoneError> {
        let host = cpal::default_host();
        let device = match id {
            Some(id) => id.parse().ok().and_then(|id| host.device_by_id(&id)),
            None => host.default_input_device(),
        };
        let device = device.ok_or(MicrophoneError::None)?;
        let usual = host.default_input_device().as_ref().and_then(|device| device.id().ok());
        let microphone = described(&device, usual.as_ref()).ok_or(MicrophoneError::None)?;
        let listener = listen(device)?;
        let resampler = Resampler::new(listener.rate, 1).map_err(|_| MicrophoneError::Refused)?;
        Ok(Box::new(Open { microphone, listener, resampler }))
    }
}

fn described(device: &cpal::Device, usual: Option<&cpal::DeviceId>) -> Option<Microphone> {
    let id = device.id().ok()?;
    let name = device.description().ok()?.name().to_owned();
    Some(Microphone { usual: usual == Some(&id), id: id.to_string(), name })
}

struct Open {
    microphone: Microphone,
    listener: Listener,
    resampler: Resampler,
}

impl Hearing for Open {
    fn microphone(&self) -> &Microphone {
        &self.microphone
    }

    fn hear(&mut self, within: Duration) -> Result<Vec<f32>, MicrophoneError> {
        let samples = self.listener.take(within)?;
        self.resampler.push(&samples).map_err(|_| MicrophoneError::Gone)
    }
}
