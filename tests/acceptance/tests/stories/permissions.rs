//! Every command, every role, every state, against a table that was written by hand.

use nadi_acceptance::{Clinic, password_of};
use nadi_api::{COMMANDS, Needs};
use nadi_app::permission::SHIPPED_ROLES;
use nadi_base::Code;
use serde_json::{Value, json};
use std::{collections::BTreeMap, io::Write as _, time::Duration};

const TABLE: &str = include_str!("../../../fixtures/permissions.csv");

struct Expected {
    while_locked: bool,
    roles: Vec<&'static str>,
}

fn table() -> BTreeMap<&'static str, Expected> {
    let all: Vec<_> = SHIPPED_ROLES.iter().map(|role| role.name).collect();
    let rows = TABLE.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    rows.map(|line| {
        let cells: Vec<_> = line.split(',').map(str::trim).collect();
        let roles =
            if cells[2] == "all" { all.clone() } else { cells[2].split_whitespace().collect() };
        (cells[0], Expected { while_locked: cells[1] == "yes", roles })
    })
    .collect()
}

/// Says in the checks' output how many cells of the table were held against the core.
fn counted(state: &str, cells: usize) {
    let line = format!("permission matrix, {state}: {cells} cells, all as in the table\n");
    std::io::stderr().write_all(line.as_bytes()).unwrap();
}

/// A request that no command takes: whoever may run it hears that, whoever may not hears nothing of it.
fn nonsense() -> Value {
    json!({ "no such field": true })
}

/// Commands of the door act without asking who is there; sending them would change who is at work.
fn is_door(command: &str) -> bool {
    COMMANDS.iter().any(|info| info.name == command && info.needs == Needs::Door)
}

#[test]
fn the_table_names_every_command_and_every_role() {
    let table = table();
    let listed: Vec<_> = COMMANDS.iter().map(|info| info.name).collect();
    let missing: Vec<_> = listed.iter().filter(|name| !table.contains_key(**name)).collect();
    let unknown: Vec<_> = table.keys().filter(|name| !listed.contains(name)).collect();
    assert!(missing.is_empty() && unknown.is_empty(), "missing {missing:?}, unknown {unknown:?}");
    for (command, expected) in &table {
        for role in &expected.roles {
            assert!(
                SHIPPED_ROLES.iter().any(|shipped| shipped.name == *role),
                "{command}: no role {role}"
            );
        }
    }
}

#[test]
fn a_locked_desk_answers_only_at_the_door() {
    let clinic = Clinic::default();
    clinic.must("session_lock", json!(null));
    let mut cells = 0;
    for (command, expected) in table() {
        if expected.while_locked {
            assert!(is_door(command), "{command} must answer while locked");
        } else {
            assert_eq!(clinic.fails(command, nonsense()), Code::Locked, "{command}");
        }
        cells += SHIPPED_ROLES.len();
    }
    assert_eq!(
        cells,
        COMMANDS.len() * SHIPPED_ROLES.len(),
        "every cell of the table for the locked state"
    );
    counted("locked", cells);
}

#[test]
fn each_role_may_do_what_the_table_says_and_nothing_else() {
    let clinic = Clinic::default();
    let mut cells = 0;
    for role in SHIPPED_ROLES {
        clinic.hire(role.name, &[role.name]);
    }
    for role in SHIPPED_ROLES {
        clinic.enter(role.name);
        for (command, expected) in table() {
            cells += 1;
            if is_door(command) {
                assert_eq!(
                    expected.roles.len(),
                    SHIPPED_ROLES.len(),
                    "{command}: the door is everybody's"
                );
                continue;
            }
            let code = clinic.ask(command, nonsense()).err().map(|error| error.code);
            if expected.roles.contains(&role.name) {
                assert_eq!(code, Some(Code::BadInput), "{} may {command}", role.name);
            } else {
                assert_eq!(code, Some(Code::NotPermitted), "{} may not {command}", role.name);
            }
        }
    }
    assert_eq!(
        cells,
        COMMANDS.len() * SHIPPED_ROLES.len(),
        "every cell of the table for the open state"
    );
    counted("open", cells);
}

#[test]
fn somebody_who_was_deactivated_can_do_nothing_more() {
    let clinic = Clinic::default();
    let mut cells = 0;
    for role in SHIPPED_ROLES {
        let id = clinic.hire(role.name, &[role.name]);
        clinic.must("person_deactivate", json!({ "id": id }));
        let unlock = json!({ "sign_in": role.name, "password": password_of(role.name) });
        // Wrong tries at names that nobody has are counted together.
        clinic.pass(Duration::from_mins(5));
        assert_eq!(clinic.fails("session_unlock", unlock), Code::WrongPassword, "{}", role.name);
        for (command, expected) in table() {
            cells += 1;
            if !expected.while_locked {
                assert_eq!(
                    clinic.fails(command, nonsense()),
                    Code::Locked,
                    "{} {command}",
                    role.name
                );
            }
        }
    }
    assert_eq!(
        cells,
        COMMANDS.len() * SHIPPED_ROLES.len(),
        "every cell of the table for the revoked state"
    );
    counted("revoked", cells);
}

/// How a record opens for a role: an own or shared one, another's, and one whose share was taken back.
#[test]
fn records_open_within_reach_only() {
    let clinic = Clinic::default();
    let patient = clinic.patient("Selvam");
    let visit = clinic.visit(&patient);
    let by_patient = ["patient_show", "patient_history", "access_list"];
    let by_visit = ["visit_show", "visit_history"];
    let table = table();
    let mut cells = 0;
    for role in SHIPPED_ROLES {
        let id = clinic.hire(role.name, &[role.name]);
        clinic.must(
            "access_share",
            json!({ "patient": patient, "person": id, "reason": "asked to look" }),
        );
        for (shared, state) in [(true, "shared"), (false, "taken back")] {
            clinic.enter("meena");
            if !shared {
                clinic.must("access_revoke", json!({ "patient": patient, "person": id }));
            }
            clinic.enter(role.name);
            let opens = shared || role.reach == nadi_app::permission::Reach::Practice;
            for (commands, request, shut) in [
                (&by_patient[..], json!({ "id": patient }), Code::ReasonNeeded),
                (&by_visit[..], json!({ "id": visit }), Code::NotYours),
            ] {
                for command in commands {
                    cells += 1;
                    let code = clinic.ask(command, request.clone()).err().map(|error| error.code);
                    let expected = match (table[command].roles.contains(&role.name), opens) {
                        (false, _) => Some(Code::NotPermitted),
                        (true, true) => None,
                        (true, false) => Some(shut),
                    };
                    assert_eq!(code, expected, "{} {command} {state}", role.name);
                }
            }
        }
    }
    counted("own or shared, and taken back", cells);
}

#[test]
fn every_change_and_every_refusal_leaves_a_row_in_the_trail() {
    let clinic = Clinic::default();
    clinic.hire("ravi", &["viewer"]);
    clinic.enter("ravi");
    assert_eq!(
        clinic.fails("patient_create", json!({ "name": "X", "sex": "male" })),
        Code::NotPermitted
    );
    clinic.enter("meena");
    let page =
        clinic.must("audit_list", json!({ "action": "patient_create", "outcome": "refused" }));
    assert_eq!(page["rows"].as_array().map(Vec::len), Some(1));
    assert_eq!(page["rows"][0]["person_name"], "Person ravi");
}
