//! The two secrets that the store itself uses.

use zeroize::{Zeroize, ZeroizeOnDrop};

macro_rules! secrets {
    ($($(#[$doc:meta])+ $name:ident)+) => {$(
        $(#[$doc])+
        #[derive(Clone, Zeroize, ZeroizeOnDrop)]
        pub struct $name([u8; 32]);

        impl $name {
            /// Wraps 32 bytes.
            pub const fn new(bytes: [u8; 32]) -> Self {
                Self(bytes)
            }

            /// Shows the bytes to code that must use them.
            pub const fn expose(&self) -> &[u8; 32] {
                &self.0
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("[hidden]")
            }
        }
    )+};
}

secrets! {
    /// The raw 256-bit key of the clinic file.
    DatabaseKey
    /// The seed of the Ed25519 key with which this device signs checkpoints and backups.
    AuditSeed
}
