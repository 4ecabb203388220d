//! The forms in which a transcript is printed.

use crate::{args::TextFormat, ending::Failure, paper::Paper};
use nadi_audio::transcript::{Mark, Segment, Speaker, text};
use nadi_base::{Language, Sensitive};
use nadi_engines::speech::Outcome;
use serde::Serialize;

/// A transcript as a program reads it.
#[derive(Serialize)]
pub(super) struct Transcript {
    language: Option<Language>,
    duration_s: f64,
    model: String,
    segments: Vec<Line>,
    text: Sensitive<String>,
}

#[derive(Serialize)]
struct Line {
    start_s: f64,
    end_s: f64,
    speaker: Option<Speaker>,
    text: Sensitive<String>,
    confidence: f64,
    /// Why it should not be believed unread.
    marks: Vec<Mark>,
}

impl Transcript {
    pub(super) fn of(outcome: &Outcome, model: String, segments: Vec<Segment>) -> Self {
        let text = text(&segments);
        let segments = segments.into_iter().map(Line::of).collect();
        let duration_s = thousandths(outcome.duration_s);
        Self { language: outcome.language, duration_s, model, segments, text }
    }

    pub(super) fn print(&self, format: TextFormat, paper: &mut Paper<'_>) -> Result<(), Failure> {
        match format {
            TextFormat::Json => paper.json(self),
            TextFormat::Txt => paper.text(&self.lines(Line::plain)),
            TextFormat::Srt => paper.text(&self.numbered()),
            TextFormat::Vtt => {
                paper.text(&format!("WEBVTT\n\n{}", self.lines(|line| line.cue('.'))))
            }
        }
    }

    fn lines(&self, of: impl Fn(&Line) -> String) -> String {
        self.segments.iter().map(of).collect::<Vec<_>>().join("\n")
    }

    fn numbered(&self) -> String {
        let numbered = self.segments.iter().zip(1..);
        numbered
            .map(|(line, number)| format!("{number}\n{}", line.cue(',')))
            .collect::<Vec<_>>()
            .join("\n")
    }
}

impl Line {
    fn of(segment: Segment) -> Self {
        Self {
            start_s: thousandths(segment.start_s),
            end_s: thousandths(segment.end_s),
            speaker: segment.speaker,
            text: segment.text,
            confidence: thousandths(f64::from(segment.confidence)),
            marks: segment.marks,
        }
    }

    /// Who, what, and a question mark in front where it should be listened to.
    fn plain(&self) -> String {
        let doubt = if self.marks.is_empty() { "" } else { "[?] " };
        let who = match self.speaker {
            Some(Speaker::One) => "S1: ",
            Some(Speaker::Two) => "S2: ",
            None => "",
        };
        format!("{doubt}{who}{}", self.text.expose())
    }

    fn cue(&self, point: char) -> String {
        let (start, end) = (clock(self.start_s, point), clock(self.end_s, point));
        format!("{start} --> {end}\n{}\n", self.plain())
    }
}

fn thousandths(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0
}

/// 3,725.04 s is 01:02:05.040.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "times of a recording")]
fn clock(seconds: f64, point: char) -> String {
    let millis = (seconds * 1000.0).round() as u64;
    let (minutes, rest) = (millis / 60_000, millis % 60_000);
    format!("{:02}:{:02}:{:02}{point}{:03}", minutes / 60, minutes % 60, rest / 1000, rest % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn transcript() -> Transcript {
        let segment = |start_s, text: &str, marks| Segment {
            start_s,
            end_s: start_s + 1.5,
            speaker: Some(Speaker::Two),
            text: text.into(),
            confidence: 0.75,
            words: Vec::new(),
            marks,
        };
        let outcome = Outcome { language: Some(Language::Ta), duration_s: 4000.0, damaged: 0 };
        let segments =
            vec![segment(1.0, "வலி", Vec::new()), segment(3723.04, "இல்லை", vec![Mark::Unsure])];
        Transcript::of(&outcome, "m".to_owned(), segments)
    }

    fn printed(format: TextFormat) -> String {
        let mut out = Vec::new();
        transcript().print(format, &mut Paper::new(&mut out, false)).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn every_form_says_the_same() {
        assert_eq!(printed(TextFormat::Txt), "S2: வலி\n[?] S2: இல்லை\n");
        let srt = printed(TextFormat::Srt);
        assert!(
            srt.starts_with("1\n00:00:01,000 --> 00:00:02,500\nS2: வலி\n\n2\n01:02:03,040 --> "),
            "{srt}"
        );
        assert!(
            printed(TextFormat::Vtt)
                .starts_with("WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nS2: வலி")
        );
    }

    #[test]
    fn programs_get_the_agreed_keys() {
        let value: serde_json::Value = serde_json::from_str(&printed(TextFormat::Json)).unwrap();
        assert_eq!((&value["language"], &value["duration_s"]), (&"ta".into(), &4000.0.into()));
        assert_eq!(value["text"], "வலி இல்லை");
        let first = &value["segments"][0];
        assert_eq!((&first["start_s"], &first["end_s"]), (&1.0.into(), &2.5.into()));
        assert_eq!((&first["speaker"], &first["confidence"]), (&"S2".into(), &0.75.into()));
    }
}
