//! Makes `assets/codes/icd10cm-YEAR.txt` from the official tabular list; see `assets/codes/README.md`.

use std::{env, fs, process::ExitCode};

fn main() -> ExitCode {
    let given: Vec<String> = env::args().skip(1).collect();
    let [xml, from, edition, out] = given.as_slice() else {
        eprintln!("make_icd_table TABULAR.xml FROM EDITION OUT.txt");
        return ExitCode::from(2);
    };
    let made = fs::read_to_string(xml)
        .map_err(|error| error.to_string())
        .and_then(|xml| {
            nadi_coding::icd::table_from_tabular(&xml, from, edition).map_err(|e| e.to_string())
        })
        .and_then(|table| fs::write(out, table).map_err(|error| error.to_string()));
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
