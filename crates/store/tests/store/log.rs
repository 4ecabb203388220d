//! Every change is in the operations log, and nothing is written without an audit row.

use crate::world::{World, patient};
use nadi_base::Code;
use nadi_store::{
    StoreError,
    operation::OperationKind,
    table::{Identifier, RetentionRule, RetentionTrigger, Scope},
};
use std::time::Duration;

#[test]
fn a_write_without_an_audit_row_is_not_kept() {
    let world = World::new();
    let outcome = world.db().write(&world.who(), |tx| tx.patients().insert(patient("Nobody")));
    assert_eq!(outcome.unwrap_err(), StoreError::Unaudited);
    assert_eq!(world.db().read(|r| r.patients().count()), Ok(0), "nothing of it may be left");
}

#[test]
fn an_error_takes_the_audit_row_with_it() {
    let world = World::new();
    let before = world.db().checkpoint().unwrap().sequence;
    let failed = world.try_write("patient_create", |tx| {
        tx.patients().insert(patient("Nobody"))?;
        Err::<(), _>(StoreError::NotFound("visit"))
    });
    assert_eq!(failed, Err(StoreError::NotFound("visit")));
    assert_eq!(world.db().checkpoint().unwrap().sequence, before, "all of it or nothing");
}

#[test]
fn each_changed_field_is_one_operation_that_supersedes_the_last() {
    let world = World::new();
    let id = world.patient("Lakshmi");
    world.write("patient_update", |tx| {
        let mut card = tx.read().patients().need(id)?;
        card.phone = Some("9840012345".into());
        tx.patients().update(&card)
    });
    world.write("patient_update", |tx| {
        let mut card = tx.read().patients().need(id)?;
        card.phone = Some("9840054321".into());
        tx.patients().update(&card)
    });
    let history = world.db().read(|r| r.history(id)).unwrap();
    let fields: Vec<_> = history.iter().map(|step| step.field.as_str()).collect();
    assert_eq!(fields, ["name", "sex", "phone", "phone"], "only what changed, in its order");
    assert_eq!(history[2].supersedes, None, "the first telephone supersedes nothing");
    assert_eq!(history[3].supersedes, Some(history[2].id), "the second names what its author saw");
    let steps: Vec<_> = history.iter().map(|step| step.sequence).collect();
    assert!(steps.windows(2).all(|pair| pair[0] < pair[1]), "the device counts its operations");
    assert_eq!(world.stored(id).version, 3, "each update counts");
}

#[test]
fn nothing_changed_is_nothing_logged() {
    let world = World::new();
    let id = world.patient("Lakshmi");
    let card = world.stored(id);
    let same = world.write("patient_update", |tx| tx.patients().update(&card));
    assert_eq!(same.version, 1, "an update that changes nothing is none");
    assert_eq!(world.db().read(|r| r.history(id)).unwrap().len(), 2);
}

#[test]
fn an_update_of_an_older_version_is_refused() {
    let world = World::new();
    let id = world.patient("Lakshmi");
    let (mut mine, mut theirs) = (world.stored(id), world.stored(id));
    theirs.note = Some("allergic to penicillin".into());
    world.write("patient_update", |tx| tx.patients().update(&theirs));
    mine.note = Some("no allergies".into());
    let refused = world.try_write("patient_update", |tx| tx.patients().update(&mine));
    assert_eq!(refused, Err(StoreError::Changed("patient")), "nobody's words are lost silently");
    assert_eq!(refused.unwrap_err().code(), Code::Conflict);
}

#[test]
fn logical_time_does_not_go_back_with_the_clock() {
    let world = World::new();
    let id = world.patient("Lakshmi");
    world.clock.back(Duration::from_hours(1));
    world.write("patient_update", |tx| {
        let mut card = tx.read().patients().need(id)?;
        card.note = Some("x".into());
        tx.patients().update(&card)
    });
    let history = world.db().read(|r| r.history(id)).unwrap();
    assert!(
        history.windows(2).all(|pair| pair[0].at <= pair[1].at),
        "a clock set back must not put a later change before an earlier one"
    );
}

#[test]
fn sets_log_their_members() {
    let world = World::new();
    let id = world.patient("Lakshmi");
    let abha = Identifier { system: "abha".into(), value: "12-3456".into() };
    world.write("patient_update", |tx| {
        tx.patients().add_identifier(id, &abha)?;
        tx.patients().add_identifier(id, &abha)?;
        tx.patients().remove_identifier(id, &abha)?;
        tx.people().add_role(world.doctor, "doctor")
    });
    let kinds = |id| {
        let steps = world.db().read(|r| r.history(id)).unwrap();
        steps.into_iter().map(|step| step.kind).collect::<Vec<_>>()
    };
    assert_eq!(kinds(id)[2..], [OperationKind::Add, OperationKind::Remove], "twice is once");
    assert_eq!(world.db().read(|r| r.people().roles(world.doctor)).unwrap(), ["doctor"]);
}

#[test]
fn settings_and_rules_are_kept_and_logged() {
    let world = World::new();
    let rule =
        RetentionRule { what: "audio".into(), trigger: RetentionTrigger::Signing, days: Some(90) };
    world.write("setting_set", |tx| {
        tx.settings().set(Scope::Practice, "lock_minutes", &5.into())?;
        tx.settings().set(Scope::Person(world.doctor), "theme", &"dark".into())?;
        tx.settings().set(Scope::Person(world.doctor), "theme", &"light".into())?;
        tx.retention().set(&rule)
    });
    let read = |scope, key| world.db().read(|r| r.setting(scope, key)).unwrap();
    assert_eq!(read(Scope::Practice, "lock_minutes"), Some(5.into()));
    assert_eq!(read(Scope::Person(world.doctor), "theme"), Some("light".into()));
    assert_eq!(read(Scope::Practice, "theme"), None, "a person's setting is not the practice's");
    let compared = world.db().read(|r| {
        assert_eq!(r.retention()?, [rule]);
        Ok::<_, StoreError>(())
    });
    assert_eq!(compared, Ok(()));
}

#[test]
fn the_queue_is_of_this_machine_and_leaves_no_operations() {
    let world = World::new();
    let job = crate::faults::job("backup");
    let saved = world.db().local(|local| local.jobs().insert(job)).unwrap();
    assert_eq!(world.db().read(|r| r.history(saved.id)).unwrap(), [], "a queue is not synced");
    assert_eq!(world.db().read(|r| r.jobs().newest(1)).unwrap().len(), 1);
}
