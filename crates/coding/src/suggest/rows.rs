//! The rows of a table in `assets/codes`: fields parted by semicolons, lists by commas.

/// The fields of every row.
pub(super) fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let lines = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(|line| line.split(';').map(str::trim).collect())
}

/// The members of a field; a dash stands for none.
pub(super) fn list(field: &'static str) -> impl Iterator<Item = &'static str> {
    field.split(',').map(str::trim).filter(|word| !word.is_empty() && *word != "-")
}

/// A code or the beginning of one, without its point.
pub(super) fn bare(code: &str) -> String {
    code.replace('.', "")
}

/// Whether a code begins with one of the members of a field.
pub(super) fn begins(code: &str, field: &'static str) -> bool {
    list(field).any(|stem| code.starts_with(&bare(stem)))
}
