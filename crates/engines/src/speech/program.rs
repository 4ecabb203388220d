//! Which of the two speech programs this processor can run.

use crate::worker_path;
use std::path::{Path, PathBuf};

/// For every processor since 2009.
pub const PLAIN: &str = "speech";
/// For processors with AVX2, FMA, F16C and BMI2.
pub const QUICK: &str = "speech-avx2";

/// The quickest program in a folder that this processor can run.
pub fn speech_program(folder: &Path) -> PathBuf {
    let quick = worker_path(folder, QUICK);
    if has_avx2() && quick.is_file() { quick } else { worker_path(folder, PLAIN) }
}

#[cfg(target_arch = "x86_64")]
fn has_avx2() -> bool {
    is_x86_feature_detected!("avx2")
        && is_x86_feature_detected!("fma")
        && is_x86_feature_detected!("f16c")
        && is_x86_feature_detected!("bmi2")
}

#[cfg(not(target_arch = "x86_64"))]
fn has_avx2() -> bool {
    false
}
