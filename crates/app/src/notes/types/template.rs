//! Templates of notes.

use super::NoteSection;
use nadi_base::TemplateId;
use serde::{Deserialize, Serialize};

/// A line of a template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TemplateLine {
    /// The part of the note.
    pub section: NoteSection,
    /// What it says.
    pub text: String,
}

/// A template.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TemplateShown {
    /// The template.
    pub id: TemplateId,
    /// What it is called.
    pub name: String,
    /// Whether it is the practice's, or the own one of the person at work.
    pub practice: bool,
    /// For which specialty; for all where it is empty.
    pub specialty: String,
    /// Its lines.
    pub lines: Vec<TemplateLine>,
    /// To tell whether somebody changed it in between.
    pub version: u32,
}

/// Templates, by name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TemplateList {
    /// The templates.
    pub templates: Vec<TemplateShown>,
}

/// Adds or changes a template.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct TemplateSave {
    /// The template; a new one where none is named.
    pub id: Option<TemplateId>,
    /// What it is called.
    pub name: String,
    /// Whether it is for everybody at the practice.
    pub practice: bool,
    /// For which specialty; for all where none is named.
    pub specialty: Option<String>,
    /// Its lines.
    pub lines: Vec<TemplateLine>,
    /// The version that was changed.
    pub version: Option<u32>,
}

/// Names a template.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct TemplateRef {
    /// The template.
    pub id: TemplateId,
}
