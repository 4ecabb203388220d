//! The keyring of this session.

use super::Line;
use nadi_machine::Laptop;

pub(super) fn look(laptop: &Laptop) -> Line {
    let backend = laptop.machine.secrets.backend();
    let facts = vec![backend.to_owned()];
    if backend != "none" {
        return Line::good("keyring", facts);
    }
    Line::note(
        "keyring",
        facts,
        "Passwords stand alone here, which is safe with a long one. On a desktop, unlock the \
         keyring (gnome-keyring or KWallet) to add a part of the key that stays on this machine.",
    )
}
