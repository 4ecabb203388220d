//! Rubbish, emoji, mixed scripts, invisible characters and very long texts: an answer, never a panic.

use nadi_base::{Country, Language};
use nadi_clinical::deid::{mask, restore};
use nadi_clinical::flag::{Facts, look};
use nadi_clinical::letter::{Stated, Visit, message};
use nadi_clinical::line;
use nadi_clinical::note::draft;
use nadi_clinical::support::{Said, Why};
use nadi_clinical::visit::{Speaker, Turn, parse};
use proptest::prelude::*;

fn clinic_words() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "fever",
        "no",
        "காய்ச்சல்",
        "இல்ல",
        "జ్వరం",
        "లేదు",
        "mother",
        "500",
        "mg",
        "1-0-1",
        "\u{200d}",
        "😷",
        "?",
        ".",
        ",",
        "Dr.",
        "Lakshmi",
        "garu",
        "9876543210",
        "14/03/2026",
        "வலி",
        "after",
        "three",
        "days",
        "/",
        "130",
        "paracetamol",
        "stop",
        "அம்மாவுக்கு",
        "if",
        "வந்தா",
        "e\u{301}",
        "\u{feff}",
        "[NAME_1]",
        "நூத்தி",
        "நாலு",
        "@",
        "\n",
    ]);
    prop::collection::vec(words, 0..40).prop_map(|words| words.join(" "))
}

fn language() -> impl Strategy<Value = Language> {
    prop::sample::select(vec![Language::En, Language::Ta, Language::Te])
}

proptest! {
    #[test]
    fn evidence_quotes_exactly(first in clinic_words(), second in clinic_words(), language in language()) {
        let turns = vec![
            Turn { speaker: Speaker::Doctor, text: first },
            Turn { speaker: Speaker::Patient, text: second.clone() },
            Turn { speaker: Speaker::Doctor, text: second },
        ];
        let draft = draft(&turns, language);
        let quoted = draft.entities.iter().map(|entity| (entity.turn, entity.start, entity.end, &entity.text));
        let spans = draft.evidence.iter().flat_map(|evidence| &evidence.spans);
        for (turn, start, end, text) in quoted.chain(spans.map(|span| (span.turn, span.start, span.end, &span.quote))) {
            let said: String = turns[turn].text.chars().skip(start).take(end - start).collect();
            prop_assert_eq!(&said, text, "a quote is what stands in its turn");
            prop_assert!(!said.is_empty(), "a quote is not empty");
        }
    }

    #[test]
    fn masking_can_be_undone(text in clinic_words()) {
        let masked = mask(&text, Country::In);
        prop_assert_eq!(restore(&masked.text, &masked.map()), text, "restoring gives the original");
    }

    #[test]
    fn any_text_is_answered(text in "\\PC{0,300}", language in language()) {
        let masked = mask(&text, Country::Us);
        prop_assert_eq!(restore(&masked.text, &masked.map()), text.clone(), "restoring gives the original");
        let turns = parse(&text);
        let draft = draft(&turns, language);
        prop_assert!(draft.evidence.len() < 10_000, "a draft comes back");
        let said = Said::of(&turns, &draft, language);
        let length = text.chars().count();
        prop_assert!(said.check(&text).iter().all(|doubt| doubt.end <= length), "a doubt lies in its line");
    }

    #[test]
    fn what_is_built_on_a_draft_stands(words in clinic_words(), language in language()) {
        let turns = vec![Turn { speaker: Speaker::Doctor, text: words }];
        let draft = draft(&turns, language);
        let said = Said::of(&turns, &draft, language);
        for flag in look(Facts::of(&draft, &turns, Some(30))) {
            prop_assert!(!flag.words().is_empty(), "a flag says something");
        }
        let mut stated = Vec::new();
        for line in line::of(&draft) {
            let invented = said.check(&line.text);
            prop_assert!(!invented.iter().any(|doubt| doubt.why == Why::Drug), "no drug is invented: {}", line.text);
            stated.push(Stated { section: line.section, text: line.text, fact: line.fact });
        }
        for language in Language::SCREENS {
            message(&Visit::default(), &stated, language);
        }
    }
}

#[test]
fn five_megabytes_are_answered() {
    let text = "காய்ச்சல் 😷 fever 500 mg జ్వరం లేదు. Lakshmi. ".repeat(80_000);
    assert!(text.len() > 5_000_000, "the text is as long as promised");
    let turns = vec![Turn { speaker: Speaker::Patient, text: text.clone() }];
    assert!(!draft(&turns, Language::Ta).entities.is_empty(), "fever is found in it");
    assert!(
        !mask(&text, Country::In).text.contains("Lakshmi"),
        "and the name is masked in all of it"
    );
}
