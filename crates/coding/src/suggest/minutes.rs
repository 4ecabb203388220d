//! A statement of total minutes.

use crate::level::{Evidence, Minutes};

/// Words one of which has to stand beside the minutes: time of a visit is only what is called so.
const TOTAL: [&str; 6] =
    ["total time", "total of", "time spent", "spent a total", "minutes spent", "i spent"];

/// The total minutes that a line states. Minutes of exercise, of a procedure or of a slot are not.
pub(super) fn minutes(text: &str, start: usize) -> Option<Minutes> {
    let lower = text.to_lowercase();
    let (from, to) = sentences(&lower)
        .find(|(from, to)| TOTAL.iter().any(|words| lower[*from..*to].contains(words)))?;
    let sentence = &lower[from..to];
    let unit = sentence.find("min")?;
    let before = sentence[..unit].trim_end_matches([' ', '-']);
    let digits = before.len() - before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let total = before[digits..].parse().ok()?;
    let quote = text.get(from..to)?.trim();
    let at = from + text.get(from..to)?.find(quote)?;
    let begin = start + text[..at].chars().count();
    let evidence =
        Evidence { start: begin, end: begin + quote.chars().count(), quote: quote.to_owned() };
    Some(Minutes { total, evidence })
}

fn sentences(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut from = 0;
    text.split_inclusive(['.', ';']).map(move |sentence| {
        let here = (from, from + sentence.len());
        from = here.1;
        here
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_total_is_a_statement_of_time() {
        let total = |text: &str| minutes(text, 0).map(|found| found.total);
        assert_eq!(total("Review in 4 weeks. Total time 32 minutes."), Some(32));
        assert_eq!(total("I spent 45 min on the day of the visit"), Some(45));
        assert_eq!(total("Walk 30 minutes a day."), None, "exercise is not the visit");
        assert_eq!(total("Total time was long."), None, "no number is no statement");
        assert_eq!(total("20-minute slot"), None, "a slot is not time");
    }
}
