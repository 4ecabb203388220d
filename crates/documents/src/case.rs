//! All that the clinic's file knows of a visit that a document may say.

use nadi_base::{Country, Date, Language, Timestamp};
use nadi_clinical::line::{Fact, Section};

/// A visit, with whose it is and what was written down.
pub struct Case {
    /// The country profile: how a day is written, which bundle goes out.
    pub country: Country,
    /// The practice.
    pub practice: Practice,
    /// The patient, once named.
    pub patient: Option<Patient>,
    /// Whose visit it is.
    pub doctor: Doctor,
    /// The visit's id. Ids are UUIDs; a resource of a bundle bears the id of what it is.
    pub visit: String,
    /// The day.
    pub date: Date,
    /// The age on that day.
    pub age_years: Option<u16>,
    /// The sex.
    pub sex: Sex,
    /// The note.
    pub note: Note,
    /// The message to the patient.
    pub message: Message,
    /// Who makes this copy.
    pub printed_by: String,
    /// On which day.
    pub printed_on: Date,
    /// The moment of this copy.
    pub written_at: Timestamp,
}

/// The practice as its letters name it.
#[derive(Clone, Default)]
pub struct Practice {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where it is.
    pub address: String,
    /// Its telephone.
    pub phone: String,
    /// Its number with the authority that licenses it.
    pub registration: String,
    /// What it wants printed above every letter.
    pub letterhead: String,
}

/// A patient.
#[derive(Clone, Default)]
pub struct Patient {
    /// The card's id.
    pub id: String,
    /// The day of birth, where it is known.
    pub birth_date: Option<Date>,
    /// The name, in any script.
    pub name: String,
    /// Numbers by which others know them: whose number, and the number.
    pub identifiers: Vec<(String, String)>,
    /// The telephone.
    pub phone: String,
}

/// The doctor whose visit it is.
#[derive(Clone, Default)]
pub struct Doctor {
    /// The person's id.
    pub id: String,
    /// The name.
    pub name: String,
    /// What they practise.
    pub specialty: String,
    /// Their number with the council that registers them.
    pub registration: String,
}

/// The sex that a record states.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
    /// Neither.
    Other,
    /// Not stated.
    #[default]
    Unknown,
}

/// A note as it may leave.
#[derive(Clone, Default)]
pub struct Note {
    /// Its id.
    pub id: String,
    /// The id of what is written: the signed version, else the note.
    pub version: String,
    /// The id of what says where its statements come from.
    pub provenance: String,
    /// Its lines, in the order of its parts.
    pub lines: Vec<Line>,
    /// How far it is.
    pub state: State,
}

/// How far a note is.
#[derive(Clone, Default, PartialEq)]
pub enum State {
    /// Nobody signed it.
    #[default]
    Draft,
    /// It was signed.
    Signed {
        /// By whom.
        by: String,
        /// On which day at the practice.
        on: Date,
        /// At which moment.
        at: Timestamp,
        /// Whether something was changed after a first signature.
        amended: bool,
    },
}

/// A line of a note.
#[derive(Clone)]
pub struct Line {
    /// Its id.
    pub id: String,
    /// Its part of the note.
    pub section: Section,
    /// What it says.
    pub text: String,
    /// What it states, where the machine wrote it and nobody changed it.
    pub fact: Option<Fact>,
    /// Whether words of it were not heard.
    pub unsupported: bool,
}

/// What is written to the patient.
#[derive(Clone, Default)]
pub struct Message {
    /// Its language.
    pub language: Language,
    /// What it says, paragraphs and lists as lines.
    pub text: String,
}
