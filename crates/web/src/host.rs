//! What every request is answered from.

use crate::files::Screens;
use nadi_app::Desk;
use nadi_base::Entropy;
use std::sync::Arc;
use tokio::sync::watch;

/// The desk, the secret of this launch, and where the host stands.
pub(crate) struct Host {
    pub(crate) desk: Arc<Desk>,
    pub(crate) token: Token,
    pub(crate) port: u16,
    pub(crate) screens: Option<Screens>,
    /// Turns true when the host is to stop.
    pub(crate) stopping: watch::Receiver<bool>,
}

/// The secret of one launch, as it stands in the address of the first page.
pub(crate) struct Token(String);

impl Token {
    /// Draws 256 bits.
    pub(crate) fn draw(entropy: &dyn Entropy) -> Self {
        let mut bytes = [0; 32];
        entropy.fill(&mut bytes);
        Self(bytes.map(|byte| format!("{byte:02x}")).concat())
    }

    /// Whether somebody knows it; takes as long for a near miss as for a far one.
    pub(crate) fn is(&self, told: &str) -> bool {
        use subtle::ConstantTimeEq;
        self.0.as_bytes().ct_eq(told.as_bytes()).into()
    }

    /// The token, for the address that is handed to the person.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}
