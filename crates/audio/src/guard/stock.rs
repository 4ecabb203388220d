//! Phrases that models trained on the subtitles of films write over silence and music.

/// Whole texts, without signs, in small letters. Data.
const STOCK: &[&str] = &[
    "thank you for watching",
    "thanks for watching",
    "thank you very much for watching",
    "please subscribe",
    "please subscribe to my channel",
    "subscribe to my channel",
    "like share and subscribe",
    "dont forget to subscribe",
    "subtitles by the amaraorg community",
    "see you in the next video",
    "music",
    "applause",
    "silence",
    "blank audio",
    "நன்றி வணக்கம்",
    "சப்ஸ்கிரைப் செய்யுங்கள்",
    "இசை",
    "ధన్యవాదాలు",
    "సబ్స్క్రైబ్ చేయండి",
    "సంగీతం",
    "सब्सक्राइब करें",
    "धन्यवाद",
    "संगीत",
];

/// Whether a text is one of these and nothing else.
pub(super) fn is_stock(text: &str) -> bool {
    let plain: String = text
        .chars()
        .filter(|letter| letter.is_alphanumeric() || letter.is_whitespace() || *letter > '\u{900}')
        .collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    STOCK.contains(&plain.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_whole_text_counts() {
        assert!(is_stock(" Thanks for watching! "));
        assert!(is_stock("[MUSIC]"));
        assert!(!is_stock("Thanks for watching over my mother last night."));
    }
}
