//! One finding as the command line shows it.

use nadi_base::Severity;
use nadi_claims::{Catalogue, Hit};
use nadi_x12::professional::Claim;
use serde::Serialize;

/// A finding: the keys are those that programs rely on.
#[derive(Serialize)]
pub(super) struct Shown {
    /// CLM01; none for the envelope.
    claim: Option<String>,
    rule: String,
    severity: Severity,
    snip: Option<u8>,
    r#loop: Option<String>,
    segment: Option<String>,
    element: Option<String>,
    position: Option<u32>,
    message: String,
    /// When the rule finds something; only where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    explain: Option<&'static str>,
}

impl Shown {
    /// A finding in a claim, or around claims.
    pub(super) fn of(claim: Option<Claim<'_>>, hit: &Hit, explain: bool) -> Self {
        let (finding, rule) = (hit.finding(), Catalogue::shipped().rule(hit.rule));
        Self {
            claim: claim.map(|claim| String::from_utf8_lossy(claim.number()).into_owned()),
            rule: finding.rule,
            severity: finding.severity,
            snip: rule.and_then(|rule| rule.snip),
            r#loop: finding.place.r#loop,
            segment: finding.place.segment,
            element: finding.place.element,
            position: finding.place.position,
            message: finding.words,
            explain: rule.filter(|_| explain).map(|rule| rule.fails_when),
        }
    }

    /// The finding on one line, with a second one where its rule is explained.
    pub(super) fn text(&self) -> String {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        };
        let place =
            [&self.r#loop, if self.element.is_some() { &self.element } else { &self.segment }];
        let place: Vec<_> = place.into_iter().flatten().map(String::as_str).collect();
        let position = self.position.map(|at| format!(" (segment {at})")).unwrap_or_default();
        let explain = self.explain.map(|words| format!("    {}: {words}\n", self.rule));
        format!(
            "{}  {severity}  {}  {}{position}: {}\n{}",
            self.claim.as_deref().unwrap_or("envelope"),
            self.rule,
            place.join(" "),
            self.message,
            explain.unwrap_or_default(),
        )
        .chars()
        .map(
            |character| {
                if character.is_control() && character != '\n' { '\u{b7}' } else { character }
            },
        )
        .collect()
    }
}
