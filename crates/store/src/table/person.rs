//! People who work at the practice, and the roles they hold.

use crate::{
    error::StoreError,
    operation::{self, Change},
    record::{Reader, Record, Saved, Writer},
    value::{Column, Id},
};
use nadi_base::{Language, PersonId, Sensitive, Timestamp};

const BY_SIGN_IN_NAME: &str = "WHERE sign_in_name = ?1";
const BY_ROLE: &str = "WHERE id IN (SELECT person FROM person_role WHERE role = ?1) ORDER BY row";
const ROLES: &str = "SELECT role FROM person_role WHERE person = ?1 ORDER BY role";
const ADD_ROLE: &str = "INSERT OR IGNORE INTO person_role (person, role) VALUES (?1, ?2)";
const REMOVE_ROLE: &str = "DELETE FROM person_role WHERE person = ?1 AND role = ?2";

words! {
    /// Whether somebody may sign in.
    PersonStatus {
        /// Has a one-time code and has not used it yet.
        Invited "invited"
        /// May sign in.
        Active "active"
        /// May no longer sign in.
        Deactivated "deactivated"
    }
}

record! {
    /// Somebody who works at the practice.
    Person in "person", id PersonId, logged true {
        /// The name others read.
        name: String,
        /// The name typed at the lock screen.
        sign_in_name: String,
        /// Whether they may sign in.
        status: PersonStatus,
        /// The language of their screens.
        language: Language,
        /// What they practise, if they are a clinician.
        specialty: Option<String>,
        /// Their number with the council that registers them.
        registration: Option<String>,
        /// Their telephone.
        phone: Option<Sensitive<String>>,
        /// Their mail address.
        email: Option<Sensitive<String>>,
        /// The hash of the PIN that confirms who is at the keyboard.
        pin: Option<Sensitive<String>>,
        /// The secret of the second factor.
        totp_secret: Option<Sensitive<String>>,
        /// The last step of the second factor that was used, so that none is used twice.
        totp_last_step: Option<u64>,
        /// When they last signed in.
        last_seen: Option<Timestamp>,
    }
}

impl Reader<'_, Person> {
    /// The person who signs in with this name.
    pub fn by_sign_in_name(&self, name: &str) -> Result<Option<Saved<Person>>, StoreError> {
        Ok(self.list(BY_SIGN_IN_NAME, [name])?.pop())
    }

    /// Everybody who holds a role.
    pub fn with_role(&self, role: &str) -> Result<Vec<Saved<Person>>, StoreError> {
        self.list(BY_ROLE, [role])
    }

    /// The roles that somebody holds: names of those that ship, ids of those the practice added.
    pub fn roles(&self, person: PersonId) -> Result<Vec<String>, StoreError> {
        let mut statement = self.connection.prepare_cached(ROLES)?;
        let roles = statement.query_map([person.to_value()], |row| row.get(0))?;
        Ok(roles.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_, '_, Person> {
    /// Gives somebody a role; nothing happens when they hold it.
    pub fn add_role(&mut self, person: PersonId, role: &str) -> Result<(), StoreError> {
        self.change_role(ADD_ROLE, person, role, Change::add("role", role))
    }

    /// Takes a role from somebody; nothing happens when they do not hold it.
    pub fn remove_role(&mut self, person: PersonId, role: &str) -> Result<(), StoreError> {
        self.change_role(REMOVE_ROLE, person, role, Change::remove("role", role))
    }

    fn change_role(
        &mut self,
        sql: &str,
        person: PersonId,
        role: &str,
        change: Change,
    ) -> Result<(), StoreError> {
        let mut statement = self.tx.connection().prepare_cached(sql)?;
        if statement.execute(rusqlite::params![person.to_value(), role])? == 0 {
            return Ok(());
        }
        operation::write(self.tx, Person::KIND, person.bytes(), change)
    }
}
