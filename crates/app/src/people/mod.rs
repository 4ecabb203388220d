//! People of the practice and their roles.

mod list;
mod roles;
mod staff;
mod types;

pub use list::list;
pub(crate) use list::{is_active, name_of, names, need_active};
pub use roles::{list_roles, remove_role, save_role};
pub(crate) use roles::{rights, role_names};
pub use staff::{change, deactivate, invite, reinvite};
pub use types::*;
