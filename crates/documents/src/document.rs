//! The tree of a document: what every form of it is written from.

use nadi_base::{Date, Language};

/// A document, ready to be written in any form.
#[derive(Clone, PartialEq)]
pub struct Document {
    /// Its title; never a patient's name, because titles show in windows and lists.
    pub title: String,
    /// The language of its words.
    pub language: Language,
    /// Whose document it is.
    pub head: Head,
    /// Said before anything else, where something must not be missed: that it is a draft.
    pub warning: Option<String>,
    /// Who, when, by whom.
    pub facts: Vec<Fact>,
    /// What it says.
    pub parts: Vec<Part>,
    /// Who answers for it.
    pub signature: Option<Signature>,
    /// Who made this copy, and when.
    pub printed: String,
    /// 'Page {page} of {pages}' in the document's language.
    pub page: String,
    /// The day it bears.
    pub date: Date,
}

/// The letterhead.
#[derive(Clone, Default, PartialEq)]
pub struct Head {
    /// The practice.
    pub name: String,
    /// Address, telephone, what the practice wants above every letter.
    pub lines: Vec<String>,
}

/// A labelled fact.
#[derive(Clone, PartialEq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// What it says.
    pub value: String,
}

/// A headed part.
#[derive(Clone, Default, PartialEq)]
pub struct Part {
    /// Its heading; none where the title says enough.
    pub title: Option<String>,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

/// A piece of a part.
#[derive(Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Text(String),
    /// A list without an order.
    List(Vec<String>),
    /// A table; every row has as many cells as the heading.
    Table {
        /// Headings of the columns.
        columns: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
}

/// The block at the end.
#[derive(Clone, Default, PartialEq)]
pub struct Signature {
    /// Who.
    pub name: String,
    /// Specialty, registration.
    pub lines: Vec<String>,
    /// When it was signed on the desk; none leaves room for a pen.
    pub signed: Option<String>,
}
