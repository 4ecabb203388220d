//! Filling a template: `{name}` is a value, `{name*}` a line for each of its values. A line with a value
//! that is not there is left out, and so is a heading with nothing under it.

use std::collections::HashMap;

/// Values by name.
#[derive(Debug, Default)]
pub(super) struct Values(HashMap<&'static str, Vec<String>>);

impl Values {
    /// Sets the one value of a name; an empty one is none.
    pub(super) fn set(&mut self, name: &'static str, value: String) {
        self.0.insert(name, if value.is_empty() { Vec::new() } else { vec![value] });
    }

    /// Adds a value to a name, once.
    pub(super) fn add(&mut self, name: &'static str, value: String) {
        let values = self.0.entry(name).or_default();
        if !values.contains(&value) {
            values.push(value);
        }
    }

    fn get(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }
}

/// The template with its values.
pub(super) fn fill(template: &str, values: &Values) -> String {
    let mut written: Vec<String> = Vec::new();
    for block in template.split("\n\n") {
        let mut lines = filled(block, values);
        if lines.is_empty() {
            continue;
        }
        if !written.is_empty() {
            written.push(String::new());
        }
        written.append(&mut lines);
    }
    written.join("\n")
}

fn filled(block: &str, values: &Values) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in block.lines().map(str::trim_end).filter(|line| !line.is_empty()) {
        if line.ends_with(':') {
            drop_lone_heading(&mut lines);
        }
        lines.extend(of_line(line, values));
    }
    drop_lone_heading(&mut lines);
    lines
}

fn drop_lone_heading(lines: &mut Vec<String>) {
    if lines.last().is_some_and(|last| last.ends_with(':')) {
        lines.pop();
    }
}

fn of_line(line: &str, values: &Values) -> Vec<String> {
    let Some((before, rest)) = line.split_once('{') else { return vec![line.to_owned()] };
    let Some((name, after)) = rest.split_once('}') else { return vec![line.to_owned()] };
    let all = values.get(name.trim_end_matches('*'));
    let all = if name.ends_with('*') { all } else { &all[..all.len().min(1)] };
    all.iter()
        .flat_map(|value| {
            of_line(after, values).into_iter().map(move |rest| format!("{before}{value}{rest}"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_said_leaves_no_trace() {
        let mut values = Values::default();
        values.set("date", "today".to_owned());
        values.add("test", "ECG".to_owned());
        values.add("test", "x-ray".to_owned());
        let template =
            "Seen {date} by {who}.\nSeen {date}.\n\nTests:\n- {test*}\n\nStop:\n- {stopped*}\n";
        assert_eq!(fill(template, &values), "Seen today.\n\nTests:\n- ECG\n- x-ray");
        assert_eq!(fill(template, &Values::default()), "");
    }
}
