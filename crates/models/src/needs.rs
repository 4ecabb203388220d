//! How much memory a model wants.

/// What an engine computes in besides the model, and the worker's own.
const ROOM: u64 = 400 << 20;

/// Memory for a model of so many bytes. The speech worker reads the whole file, then the engine copies it: for a
/// moment both are there.
pub const fn needs(bytes: u64) -> u64 {
    bytes.saturating_mul(2).saturating_add(ROOM)
}
