//! Makes `assets/codes/icd10cm-YEAR.txt` from the official tabular list; see `assets/codes/README.md`.

use std::{env, error::Error, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let given: Vec<String> = env::args().skip(1).collect();
    let [xml, from, edition, out] = given.as_slice() else {
        return Err("usage: make_icd_table TABULAR.xml FROM EDITION OUT.txt".into());
    };
    let xml = fs::read_to_string(xml)?;
    let table = nadi_coding::icd::table_from_tabular(&xml, from, edition)?;
    Ok(fs::write(out, table)?)
}
