//! Words of Tamil and Telugu that carry their 'if' in the ending.

/// Verbs of Tamil and Telugu that end in their 'if': வந்தா, வலிச்சா, వస్తే, తగ్గకపోతే.
pub(super) fn is_condition(lower: &str) -> bool {
    CONDITIONS.iter().any(|end| lower.len() > end.len() && lower.ends_with(end))
        && !UNCONDITIONAL.contains(&lower)
}

/// The same verbs in Latin letters: 'karithe', 'kurayalana', 'veenginaa'.
pub(super) fn is_latin_condition(lower: &str) -> bool {
    let ends = [
        "ithe", "isthe", "esthe", "asthe", "uthe", "unte", "inte", "apothe", "inaa", "lana",
        "lanna", "laina", "laana", "ndhaa", "nthaa", "chaa", "kapote", "alanna",
    ];
    lower.len() > 5 && ends.iter().any(|end| lower.ends_with(end)) && lower != "ayithe"
}

const CONDITIONS: [&str; 32] = [
    "ந்தா",
    "ச்சா",
    "ஞ்சா",
    "ட்டா",
    "லைன்னா",
    "லன்னா",
    "ச்சின்னா",
    "ச்சுன்னா",
    "துன்னா",
    "யிட்டா",
    "னாலோ",
    "ந்தாலோ",
    "போனா",
    "ந்தால்",
    "னால்",
    "స్తే",
    "ితే",
    "ుతే",
    "ంటే",
    "కపోతే",
    "టేనే",
    "తేనే",
    "చ్చినా",
    "గినా",
    "డినా",
    "యినా",
    "కపోయినా",
    "కుంటే",
    "sthe",
    "apothe",
    "apote",
    "chuna",
];

const UNCONDITIONAL: [&str; 22] = [
    "అంటే",
    "అయితే",
    "ఇదంతే",
    "இல்லைன்னா",
    "இல்லன்னா",
    "லேன்னா",
    "లేకపోతే",
    "లేదంటే",
    "లేకుంటే",
    "కాకపోతే",
    "illana",
    "అయినా",
    "ఎక్కడైనా",
    "పెద్దగా",
    "அப்பந்தா",
    "வேற",
    "இந்தா",
    "தந்தா",
    "அதனால்",
    "இதனால்",
    "அதுனால்",
    "ఎందుకంటే",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_condition_is_heard_in_the_ending() {
        assert!(is_condition("வந்தா") && is_condition("వస్తే"), "if it comes");
        assert!(!is_condition("అంటే"), "'that is' is no condition");
        assert!(
            is_latin_condition("karithe") && is_latin_condition("kurayalana"),
            "in Latin letters"
        );
        assert!(!is_latin_condition("ayithe"), "'then' is no condition");
    }
}
