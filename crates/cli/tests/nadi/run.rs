//! Running the program, with nothing of the surrounding session reaching it.

use serde_json::Value;
use std::{
    ffi::OsStr,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};
use tempfile::TempDir;

pub(crate) const PASSWORD: &str = "four ordinary words here";

/// What a run printed and how it ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ended {
    /// Standard output as JSON, of a run that did what was asked.
    pub(crate) fn json(&self) -> Value {
        assert_eq!(self.code, Some(0), "it should have worked: {}", self.err);
        serde_json::from_str(&self.out).expect("one JSON value and nothing else")
    }

    /// The code of the error, of a run with `--json`.
    pub(crate) fn error(&self) -> Value {
        let told: Value = serde_json::from_str(&self.err).expect("the error is JSON");
        told["code"].clone()
    }
}

/// A folder for a profile, and the files that the environment names.
pub(crate) struct Bench {
    pub(crate) folder: TempDir,
}

impl Bench {
    pub(crate) fn new() -> Self {
        let bench = Self { folder: tempfile::tempdir().unwrap() };
        bench.set_password(PASSWORD);
        bench
    }

    /// A bench with a clinic, and the groups of its recovery code.
    pub(crate) fn with_clinic() -> (Self, String) {
        let bench = Self::new();
        let created = bench.nadi(&[
            "profile",
            "create",
            "--practice",
            "Anbu Clinic",
            "--country",
            "IN",
            "--person",
            "Dr Selvi",
            "--doctor",
            "--as",
            "selvi",
            "--json",
        ]);
        let groups = created.json()["recovery"]["groups"].clone();
        let groups: Vec<String> = serde_json::from_value(groups).unwrap();
        (bench, groups.join("-"))
    }

    /// A bench with a clinic in which patients may be entered.
    pub(crate) fn ready() -> Self {
        let (bench, code) = Self::with_clinic();
        assert_eq!(bench.nadi_with(&["profile", "recovery", "confirm"], &code).code, Some(0));
        bench
    }

    pub(crate) fn profile(&self) -> PathBuf {
        self.folder.path().join("clinic")
    }

    pub(crate) fn set_password(&self, password: &str) {
        fs::write(self.password_file(), format!("{password}\n")).unwrap();
    }

    pub(crate) fn password_file(&self) -> PathBuf {
        self.folder.path().join("password")
    }

    /// A file with the next password.
    pub(crate) fn new_password_file(&self) -> PathBuf {
        self.folder.path().join("new-password")
    }

    pub(crate) fn nadi(&self, args: &[&str]) -> Ended {
        self.nadi_with(args, "")
    }

    /// Runs the program on this bench's profile with something on its standard input.
    pub(crate) fn nadi_with(&self, args: &[&str], input: &str) -> Ended {
        let mut child = self.start(args);
        // A program that refuses its arguments does not read on.
        drop(child.stdin.take().unwrap().write_all(input.as_bytes()));
        let output = child.wait_with_output().unwrap();
        Ended {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Starts the program and leaves it running.
    pub(crate) fn start(&self, args: &[&str]) -> Child {
        let mut command = program(Path::new(env!("CARGO_BIN_EXE_nadi")));
        command
            .arg("--profile")
            .arg(self.profile())
            .args(args.iter().map(OsStr::new))
            .env("NADI_PASSWORD_FILE", self.password_file());
        if self.new_password_file().exists() {
            command.env("NADI_NEW_PASSWORD_FILE", self.new_password_file());
        }
        command.spawn().unwrap()
    }
}

/// The program with piped ends, without the session's environment.
#[expect(
    clippy::disallowed_methods,
    reason = "the test is the person who types; the supervisor has no part in it"
)]
pub(crate) fn program(path: &Path) -> Command {
    let mut command = Command::new(path);
    command.env_clear();
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}
