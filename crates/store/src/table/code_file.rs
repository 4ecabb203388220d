//! What a practice read from the official code files.

use crate::{
    error::StoreError,
    record::{Reader, Saved, Writer},
    value::Column,
};
use nadi_base::{CodeEditId, CodeServiceId, Date};

record! {
    /// One service of HCPCS Level II.
    CodeService in "code_service", id CodeServiceId, logged false {
        /// Its code.
        code: String,
        /// Its title.
        title: String,
        /// From this day on.
        valid_from: Option<Date>,
        /// Up to this day.
        valid_until: Option<Date>,
    }
}

words! {
    /// What an edit says.
    CodeEditKind {
        /// Two services are not paid together.
        Pair "pair"
        /// So many units are paid for a day.
        Units "units"
    }
}

record! {
    /// One correct coding edit about the practice's own codes.
    CodeEdit in "code_edit", id CodeEditId, logged false {
        /// What it says.
        kind: CodeEditKind,
        /// The code; of a pair, the one that is paid.
        code: String,
        /// Of a pair, the one that is not.
        other: String,
        /// Units that are paid.
        units: u16,
        /// Whether a modifier may part the pair.
        modifier_may_part: bool,
        /// From this day on.
        valid_from: Option<Date>,
        /// Up to this day.
        valid_until: Option<Date>,
    }
}

impl Reader<'_, CodeService> {
    /// The service with this code.
    pub fn of_code(&self, code: &str) -> Result<Option<Saved<CodeService>>, StoreError> {
        Ok(self.list("WHERE code = ?1", [code])?.pop())
    }
}

impl Reader<'_, CodeEdit> {
    /// The edits that begin with a code.
    pub fn of_code(
        &self,
        kind: CodeEditKind,
        code: &str,
    ) -> Result<Vec<Saved<CodeEdit>>, StoreError> {
        self.list("WHERE kind = ?1 AND code = ?2", [kind.to_value(), code.to_owned().into()])
    }
}

impl Writer<'_, '_, CodeService> {
    /// Takes all of them away, for a newer file.
    pub fn clear(&mut self) -> Result<(), StoreError> {
        self.tx.connection().execute("DELETE FROM code_service", [])?;
        Ok(())
    }
}

impl Writer<'_, '_, CodeEdit> {
    /// Takes all of a kind away, for a newer file.
    pub fn clear(&mut self, kind: CodeEditKind) -> Result<(), StoreError> {
        self.tx.connection().execute("DELETE FROM code_edit WHERE kind = ?1", [kind.as_str()])?;
        Ok(())
    }
}
