//! What a check prints, written as it is found, so that a file of any length needs little memory.

use super::finding::Shown;
use crate::{ending::Failure, paper::Paper};
use nadi_claims::{Catalogue, Settings, Standing, Totals};
use serde::Serialize;
use std::{path::Path, time::Duration};

/// How much is held before it is written.
const HELD: usize = 64 << 10;

/// Writes the findings of one file after the other: text for people, or one JSON value.
pub(super) struct Report<'p, 'o> {
    paper: &'p mut Paper<'o>,
    held: Vec<u8>,
    /// Findings of the file that were written.
    findings: u64,
    /// Why nothing more is written.
    failure: Option<Failure>,
}

/// What is written behind the findings of a file.
#[derive(Serialize)]
struct Ended<'a> {
    claims: u64,
    passed: u64,
    failed: u64,
    warnings: u64,
    ms: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rules: Option<Rules<'a>>,
}

/// Which rules ran, and why the others did not.
#[derive(Serialize)]
struct Rules<'a> {
    run: usize,
    silent: Vec<Silent<'a>>,
}

#[derive(Serialize)]
struct Silent<'a> {
    rule: String,
    because: &'a str,
}

impl<'p, 'o> Report<'p, 'o> {
    /// Begins the report on files.
    pub(super) fn begin(paper: &'p mut Paper<'o>) -> Self {
        let held = if paper.is_json() { b"{\"files\":[".to_vec() } else { Vec::new() };
        Self { paper, held, findings: 0, failure: None }
    }

    /// Begins a file.
    pub(super) fn file(&mut self, at: usize, path: &Path) {
        self.findings = 0;
        if self.paper.is_json() {
            let comma = if at > 0 { "," } else { "" };
            let path = serde_json::json!(path.display().to_string());
            self.put(format!("{comma}{{\"path\":{path},\"findings\":[").as_bytes());
        }
    }

    /// Writes a finding; false once nothing more can be written.
    pub(super) fn finding(&mut self, shown: &Shown) -> bool {
        if self.paper.is_json() {
            let comma = if self.findings > 0 { "," } else { "" };
            let value = serde_json::to_string(shown).unwrap_or_else(|_| "null".to_owned());
            self.put(format!("{comma}{value}").as_bytes());
        } else {
            self.put(shown.text().as_bytes());
        }
        self.findings += 1;
        self.failure.is_none()
    }

    /// Ends a file.
    pub(super) fn end(
        &mut self,
        path: &Path,
        totals: Totals,
        took: Duration,
        error: Option<String>,
        explained: Option<&Settings>,
    ) {
        let ended = Ended {
            claims: totals.claims,
            passed: totals.passed,
            failed: totals.failed,
            warnings: totals.warnings,
            ms: u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
            error,
            rules: explained.map(Rules::of),
        };
        let text = if self.paper.is_json() {
            let value = serde_json::to_string(&ended).unwrap_or_else(|_| "{}".to_owned());
            // The findings stand in the same object, in front.
            format!("],{}", value.trim_start_matches('{'))
        } else {
            ended.text(path)
        };
        self.put(text.as_bytes());
    }

    /// Ends the report.
    pub(super) fn finish(mut self) -> Result<(), Failure> {
        if self.paper.is_json() {
            self.put(b"]}\n");
        }
        self.write();
        self.failure.map_or(Ok(()), Err)
    }

    fn put(&mut self, bytes: &[u8]) {
        self.held.extend_from_slice(bytes);
        if self.held.len() > HELD {
            self.write();
        }
    }

    fn write(&mut self) {
        if self.failure.is_none() {
            self.failure = self.paper.raw(&self.held).err();
        }
        self.held.clear();
    }
}

impl Ended<'_> {
    fn text(&self, path: &Path) -> String {
        let Self { claims, passed, failed, warnings, ms, .. } = self;
        let rules = self.rules.as_ref().map(Rules::text).unwrap_or_default();
        let path = path.display();
        format!(
            "{path}: {claims} claims, {passed} passed, {failed} failed, {warnings} warnings, {ms} ms\n{rules}"
        )
    }
}

impl Rules<'_> {
    fn of(settings: &Settings) -> Self {
        let roll = settings.roll();
        let silent = roll.silent.into_iter().map(|(rule, standing)| Silent {
            rule: rule.to_string(),
            because: match standing {
                Standing::Lacks(input) => input.words(),
                Standing::OtherProfile => "not about the form of the file",
                Standing::Off => "switched off",
                Standing::Runs => "runs",
            },
        });
        Self { run: roll.runs.len(), silent: silent.collect() }
    }

    fn text(&self) -> String {
        let known = Catalogue::shipped().rules().len();
        let lines = self.silent.iter().map(|one| format!("    {}  {}\n", one.rule, one.because));
        let lines: String = lines.collect();
        format!("{} of {known} rules ran; the others, and what they lack:\n{lines}", self.run)
    }
}
