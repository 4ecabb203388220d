//! What is taken from the environment, read once when a program starts.

use std::{ffi::OsString, path::PathBuf};

/// Settings from outside the command line.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    /// Where programs keep a person's data on this system.
    pub data_folder: Option<PathBuf>,
    /// A file whose first line is the password.
    pub password_file: Option<PathBuf>,
    /// A file whose first line is the next password, where one is being set.
    pub new_password_file: Option<PathBuf>,
    /// The person's language, as the system writes it: `ta_IN.UTF-8`.
    pub locale: Option<String>,
}

impl Environment {
    /// Reads the settings of this process.
    pub fn read() -> Self {
        Self::from(variable)
    }

    fn from(get: impl Fn(&str) -> Option<OsString>) -> Self {
        let text = |name| get(name).and_then(|value| value.into_string().ok());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(text);
        Self {
            data_folder: data_folder(&get),
            password_file: get("NADI_PASSWORD_FILE").map(PathBuf::from),
            new_password_file: get("NADI_NEW_PASSWORD_FILE").map(PathBuf::from),
            locale,
        }
    }

    /// The profile that is used when none is named.
    pub fn default_profile(&self) -> Option<PathBuf> {
        Some(self.data_folder.as_ref()?.join("clinic"))
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place where the environment is read")]
fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

fn data_folder(get: &impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let within = |name: &str, rest: &[&str]| {
        let base = PathBuf::from(get(name)?);
        base.is_absolute().then(|| rest.iter().fold(base, |path, part| path.join(part)))
    };
    if cfg!(windows) {
        within("LOCALAPPDATA", &["Nadi"])
    } else if cfg!(target_os = "macos") {
        within("HOME", &["Library", "Application Support", "Nadi"])
    } else {
        within("XDG_DATA_HOME", &["nadi"]).or_else(|| within("HOME", &[".local", "share", "nadi"]))
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    fn profile(pairs: &[(&str, &str)]) -> Option<PathBuf> {
        let get = |name: &str| {
            pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| OsString::from(value))
        };
        Environment::from(get).default_profile()
    }

    #[test]
    fn a_profile_lies_where_the_system_keeps_data() {
        assert_eq!(profile(&[("HOME", "/h")]), Some("/h/.local/share/nadi/clinic".into()));
        let both = [("HOME", "/h"), ("XDG_DATA_HOME", "/d")];
        assert_eq!(profile(&both), Some("/d/nadi/clinic".into()), "what was set goes first");
    }

    #[test]
    fn a_relative_folder_is_no_place() {
        assert_eq!(profile(&[("XDG_DATA_HOME", "d")]), None, "it would move with the work folder");
    }
}
