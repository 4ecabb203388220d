//! The one table of what can be typed. Help, man page and shell completions are made from it.
#![expect(clippy::doc_markdown, reason = "these lines are read on a terminal, as help")]

mod audit;
mod backup;
mod claims;
mod claims_desk;
mod code;
mod export;
mod note;
mod patient;
mod profile;
mod transcribe;
mod user;
mod visit;
mod words;

pub(crate) use audit::{Audit, ExportFormat};
pub(crate) use backup::Backup;
pub(crate) use claims::{Claims, ClaimsBench, ClaimsCheck, RuleSet, X12};
pub(crate) use claims_desk::ClaimsDesk;
pub(crate) use code::{
    Code, CodeFile, CodeImport, CodeReview, CodeSearch, CodeSuggest, CodeSystem, PatientStatus,
    ReviewFormat,
};
pub(crate) use export::{Export, ExportAsk, Leaving, Sheet, What};
pub(crate) use note::{Note, NoteDraft, NoteFormat, NoteImport};
pub(crate) use patient::Patient;
pub(crate) use profile::{Create, Profile, Recovery};
pub(crate) use transcribe::{Convert, Install, Models, TextFormat, Transcribe};
pub(crate) use user::{Invite, User};
pub(crate) use visit::{Duplicates, Visit, VisitImport, VisitRecord, VisitRun, VisitWatch};
pub(crate) use words::{Deid, Entities};

use clap::{Parser, Subcommand};
use nadi_base::{Country, Language};
use std::path::PathBuf;

/// The clinic desk on the command line.
///
/// The password comes from the file that NADI_PASSWORD_FILE names, else it is asked for; it is never
/// an argument. `-` in the place of a file is standard input.
#[derive(Debug, Parser)]
#[command(name = "nadi", version, max_term_width = 100, infer_long_args = false)]
#[command(after_help = "Exit codes: 0 done, 1 a check found errors, 2 wrong usage, 3 failed.")]
pub(crate) struct Args {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// What every verb takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Global {
    /// Folder of the encrypted profile [default: the clinic in the system's data folder].
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) profile: Option<PathBuf>,
    /// Sign-in name [default: the only one there is].
    #[arg(long = "as", global = true, value_name = "NAME")]
    pub(crate) sign_in: Option<String>,
    /// Write one JSON value instead of text for people.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Language of messages: en, ta or te [default: that of the person at work, else the system's].
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = screen_language)]
    pub(crate) language: Option<Tongue>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Look at this machine: what Nadi needs, what is missing, and what to do about it.
    Doctor,
    /// Set a clinic up, try the password, change it, mind the recovery code.
    #[command(subcommand)]
    Profile(Profile),
    /// The people who work here.
    #[command(subcommand)]
    User(User),
    /// Patients' cards.
    #[command(subcommand)]
    Patient(Patient),
    /// Visits.
    #[command(subcommand)]
    Visit(Visit),
    /// Write down what is said in a sound file. Needs no profile, and keeps nothing.
    Transcribe(Transcribe),
    /// Models that turn speech into text.
    #[command(subcommand)]
    Models(Models),
    /// Notes: from what was said to a draft.
    #[command(subcommand)]
    Note(Note),
    /// List what a transcript names, and what is said of it.
    Entities(Entities),
    /// Put tokens in the place of names and numbers, or put them back.
    Deid(Deid),
    /// Take the text out of a document: PDF, DOCX or TXT. Needs no profile, and keeps nothing.
    Text {
        /// The document; `-` is standard input.
        file: PathBuf,
    },
    /// Claims (837P): check files of them.
    #[command(subcommand)]
    Claims(Claims),
    /// X12 files of any kind.
    #[command(subcommand)]
    X12(X12),
    /// Diagnosis and place codes.
    #[command(subcommand)]
    Code(Code),
    /// Documents of a visit, taken out: the note, a prescription, a letter, a referral.
    #[command(subcommand)]
    Export(Export),
    /// The trail of who did what.
    #[command(subcommand)]
    Audit(Audit),
    /// Backups.
    #[command(subcommand)]
    Backup(Backup),
    /// Send any command of the list.
    Call {
        /// Name of the command; `nadi commands` lists them.
        command: String,
        /// The request as JSON; `-` reads it from standard input. Secrets only that way.
        #[arg(default_value = "null", value_name = "JSON")]
        request: String,
    },
    /// List the commands that can be sent.
    Commands,
    /// Answer a browser of this machine until interrupted.
    Serve {
        /// Folder of the built screens.
        #[arg(long, value_name = "DIR")]
        ui: Option<PathBuf>,
        /// Port on 127.0.0.1; 0 takes any that is free.
        #[arg(long, default_value_t = 0)]
        port: u16,
    },
    /// Write completions for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Write the manual page.
    #[command(hide = true)]
    Man,
    /// Check a database file; the key comes over standard input.
    #[command(hide = true, name = nadi_machine::check::VERB)]
    CheckIntegrity {
        /// The file.
        database: PathBuf,
    },
}

/// A language that was typed, or `auto`. One type for every `--language`, because one is for every verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tongue(Option<Language>);

impl Tongue {
    /// The language, unless it is to be found out.
    pub(crate) const fn known(self) -> Option<Language> {
        self.0
    }
}

/// A language that messages are written in.
pub(crate) fn screen_language(text: &str) -> Result<Tongue, String> {
    Language::parse(text)
        .filter(|language| Language::SCREENS.contains(language))
        .map(|language| Tongue(Some(language)))
        .ok_or_else(|| "en, ta or te".to_owned())
}

/// A language that a visit is spoken in.
pub(crate) fn visit_language(text: &str) -> Result<Tongue, String> {
    let found = Language::parse(text).map(|language| Tongue(Some(language)));
    found.ok_or_else(|| "ta, te, en or hi".to_owned())
}

/// A language that a recording is spoken in, or `auto`.
pub(crate) fn spoken_language(text: &str) -> Result<Tongue, String> {
    if text == "auto" {
        return Ok(Tongue(None));
    }
    visit_language(text).map_err(|_| "ta, te, en, hi or auto".to_owned())
}

/// A country that Nadi knows the rules of.
pub(crate) fn country(text: &str) -> Result<Country, String> {
    Country::parse(text).ok_or_else(|| "IN or US".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_table_has_no_contradictions() {
        Args::command().debug_assert();
    }

    #[test]
    fn no_argument_takes_a_secret() {
        fn names(command: &clap::Command, seen: &mut Vec<String>) {
            seen.extend(command.get_arguments().map(|argument| argument.get_id().to_string()));
            command.get_subcommands().for_each(|verb| names(verb, seen));
        }
        let mut seen = Vec::new();
        names(&Args::command(), &mut seen);
        for secret in ["password", "pin", "code", "secret", "key", "second_factor"] {
            assert!(
                !seen.iter().any(|name| name == secret),
                "arguments can be read by everybody on the machine: {secret}"
            );
        }
    }
}
