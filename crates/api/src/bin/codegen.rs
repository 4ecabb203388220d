//! Writes `ui/src/api/generated`; with `--check`, says whether what is there is current.

use std::{path::Path, process::ExitCode};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(folder) = arguments.next() else { return ExitCode::from(2) };
    let check = arguments.next().as_deref() == Some("--check");
    let stale = nadi_api::typescript::files().into_iter().any(|(name, text)| {
        let path = Path::new(&folder).join(name);
        if check {
            std::fs::read_to_string(&path).ok().as_deref() != Some(text.as_str())
        } else {
            std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, text)).is_err()
        }
    });
    if stale { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
