//! Anchors of the trail outside the clinic's file: beside it, in the keyring, in the backups.
//!
//! A clinic that was put back from a backup goes on as a new device, and what the former device signed
//! after that backup belongs to the trail that was set aside. Such anchors are left out: they would
//! call the restored trail a rewritten one.

use crate::{
    Error, Machine, Result,
    backups::{self, Found},
    desk::Open,
    work::Act,
};
use nadi_base::DeviceId;
use nadi_store::{
    Snapshot,
    audit::{Anchor, AnchorFinding, read_anchors},
    table::Device,
};
use std::collections::BTreeMap;

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

/// Makes sure that the clinic's file knows the key with which this device signs. A restore that was cut
/// off has renewed the key beside a file that still names the former one; that one is kept as a
/// retired device's, so that what it signed goes on to count.
pub(crate) fn vouch_for_key(open: &Open) -> Result<()> {
    let (device, key) = (open.db.device(), open.db.public_key());
    let mut row = open.db.read(|snapshot| Ok::<_, Error>(snapshot.devices().need(device)?))?;
    if row.public_key == key {
        return Ok(());
    }
    let act = Act::new("device_key").on("device", device);
    open.db.write(&open.db.nadi(), |tx| {
        let now = tx.now();
        tx.devices().insert(Device { retired_at: Some(now), ..row.data.clone() })?;
        row.data.public_key = key.to_vec();
        tx.devices().update(&row)?;
        tx.audit(act.into_entry())?;
        Ok(())
    })
}

/// Every anchor that can be compared, with its place.
pub(super) fn gather(open: &Open, machine: &Machine) -> Result<Vec<(Place, Anchor)>> {
    let backups = backups::all_on_disk(open)?;
    let line = line_of(open, &backups)?;
    let file =
        read_anchors(&open.profile.anchors()).into_iter().map(|anchor| (Place::File, anchor));
    let keyring = in_keyring(machine, open.db.device()).into_iter();
    let keyring = keyring.map(|anchor| (Place::Keyring, anchor));
    let backups = backups.into_iter().map(|found| (Place::Backup, found.manifest.anchor));
    let mut all: Vec<_> = file.chain(keyring).chain(backups).collect();
    all.retain(|(_, anchor)| line.get(&anchor.device).is_some_and(|last| anchor.sequence <= *last));
    Ok(all)
}

/// The devices that wrote this trail, each with the last row of its that is part of it: all of this
/// device's, and of the one before it those up to the backup that this one was put back from.
fn line_of(open: &Open, backups: &[Found]) -> Result<BTreeMap<DeviceId, u64>> {
    let devices = open.db.read(|snapshot| Ok::<_, Error>(snapshot.devices().all()?))?;
    let mut line = BTreeMap::from([(open.db.device(), u64::MAX)]);
    let (mut device, mut last) = (open.db.device(), u64::MAX);
    loop {
        let from = devices.iter().find(|row| row.id == device).and_then(|row| row.restored_from);
        let found = backups.iter().find(|found| Some(found.manifest.id) == from);
        let Some(Found { manifest, .. }) = found else { return Ok(line) };
        (device, last) = (manifest.device, last.min(manifest.anchor.sequence));
        if line.insert(device, last).is_some() {
            return Ok(line);
        }
    }
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
