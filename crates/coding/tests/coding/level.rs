//! Levels of visits, a case a line in `levels.txt`, each with its reason.

use nadi_coding::level::{
    CannotTell, DataItem, DataKind, Driver, Elements, Evidence, Family, Minutes, Problem,
    ProblemKind, RiskDecision, RiskKind, Status, decide, levels,
};

fn problem(word: &str) -> Problem {
    let kind = match word {
        "self" => ProblemKind::SelfLimited,
        "stable-chronic" => ProblemKind::StableChronic,
        "acute" => ProblemKind::AcuteUncomplicated,
        "stable-acute" => ProblemKind::StableAcute,
        "in-hospital" => ProblemKind::AcuteInHospital,
        "worse" => ProblemKind::Exacerbation,
        "undiagnosed" => ProblemKind::Undiagnosed,
        "systemic" => ProblemKind::SystemicSymptoms,
        "injury" => ProblemKind::ComplicatedInjury,
        "severe" => ProblemKind::SevereExacerbation,
        "threat" => ProblemKind::Threat,
        other => panic!("{other} is no kind of problem"),
    };
    Problem { kind, name: word.to_owned(), evidence: Vec::new() }
}

fn data(word: &str) -> DataItem {
    let (word, billed_apart) = word.strip_suffix('!').map_or((word, false), |word| (word, true));
    let (word, what) = word.split_once(':').unwrap_or((word, ""));
    let what = what.to_owned();
    let kind = match word {
        "note" => DataKind::ExternalNote { source: what },
        "result" => DataKind::ResultReviewed { test: what },
        "order" => DataKind::TestOrdered { test: what },
        "historian" => DataKind::Historian,
        "reading" => DataKind::Interpretation,
        "discussion" => DataKind::Discussion,
        other => panic!("{other} is no kind of data"),
    };
    DataItem { kind, billed_apart, evidence: Vec::new() }
}

fn risk(word: &str) -> RiskDecision {
    let kind = match word {
        "reassure" => RiskKind::Reassurance,
        "otc" => RiskKind::OverTheCounter,
        "therapy" => RiskKind::Therapy,
        "minor" => RiskKind::MinorSurgery,
        "rx" => RiskKind::Prescription,
        "minor-risk" => RiskKind::MinorSurgeryWithRisk,
        "major" => RiskKind::ElectiveMajorSurgery,
        "social" => RiskKind::SocialLimits,
        "toxic" => RiskKind::ToxicityMonitoring,
        "major-risk" => RiskKind::ElectiveMajorSurgeryWithRisk,
        "emergency" => RiskKind::EmergencySurgery,
        "hospital" => RiskKind::Hospital,
        "limit" => RiskKind::LimitCare,
        "controlled" => RiskKind::ControlledInjection,
        other => panic!("{other} is no kind of decision"),
    };
    RiskDecision { kind, evidence: Vec::new() }
}

fn minutes(word: &str) -> Option<Minutes> {
    let total = word.parse().ok()?;
    let quote = format!("total time {total} minutes");
    Some(Minutes { total, evidence: Evidence { start: 0, end: quote.len(), quote } })
}

/// The answer as the table writes it.
fn answer(elements: &Elements, status: Status) -> String {
    match decide(elements, Family::Office, status) {
        Ok(found) => {
            let driver = match found.driver {
                Driver::DecisionMaking => "decision",
                Driver::Time => "time",
                Driver::Both => "both",
            };
            let units =
                if found.prolonged > 0 { format!("+{}", found.prolonged) } else { String::new() };
            format!("{}{units} {driver}", found.level.key)
        }
        Err(CannotTell::NothingAssessed) => "cannot nothing-assessed".to_owned(),
        Err(CannotTell::NoProblem) => "cannot no-problem".to_owned(),
        Err(CannotTell::NoSuchLevel) => "cannot no-such-level".to_owned(),
    }
}

#[test]
fn each_case_of_the_table_has_its_level() {
    let mut count = 0;
    for line in include_str!("levels.txt").lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split(';').map(str::trim).collect();
        let [status, problems, items, decisions, time, expected, why] = fields[..] else {
            panic!("seven fields a line: {line}");
        };
        let elements = Elements {
            problems: problems.split_whitespace().map(problem).collect(),
            data: items.split_whitespace().map(data).collect(),
            risk: decisions.split_whitespace().map(risk).collect(),
            minutes: minutes(time),
            assessed: time != "unassessed",
        };
        let status = if status == "new" { Status::New } else { Status::Established };
        assert_eq!(answer(&elements, status), expected, "{why}: {line}");
        count += 1;
    }
    assert!(count >= 60, "{count} cases");
}

#[test]
fn homes_and_consultations_have_levels_of_their_own() {
    let elements = Elements {
        problems: vec![problem("worse")],
        risk: vec![risk("rx")],
        assessed: true,
        ..Elements::default()
    };
    let key = |family| decide(&elements, family, Status::New).unwrap().level.key;
    assert_eq!(key(Family::Home), "HOME_NEW_4", "the home has no level 3");
    assert_eq!(key(Family::Consultation), "CONS_4", "one list for all patients");
}

#[test]
fn no_level_is_named_by_a_licensed_number() {
    for level in levels() {
        let digits = level.key.chars().filter(char::is_ascii_digit).count();
        assert!(digits <= 1, "{} is a name of our own", level.key);
    }
    assert_eq!(levels().len(), 21, "every line of the table is read");
}
