//! The tables of `assets/safety`, read line by line where they are asked.

const DOSES: &str = include_str!("../../../../assets/safety/doses.txt");
const VITALS: &str = include_str!("../../../../assets/safety/vitals.txt");
const ALLERGIES: &str = include_str!("../../../../assets/safety/allergies.txt");
const GROUPS: &str = include_str!("../../../../assets/safety/groups.txt");

/// What is usual for a drug, in milligrams or micrograms as its unit says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Dose {
    pub(crate) unit: &'static str,
    pub(crate) least: f64,
    pub(crate) most: f64,
    pub(crate) most_in_a_day: f64,
}

/// The usual dose of a drug for adults.
pub(crate) fn dose(drug: &str) -> Option<Dose> {
    let fields = entry(DOSES, drug)?;
    let [_, unit, least, most, most_in_a_day] = fields.as_slice() else { return None };
    let number = |text: &str| text.parse().ok();
    let (least, most) = (number(least)?, number(most)?);
    Some(Dose { unit, least, most, most_in_a_day: number(most_in_a_day)? })
}

/// The usual band of a measurement at an age.
pub(super) fn band(measurement: &str, age: u16) -> Option<(f64, f64)> {
    let mut rows = VITALS.lines().map(split).filter(|fields| fields.first() == Some(&measurement));
    rows.find_map(|fields| {
        let numbers: Vec<f64> = fields[1..].iter().filter_map(|field| field.parse().ok()).collect();
        let [low, high, from, to] = numbers.as_slice() else { return None };
        (*from..=*to).contains(&f64::from(age)).then_some((*low, *high))
    })
}

/// The drugs that an allergy is against.
pub(super) fn drugs_of_allergy(allergy: &str) -> Vec<&'static str> {
    entry(ALLERGIES, allergy).map(|fields| listed(&fields)).unwrap_or_default()
}

/// Groups of which one drug is enough.
pub(super) fn groups() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    GROUPS.lines().map(split).map(|fields| (fields.first().copied().unwrap_or(""), listed(&fields)))
}

fn entry(table: &'static str, name: &str) -> Option<Vec<&'static str>> {
    table.lines().map(split).find(|fields| fields.first() == Some(&name))
}

fn split(line: &'static str) -> Vec<&'static str> {
    line.split(';').map(str::trim).collect()
}

fn listed(fields: &[&'static str]) -> Vec<&'static str> {
    fields.get(1).map(|list| list.split(',').map(str::trim).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_sorted_and_every_row_whole() {
        for (table, fields) in [(DOSES, 5), (VITALS, 5), (ALLERGIES, 2), (GROUPS, 2)] {
            let lines: Vec<&str> = table.lines().collect();
            assert!(lines.is_sorted(), "sorted by bytes, so that a drug stands there once");
            assert!(lines.iter().all(|line| line.split(';').count() == fields), "{fields} fields");
        }
        for line in DOSES.lines() {
            let name = split(line)[0];
            let Some(row) = dose(name) else { panic!("{name} cannot be read") };
            assert!(row.least <= row.most && row.most <= row.most_in_a_day, "{name}: a range");
        }
    }

    #[test]
    fn a_band_is_for_an_age() {
        assert_eq!(band("resp_rate", 2), Some((12.0, 39.0)));
        assert_eq!(band("resp_rate", 40), Some((9.0, 24.0)));
        assert_eq!(band("pulse", 5), None, "no band of adults for a child");
    }
}
