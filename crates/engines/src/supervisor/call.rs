//! One request, as a caller puts it.

use nadi_base::Sensitive;
use serde_json::Value;
use std::time::Duration;

/// A request to a worker.
#[derive(Clone, Debug)]
pub struct Call {
    pub(super) verb: &'static str,
    pub(super) params: Sensitive<Value>,
    pub(super) body: Sensitive<Vec<u8>>,
    pub(super) deadline: Option<Duration>,
}

impl Call {
    /// A request without a body, with the worker's usual deadline.
    pub fn new(verb: &'static str, params: Value) -> Self {
        Self { verb, params: params.into(), body: Sensitive::default(), deadline: None }
    }

    /// The same request with a body.
    #[must_use]
    pub fn carrying(mut self, body: Vec<u8>) -> Self {
        self.body = body.into();
        self
    }

    /// The same request with a deadline of its own.
    #[must_use]
    pub fn within(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }
}
