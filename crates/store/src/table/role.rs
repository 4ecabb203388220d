//! Roles that the practice added to the thirteen that ship.

use crate::{error::StoreError, record::Writer};
use nadi_base::RoleId;

record! {
    /// A set of permissions with a name.
    Role in "role", id RoleId, logged true {
        /// Its name.
        name: String,
        /// The permissions, as the core names them.
        permissions: Vec<String>,
    }
}

impl Writer<'_, '_, Role> {
    /// Takes a role away. Whoever still holds it holds nothing by it.
    pub fn delete(&mut self, id: RoleId) -> Result<(), StoreError> {
        self.remove(id)
    }
}
