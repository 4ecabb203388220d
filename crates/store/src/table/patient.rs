//! Patients and their identifiers.

use crate::{
    error::StoreError,
    operation::{self, Change},
    record::{Reader, Record, Saved, Writer},
    search,
    value::{Column, Id},
};
use nadi_base::{Date, PatientId, Sensitive, Timestamp};
use rusqlite::params;

const NEWEST: &str = "WHERE erased_at IS NULL AND merged_into IS NULL ORDER BY updated DESC, row DESC \
    LIMIT ?1 OFFSET ?2";
const MERGED_INTO: &str = "WHERE merged_into = ?1 ORDER BY row";
const BY_IDENTIFIER: &str = "WHERE id IN (SELECT patient FROM patient_identifier \
    WHERE value = ?2 AND system = ?1) ORDER BY row";
const IDENTIFIERS: &str =
    "SELECT system, value FROM patient_identifier WHERE patient = ?1 ORDER BY system, value";
const ADD_IDENTIFIER: &str =
    "INSERT OR IGNORE INTO patient_identifier (patient, system, value) VALUES (?1, ?2, ?3)";
const REMOVE_IDENTIFIER: &str =
    "DELETE FROM patient_identifier WHERE patient = ?1 AND system = ?2 AND value = ?3";

words! {
    /// The sex that a record states.
    Sex {
        /// Female.
        Female "female"
        /// Male.
        Male "male"
        /// Neither.
        Other "other"
        /// Not stated.
        Unknown "unknown"
    }
}

record! {
    /// Somebody who is treated at the practice.
    Patient in "patient", id PatientId, logged true {
        /// The name, in any script.
        name: Sensitive<String>,
        /// The sex.
        sex: Sex,
        /// The day of birth, where it is known.
        birth_date: Option<Sensitive<Date>>,
        /// The age in years as it was told, where the day is not known.
        age_years: Option<u16>,
        /// The day on which that age was told.
        age_noted_on: Option<Date>,
        /// The telephone.
        phone: Option<Sensitive<String>>,
        /// Where they live.
        address: Option<Sensitive<String>>,
        /// The language they speak, two letters.
        language: Option<String>,
        /// What the desk should know.
        note: Option<Sensitive<String>>,
        /// The record that this one was found to be a duplicate of.
        merged_into: Option<PatientId>,
        /// When the record was erased on request.
        erased_at: Option<Timestamp>,
    }
}

impl Default for Patient {
    fn default() -> Self {
        Self {
            name: Sensitive::default(),
            sex: Sex::Unknown,
            birth_date: None,
            age_years: None,
            age_noted_on: None,
            phone: None,
            address: None,
            language: None,
            note: None,
            merged_into: None,
            erased_at: None,
        }
    }
}

/// A number by which somebody else knows the patient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identifier {
    /// Who gave it: `abha`, `mrn`, an insurer.
    pub system: String,
    /// The number.
    pub value: Sensitive<String>,
}

impl Reader<'_, Patient> {
    /// Patients by last change, newest first, without erased and merged ones.
    pub fn newest(&self, limit: u32, skip: u32) -> Result<Vec<Saved<Patient>>, StoreError> {
        self.list(NEWEST, [limit, skip])
    }

    /// Patients that words or numbers find, best first, without erased and merged ones.
    pub fn search(&self, words: &str, limit: u32) -> Result<Vec<Saved<Patient>>, StoreError> {
        search::patients(self, words, limit)
    }

    /// The duplicates that were merged into a record.
    pub fn merged_into(&self, id: PatientId) -> Result<Vec<Saved<Patient>>, StoreError> {
        self.list(MERGED_INTO, [id.to_value()])
    }

    /// Patients known by a number.
    pub fn by_identifier(&self, of: &Identifier) -> Result<Vec<Saved<Patient>>, StoreError> {
        self.list(BY_IDENTIFIER, [&of.system, of.value.expose()])
    }

    /// The numbers by which others know the patient.
    pub fn identifiers(&self, id: PatientId) -> Result<Vec<Identifier>, StoreError> {
        let mut statement = self.connection.prepare_cached(IDENTIFIERS)?;
        let found = statement.query_map([id.to_value()], |row| {
            Ok(Identifier { system: row.get(0)?, value: row.get::<_, String>(1)?.into() })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_, '_, Patient> {
    /// Adds an identifier; nothing happens when it is there.
    pub fn add_identifier(&mut self, id: PatientId, add: &Identifier) -> Result<(), StoreError> {
        self.change_identifier(ADD_IDENTIFIER, id, add, Change::add("identifier", joined(add)))
    }

    /// Takes an identifier away; nothing happens when it is not there.
    pub fn remove_identifier(
        &mut self,
        id: PatientId,
        gone: &Identifier,
    ) -> Result<(), StoreError> {
        self.tx.mark_deleted();
        self.change_identifier(
            REMOVE_IDENTIFIER,
            id,
            gone,
            Change::remove("identifier", joined(gone)),
        )
    }

    fn change_identifier(
        &mut self,
        sql: &str,
        id: PatientId,
        of: &Identifier,
        change: Change,
    ) -> Result<(), StoreError> {
        let mut statement = self.tx.connection().prepare_cached(sql)?;
        if statement.execute(params![id.to_value(), of.system, of.value.expose()])? == 0 {
            return Ok(());
        }
        operation::write(self.tx, Patient::KIND, id.bytes(), change)?;
        search::refresh(self.tx, Patient::KIND, id.bytes())
    }
}

fn joined(of: &Identifier) -> String {
    format!("{}:{}", of.system, of.value.expose())
}
