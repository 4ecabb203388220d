//! Anchors of the trail outside the clinic's file: beside it, in the keyring, in the backups.
//!
//! A clinic that was put back from a backup goes on as a new device, and what the former device signed
//! after that backup belongs to the trail that was set aside. Such anchors are left out: they would
//! call the restored trail a rewritten one.

use crate::{Machine, Result, backups, desk::Open};
use nadi_base::DeviceId;
use nadi_store::{
    Snapshot,
    audit::{Anchor, AnchorFinding, read_anchors},
};

/// Where an anchor was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    File,
    Keyring,
    Backup,
}

impl Place {
    const fn word(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Keyring => "keyring",
            Self::Backup => "backup",
        }
    }
}

/// Signs the trail as it now ends, and keeps the anchor beside the file and in the keyring. A keyring
/// that is silent is no reason to stop: the other places hold the anchor too.
pub(crate) fn checkpoint(open: &Open, machine: &Machine) -> Result<Anchor> {
    let anchor = open.db.checkpoint()?;
    if let Ok(bytes) = serde_json::to_vec(&anchor) {
        let _ = machine.secrets.set(&account(anchor.device), &bytes);
    }
    Ok(anchor)
}

/// Every anchor that can be compared, with its place.
pub(super) fn gather(open: &Open, machine: &Machine) -> Result<Vec<(Place, Anchor)>> {
    let device = open.db.device();
    let file =
        read_anchors(&open.profile.anchors()).into_iter().map(|anchor| (Place::File, anchor));
    let keyring = in_keyring(machine, device).into_iter().map(|anchor| (Place::Keyring, anchor));
    let backups = backups::anchors(open)?.into_iter().map(|anchor| (Place::Backup, anchor));
    let all = file.chain(keyring).chain(backups);
    Ok(all.filter(|(_, anchor)| anchor.device == device).collect())
}

fn in_keyring(machine: &Machine, device: DeviceId) -> Option<Anchor> {
    let bytes = machine.secrets.get(&account(device)).ok()??;
    serde_json::from_slice(&bytes).ok()
}

fn account(device: DeviceId) -> String {
    format!("audit-anchor-{device}")
}

/// The public keys whose signatures count: of every device that the practice has or had.
pub(super) fn keys(open: &Open, snapshot: Snapshot<'_>) -> Result<Vec<[u8; 32]>> {
    let devices = snapshot.devices().all()?;
    let known = devices.iter().filter_map(|device| device.public_key.as_slice().try_into().ok());
    Ok(known.chain([open.db.public_key()]).collect())
}

/// One anchor and what came of it, as words that the screens know.
pub(super) fn said(place: Place, anchor: &Anchor, finding: &AnchorFinding) -> String {
    let finding = match finding {
        AnchorFinding::Holds => "holds",
        AnchorFinding::Rewritten => "rewritten",
        AnchorFinding::CutOff => "cut_off",
        AnchorFinding::NotSigned => "not_signed",
    };
    format!("{} {} {finding}", place.word(), anchor.sequence)
}
