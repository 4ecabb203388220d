//! What was measured, and the limits it is held against.

use crate::practice::Size;
use serde_json::{Value, json};
use std::time::Duration;

/// One figure.
#[derive(Clone, Debug)]
struct Figure {
    name: &'static str,
    value: f64,
    unit: &'static str,
    limit: Option<f64>,
}

impl Figure {
    fn is_missed(&self) -> bool {
        self.limit.is_some_and(|limit| self.value > limit)
    }
}

/// All figures of a run, in the order in which they were measured.
#[derive(Debug, Default)]
pub(crate) struct Figures {
    /// Of the practice, where one was made.
    size: Option<Size>,
    all: Vec<Figure>,
}

impl Figures {
    pub(crate) fn new(size: Size) -> Self {
        Self { size: Some(size), all: Vec::new() }
    }

    /// A time, with the most that it may be.
    pub(crate) fn time(&mut self, name: &'static str, took: Duration, limit_ms: Option<f64>) {
        self.add(name, took.as_secs_f64() * 1_000.0, "ms", limit_ms);
    }

    /// Any other figure.
    pub(crate) fn add(
        &mut self,
        name: &'static str,
        value: f64,
        unit: &'static str,
        limit: Option<f64>,
    ) {
        self.all.push(Figure { name, value, unit, limit });
    }

    /// Names of figures over their limit.
    pub(crate) fn missed(&self) -> Vec<&'static str> {
        self.all.iter().filter(|figure| figure.is_missed()).map(|figure| figure.name).collect()
    }

    /// A line each, for people.
    pub(crate) fn text(&self) -> String {
        let about = |size: Size| {
            format!(
                "{} visits, {} patients, {} records with a note's text, seed {}",
                size.visits, size.patients, size.notes, size.seed
            )
        };
        let mut lines: Vec<String> = self.size.map(about).into_iter().collect();
        lines.extend(self.all.iter().map(line));
        lines.join("\n") + "\n"
    }

    /// The same for programs.
    pub(crate) fn json(&self) -> String {
        let figures: Vec<Value> = self
            .all
            .iter()
            .map(|figure| {
                json!({
                    "name": figure.name, "value": figure.value, "unit": figure.unit,
                    "limit": figure.limit, "missed": figure.is_missed(),
                })
            })
            .collect();
        let mut value = json!({ "figures": figures, "missed": self.missed() });
        if let Some(size) = self.size {
            value["visits"] = size.visits.into();
            value["patients"] = size.patients.into();
            value["notes"] = size.notes.into();
            value["seed"] = size.seed.into();
        }
        format!("{value}\n")
    }
}

fn line(figure: &Figure) -> String {
    let verdict = match figure.limit {
        None => String::new(),
        Some(limit) if figure.is_missed() => format!("MISSED, at most {limit} {}", figure.unit),
        Some(limit) => format!("at most {limit} {}", figure.unit),
    };
    let Figure { name, value, unit, .. } = figure;
    format!("{name:<44} {value:>10.2} {unit:<5} {verdict}").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_over_its_limit_is_named() {
        let size = Size { visits: 1, patients: 1, notes: 1, seed: 1 };
        let mut figures = Figures::new(size);
        figures.time("fine", Duration::from_millis(9), Some(10.0));
        figures.time("slow", Duration::from_millis(11), Some(10.0));
        figures.add("told only", 1e9, "x", None);
        assert_eq!(figures.missed(), ["slow"], "what has no limit cannot miss it");
        assert!(figures.text().contains("MISSED"), "people see it too");
    }
}
