//! Looks after a connection while it waits: gives it up when nothing comes for too long, or when somebody stops.
//!
//! It lies between the socket and TLS, so that a byte of any kind counts as life. It counts short waits of the socket
//! and reads no clock: a laptop that slept in between is not taken for a server that did.

use nadi_base::Cancel;
use std::{io, time};
use ureq::{
    Error, Timeout,
    unversioned::transport::{
        Buffers, ConnectionDetails, Connector, NextTimeout, Transport, time::Duration,
    },
};

/// The socket is waited for in pieces of this length.
const PIECE: time::Duration = time::Duration::from_millis(200);

/// Puts a watch on each connection.
#[derive(Clone, Debug)]
pub(super) struct Watch {
    stall: time::Duration,
    cancel: Cancel,
}

impl Watch {
    pub(super) const fn new(stall: time::Duration, cancel: Cancel) -> Self {
        Self { stall, cancel }
    }
}

impl<In: Transport> Connector<In> for Watch {
    type Out = Watched<In>;

    fn connect(
        &self,
        _: &ConnectionDetails<'_>,
        chained: Option<In>,
    ) -> Result<Option<Watched<In>>, Error> {
        Ok(chained.map(|line| Watched { line, watch: self.clone() }))
    }
}

/// A connection under watch.
#[derive(Debug)]
pub(super) struct Watched<T> {
    line: T,
    watch: Watch,
}

impl<T: Transport> Transport for Watched<T> {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.line.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        let most = Duration::Exact(self.watch.stall);
        let after = if timeout.after.is_not_happening() { most } else { timeout.after };
        self.line.transmit_output(amount, NextTimeout { after, ..timeout })
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        let piece = PIECE.min(self.watch.stall);
        let mut waited = time::Duration::ZERO;
        loop {
            if self.watch.cancel.is_cancelled() {
                return Err(Error::Io(io::ErrorKind::ConnectionAborted.into()));
            }
            let next = NextTimeout { after: Duration::Exact(piece), ..timeout };
            match self.line.await_input(next) {
                Err(Error::Timeout(_)) => waited += piece,
                other => return other,
            }
            if waited >= self.watch.stall || waited >= *timeout.after {
                return Err(stalled(timeout.reason));
            }
        }
    }

    fn is_open(&mut self) -> bool {
        self.line.is_open()
    }

    fn is_tls(&self) -> bool {
        self.line.is_tls()
    }
}

/// Connecting has words of its own; anything else is a server that fell silent.
fn stalled(reason: Timeout) -> Error {
    match reason {
        Timeout::Connect | Timeout::Resolve => Error::Timeout(reason),
        _ => Error::Io(io::ErrorKind::TimedOut.into()),
    }
}
