//! 7th characters: codes that have no line of their own but are made from one.

use super::{
    code::IcdCode,
    entry::{EntryKind, NoteKind},
    table::Icd,
};

impl Icd {
    /// The 7th characters that a line asks for, its own or those of the nearest line above that has
    /// some, with their meanings.
    pub fn sevenths(&self, at: u32) -> Vec<(char, &'static str)> {
        let mut here = Some(at);
        while let Some(entry) = here.and_then(|at| self.entry(at)) {
            if entry.kind != EntryKind::Code {
                break;
            }
            let own: Vec<_> = self
                .notes(entry)
                .filter(|note| note.kind == NoteKind::Seventh)
                .filter_map(|note| note.text.split_once('='))
                .filter_map(|(letter, meaning)| Some((letter.chars().next()?, meaning)))
                .collect();
            if !own.is_empty() {
                return self.without_return(at, own);
            }
            here = entry.parent;
        }
        Vec::new()
    }

    /// A brain injury that ended in death before the patient woke has no later encounter (the note
    /// under S06: 6th character 7 or 8 takes neither D nor S).
    fn without_return(
        &self,
        at: u32,
        sevenths: Vec<(char, &'static str)>,
    ) -> Vec<(char, &'static str)> {
        let code = self.entry(at).map_or("", |entry| entry.code);
        let fatal = code.starts_with("S06") && matches!(code.as_bytes().get(5), Some(b'7' | b'8'));
        sevenths.into_iter().filter(|(letter, _)| !fatal || *letter == 'A').collect()
    }

    /// The line that a code of seven characters is made from, and what its last one means.
    pub(super) fn made_from(&self, code: &IcdCode) -> Option<(u32, &'static str)> {
        let (stem, last) = code.bare().split_at_checked(6)?;
        let last = last.chars().next()?;
        let line = stem.trim_end_matches('X');
        let candidates = (line.len().max(3)..=6).filter_map(|length| stem.get(..length));
        let at = candidates.rev().find_map(|line| self.by_code.get(line).copied())?;
        if self.entries[at as usize].has_children {
            return None;
        }
        self.sevenths(at)
            .into_iter()
            .find(|(letter, _)| *letter == last)
            .map(|(_, meaning)| (at, meaning))
    }

    /// A line's code filled up to six characters, so that a 7th can follow.
    pub fn filled(code: &str) -> String {
        format!("{code:X<6}")
    }
}
