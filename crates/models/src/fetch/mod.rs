//! A model from the network.
//!
//! Bytes are taken from where they stopped, also after a kill; a server that does not keep its word about lengths,
//! versions or contents costs time and never a wrong file. What passes (a stall, a cut, a busy server) is tried
//! again with growing waits, which begin anew whenever bytes came; what does not (a refusal, another length, a
//! host that nobody named) sends the next address to work, and the last reason is told.

mod address;
mod answer;
mod attempt;
mod patience;

pub use address::Address;
pub use answer::{Answer, Ask, Web, WebError};
pub use patience::Patience;

use crate::{
    ModelError, Origin, Receipt, Shelf, Staging, Sum,
    catalogue::{Catalogue, Hosts, Offered},
};
use attempt::{Attempt, Trouble};
use nadi_base::{Cancel, Progress};

/// The stage that progress is told under; its units are kilobytes.
const STAGE: &str = "downloading";
/// Room that is left on the disk for the clinic's own work.
const RESERVE: u64 = 512 << 20;

/// What to bring, and how.
#[derive(Clone, Copy, Debug)]
pub struct Order<'a> {
    /// The name of the model.
    pub id: &'a str,
    /// Whether a person accepted the terms of its licence.
    pub accepted: bool,
    /// A place of the practice's own that is asked first: the address of a folder.
    pub mirror: Option<&'a str>,
    /// Bytes that are free on the disk, where that is known.
    pub free: Option<u64>,
    /// How long to wait for what.
    pub patience: &'a Patience,
}

/// Brings a model of the catalogue to its place.
pub fn fetch(
    web: &dyn Web,
    catalogue: &Catalogue,
    shelf: &Shelf,
    order: &Order<'_>,
    progress: &Progress,
    cancel: &Cancel,
) -> Result<Sum, ModelError> {
    let offered = catalogue.find(order.id)?.installable(order.accepted)?;
    shelf.folder()?;
    let mut staging = Staging::of(&shelf.place(order.id)?, offered, cancel)?;
    fits(offered.bytes.saturating_sub(staging.have()), order.free)?;
    let (addresses, hosts) = addresses(offered, &catalogue.hosts, order.mirror)?;
    let attempt = Attempt { web, hosts: &hosts, bytes: offered.bytes, patience: order.patience };
    let mut told = ModelError::Offline;
    for address in &addresses {
        match from_one(&attempt, address, &mut staging, progress, cancel) {
            Ok(()) => {
                let sum = staging.finish()?;
                shelf.remember(order.id, &Receipt::of(sum, Origin::Catalogue))?;
                return Ok(sum);
            }
            Err(error @ (ModelError::Cancelled | ModelError::Disk(_))) => return Err(error),
            // What one host said tells more than that another could not be reached.
            Err(ModelError::Offline) => {}
            Err(error) => told = error,
        }
    }
    Err(told)
}

/// Says so before the first byte, where a file would not fit.
pub(crate) fn fits(needed: u64, free: Option<u64>) -> Result<(), ModelError> {
    match free {
        Some(free) if free < needed.saturating_add(RESERVE) => {
            Err(ModelError::NoSpace { needed: needed.saturating_add(RESERVE), free })
        }
        _ => Ok(()),
    }
}

/// Where to ask, in order: the practice's own mirror first, whose host is then one that was named.
fn addresses(
    offered: &Offered,
    hosts: &Hosts,
    mirror: Option<&str>,
) -> Result<(Vec<Address>, Hosts), ModelError> {
    let mut hosts = hosts.clone();
    let mut addresses = Vec::new();
    if let (Some(mirror), Some(first)) = (mirror, offered.addresses.first()) {
        let file = first.rsplit('/').next().unwrap_or_default();
        let address = Address::parse(&format!("{}/{file}", mirror.trim_end_matches('/')))?;
        hosts = hosts.and(address.host());
        addresses.push(address);
    }
    for address in &offered.addresses {
        addresses.push(Address::parse(address)?);
    }
    Ok((addresses, hosts))
}

/// Takes the whole file from one address, in as many tries as patience allows.
fn from_one(
    attempt: &Attempt<'_>,
    address: &Address,
    staging: &mut Staging,
    progress: &Progress,
    cancel: &Cancel,
) -> Result<(), ModelError> {
    let (mut failed, mut wrong, mut most) = (0, 0, staging.have());
    loop {
        let done = if staging.is_full() {
            Ok(())
        } else {
            attempt.run(address, staging, progress, cancel)
        };
        match done {
            Ok(()) if staging.is_right() => return Ok(()),
            // What lay here from before may be to blame: once more, from the first byte.
            Ok(()) if wrong == 0 => {
                wrong += 1;
                staging.begin_again()?;
            }
            Ok(()) => {
                staging.begin_again()?;
                return Err(ModelError::WrongFile);
            }
            Err(Trouble::Lasting(error)) => return Err(error),
            Err(Trouble::Passing(kind)) => {
                // A server that sends the same first part again and again makes no progress.
                failed = if staging.have() > most { 1 } else { failed + 1 };
                most = most.max(staging.have());
                let Some(wait) = attempt.patience.wait(failed) else {
                    return Err(kind.told(failed));
                };
                patience::sit(wait, cancel)?;
            }
        }
    }
}
