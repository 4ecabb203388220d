//! The sound of visits: the recorder, what lies sealed on the disk, playing it.
//!
//! [`recorder`] writes and cannot read: a lock of the desk takes every key away and the recording goes on.
//! What a crash left behind is settled at the next unlock ([`settle`]): every whole piece stays, and a file
//! without its end is never called complete.
//!
//! Deliberately absent: what the sound says (`transcripts`), and strangers' files (`imports`).

mod erase;
mod gear;
mod kept;
mod play;
mod recorder;
mod settle;
mod show;
mod syncer;
mod take;
mod tape;
mod types;

pub use erase::erase;
pub use gear::{ChosenModel, SoundGear, SpeechModels};
pub(crate) use kept::Kept;
pub use play::play;
pub(crate) use recorder::Recorder;
pub(crate) use settle::{fill, settle};
pub(crate) use show::short;
pub use show::{recorder as show_recorder, sound};
pub(crate) use take::begin_tape;
pub use take::{microphones, pause, resume, start, stop};
use tape::Tape;
pub(crate) use tape::{Finished, Pace};
pub use types::*;
