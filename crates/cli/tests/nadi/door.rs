//! Coming in: right and wrong passwords, the recovery code, and what stands in the way.

use crate::run::{Bench, PASSWORD};
use nadi_base::{Code, Language};
use std::{
    fs,
    io::{BufRead, BufReader},
};

#[test]
fn the_right_password_opens_and_a_wrong_one_says_so() {
    let (bench, _) = Bench::with_clinic();
    let right = bench.nadi(&["profile", "unlock-test", "--json"]).json();
    assert_eq!((&right["unlocked"], &right["sign_in"]), (&true.into(), &"selvi".into()));

    bench.set_password("four ordinary words hers");
    for language in Language::SCREENS {
        let wrong = bench.nadi(&["profile", "unlock-test", "--language", language.as_str()]);
        assert_eq!(wrong.code, Some(3), "failed is 3");
        let words = Code::WrongPassword.words(language);
        assert!(
            wrong.err.contains(words.happened),
            "what happened, in {language:?}: {}",
            wrong.err
        );
        assert!(wrong.err.contains(words.next), "and what to do now");
        assert_eq!(wrong.out, "", "standard output is for results");
    }
}

/// The same failure is told in each language of the screens.
#[track_caller]
fn told_in_every_language(bench: &Bench, code: Code) {
    for language in Language::SCREENS {
        let told = bench.nadi(&["profile", "unlock-test", "--language", language.as_str()]);
        assert_eq!(told.code, Some(3), "failed is 3: {}", told.err);
        let words = code.words(language);
        assert_eq!(told.err, format!("{}\n{}\n", words.happened, words.next), "{language:?}");
    }
}

#[test]
fn a_damaged_file_and_damaged_keys_are_told_apart() {
    let (bench, _) = Bench::with_clinic();
    let file = bench.profile().join("clinic.db");
    let whole = fs::read(&file).unwrap();
    let mut torn = whole.clone();
    torn.iter_mut().skip(4_096).step_by(512).for_each(|byte| *byte ^= 0x5a);
    fs::write(&file, &torn).unwrap();
    told_in_every_language(&bench, Code::DamagedFile);
    assert!(fs::read(&file).unwrap() == torn, "nothing is mended behind anybody's back");
    fs::write(&file, whole).unwrap();

    for name in ["keyslots.cbor", "keyslots.prev.cbor"] {
        fs::write(bench.profile().join(name), b"torn").unwrap();
    }
    told_in_every_language(&bench, Code::DamagedKeys);
}

#[test]
fn after_unlocking_messages_are_in_the_language_of_the_person() {
    let bench = Bench::ready();
    let preferences = r#"{"language":"te"}"#;
    assert_eq!(bench.nadi(&["call", "preferences_change", preferences]).code, Some(0));
    let refused = bench.nadi(&["call", "patient_create", r#"{"name":"","sex":"male"}"#]);
    let words = Code::BadInput.words(Language::Te);
    assert!(refused.err.starts_with(words.happened), "Telugu: {}", refused.err);
    let asked = ["call", "patient_create", r#"{"name":"","sex":"male"}"#, "--language", "ta"];
    let refused = bench.nadi(&asked);
    let words = Code::BadInput.words(Language::Ta);
    assert!(refused.err.starts_with(words.happened), "what is asked for comes first");
}

#[test]
fn guessing_is_slowed_down_across_runs() {
    let (bench, _) = Bench::with_clinic();
    bench.set_password("wrong guess again");
    let guess = || bench.nadi(&["profile", "unlock-test", "--json"]);
    let mut told = guess();
    // Slow machines may wait a throttle out between two runs; it comes again, longer.
    for _ in 0..12 {
        if told.error() == "throttled" {
            break;
        }
        assert_eq!(told.error(), "wrong_password", "until then each guess is tried");
        told = guess();
    }
    assert_eq!((told.code, told.error()), (Some(3), "throttled".into()));
    assert!(told.err.contains("wait_seconds"), "the person is told how long");
}

#[test]
fn a_new_password_takes_the_place_of_the_old() {
    let (bench, _) = Bench::with_clinic();
    fs::write(bench.new_password_file(), "seven green parrots sing\n").unwrap();
    assert_eq!(bench.nadi(&["profile", "passwd"]).code, Some(0));
    assert_eq!(bench.nadi(&["profile", "unlock-test"]).code, Some(3), "the old one opens nothing");
    bench.set_password("seven green parrots sing");
    assert_eq!(bench.nadi(&["profile", "unlock-test"]).code, Some(0));
}

#[test]
fn the_printed_code_opens_when_the_password_is_forgotten() {
    let (bench, code) = Bench::with_clinic();
    fs::write(bench.new_password_file(), "seven green parrots sing\n").unwrap();
    let wrong = code.chars().rev().collect::<String>();
    let args = ["profile", "recovery", "use", "--as", "selvi", "--json"];
    let refused = bench.nadi_with(&args, &wrong);
    assert_eq!((refused.code, refused.error()), (Some(3), "wrong_recovery_code".into()));
    assert_eq!(bench.nadi_with(&args, &code).json()["sign_in"], "selvi");
    bench.set_password("seven green parrots sing");
    assert_eq!(bench.nadi(&["profile", "unlock-test"]).code, Some(0));
    bench.set_password(PASSWORD);
    assert_eq!(bench.nadi(&["profile", "unlock-test"]).code, Some(3), "the forgotten one is gone");
}

#[test]
fn one_nadi_at_a_time() {
    let (bench, _) = Bench::with_clinic();
    let mut host = bench.start(&["serve"]);
    let mut line = String::new();
    BufReader::new(host.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let told: serde_json::Value = serde_json::from_str(&line).unwrap();
    let url = told["url"].as_str().unwrap();
    assert!(url.starts_with("http://127.0.0.1:"), "this machine only: {url}");
    told_in_every_language(&bench, Code::AlreadyOpen);
    host.kill().unwrap();
    host.wait().unwrap();
    let after = bench.nadi(&["profile", "unlock-test"]);
    assert_eq!(after.code, Some(0), "a killed one leaves no claim behind: {}", after.err);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_says_so() {
    use crate::run::program;
    use std::os::unix::{
        fs::{MetadataExt, PermissionsExt, chown},
        process::CommandExt,
    };

    let (bench, _) = Bench::with_clinic();
    let mode = |path: &std::path::Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    // Nothing is forbidden to root, so root runs a copy of the program as somebody else.
    let is_root = bench.profile().metadata().unwrap().uid() == 0;
    let somebody = 65_534;
    let nadi = bench.folder.path().join("nadi-copy");
    fs::copy(env!("CARGO_BIN_EXE_nadi"), &nadi).unwrap();
    mode(bench.folder.path(), 0o755);
    let files = fs::read_dir(bench.profile()).unwrap().map(|entry| entry.unwrap().path());
    for path in files.chain([bench.profile(), bench.password_file()]) {
        mode(&path, if path.is_dir() { 0o500 } else { 0o400 });
        if is_root {
            chown(&path, Some(somebody), Some(somebody)).unwrap();
        }
    }
    let mut command = program(&nadi);
    if is_root {
        command.uid(somebody).gid(somebody);
    }
    let output = command
        .args(["profile", "unlock-test", "--json", "--profile"])
        .arg(bench.profile())
        .env("NADI_PASSWORD_FILE", bench.password_file())
        .output()
        .unwrap();
    mode(&bench.profile(), 0o700);
    let told: serde_json::Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!((output.status.code(), &told["code"]), (Some(3), &"read_only".into()));
}
