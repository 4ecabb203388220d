//! `nadi visit watch`: sound that another device puts into a folder becomes visits.
//!
//! A file is taken when it has stopped growing. Nothing in the folder is changed; what is here already is known
//! by its content, so that a second start brings nothing in twice.

use super::sound::{Brought, bring, wait};
use crate::{
    args::VisitWatch,
    ending::{Ending, Failure},
    paper::Paper,
    sitting::{Context, Sitting},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

/// From one look at the folder to the next. What did not grow meanwhile is whole.
const LOOK: Duration = Duration::from_secs(2);
/// Ends of names that are sound. What is inside decides; a text file is not even tried.
const SOUND: [&str; 10] = ["wav", "mp3", "m4a", "aac", "mp4", "flac", "ogg", "oga", "opus", "webm"];

/// Whether the person wants it to end.
static ENDED: AtomicBool = AtomicBool::new(false);

/// Runs the verb.
pub(super) fn run(
    asked: &VisitWatch,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let sitting = Sitting::unlocked(context)?;
    let how = Brought { visit: None, spoken: asked.spoken, duplicates: asked.duplicates };
    if asked.once {
        let there: Vec<PathBuf> = sizes(&asked.folder)?.into_keys().collect();
        let good = there.is_empty() || bring(&sitting, &there, &how, paper)?;
        return Ok(Ending::of_check(good));
    }
    thread::spawn(|| {
        // The end of input ends the watch as a line does.
        drop(io::stdin().read_line(&mut String::new()));
        ENDED.store(true, Ordering::Relaxed);
    });
    let (mut before, mut taken, mut good) = (BTreeMap::new(), BTreeSet::new(), true);
    while !ENDED.load(Ordering::Relaxed) {
        let now = sizes(&asked.folder)?;
        let is_whole = |(path, size): &(&PathBuf, &u64)| before.get(*path) == Some(*size);
        let whole: Vec<PathBuf> =
            now.iter().filter(is_whole).map(|(path, _)| path.clone()).collect();
        for path in whole.into_iter().filter(|path| taken.insert(path.clone())) {
            good &= bring(&sitting, &[path], &how, paper)?;
        }
        before = now;
        wait(&sitting, LOOK);
    }
    Ok(Ending::of_check(good))
}

/// The sound files of a folder and their sizes.
fn sizes(folder: &Path) -> Result<BTreeMap<PathBuf, u64>, Failure> {
    let unread = |error| Failure::File("the folder", error);
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        // One that is gone again by now was not ours.
        let Ok(facts) = path.metadata() else { continue };
        if facts.is_file() && facts.len() > 0 && is_sound(&path) {
            found.insert(path, facts.len());
        }
    }
    Ok(found)
}

fn is_sound(path: &Path) -> bool {
    let end = path.extension().map(|end| end.to_string_lossy().to_lowercase());
    end.is_some_and(|end| SOUND.contains(&&*end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sound_that_lies_in_the_folder_itself_counts() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("visit.WAV"), b"sound").unwrap();
        fs::write(folder.path().join("list.txt"), b"text").unwrap();
        fs::write(folder.path().join("empty.mp3"), b"").unwrap();
        fs::create_dir(folder.path().join("older.wav")).unwrap();
        let found = sizes(folder.path()).unwrap();
        assert_eq!(found.into_values().collect::<Vec<_>>(), [5]);
        assert!(sizes(&folder.path().join("not there")).is_err(), "said, not passed over");
    }
}
