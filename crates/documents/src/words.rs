//! Words of headings and labels in the languages of letters.
//!
//! The Tamil and Telugu were written for this project; no native speaker has reviewed them yet.

use nadi_base::Language;

macro_rules! words {
    ($($(#[doc = $doc:literal])+ $name:ident $en:literal $ta:literal $te:literal)+) => {
        /// A word of a document.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Word { $($(#[doc = $doc])+ $name,)+ }

        #[cfg(test)]
        impl Word {
            /// Every word there is.
            const ALL: &[Self] = &[$(Self::$name),+];
        }

        /// The word in a language; English where letters are not written in it.
        pub(crate) const fn say(word: Word, language: Language) -> &'static str {
            match (word, language) {
                $(
                    (Word::$name, Language::Ta) => $ta,
                    (Word::$name, Language::Te) => $te,
                    (Word::$name, _) => $en,
                )+
            }
        }
    };
}

words! {
    /// Title of the note.
    VisitNote "Visit note" "வருகைக் குறிப்பு" "సందర్శన నోట్"
    /// Title of the prescription.
    Prescription "Prescription" "மருந்துச் சீட்டு" "మందుల చీటి"
    /// Title of the message to the patient.
    Letter "About your visit" "உங்கள் வருகை பற்றி" "మీ సందర్శన గురించి"
    /// Title of the referral.
    Referral "Referral" "பரிந்துரைக் கடிதம்" "సిఫారసు లేఖ"
    /// The patient.
    Patient "Patient" "நோயாளி" "రోగి"
    /// Age and sex.
    AgeSex "Age and sex" "வயது, பாலினம்" "వయసు, లింగం"
    /// Years of age.
    Years "{n} years" "{n} வயது" "{n} సంవత్సరాలు"
    /// Female.
    Female "female" "பெண்" "స్త్రీ"
    /// Male.
    Male "male" "ஆண்" "పురుషుడు"
    /// Neither.
    OtherSex "other" "மற்றவை" "ఇతరం"
    /// The day.
    Date "Date" "தேதி" "తేదీ"
    /// The doctor.
    Doctor "Doctor" "மருத்துவர்" "వైద్యులు"
    /// The telephone.
    Phone "Telephone" "தொலைபேசி" "ఫోన్"
    /// Registration.
    Registration "Registration no." "பதிவு எண்" "నమోదు సంఖ్య"
    /// To whom.
    To "To" "பெறுநர்" "గ్రహీత"
    /// First part of a note.
    History "History" "நோய் வரலாறு" "రోగ చరిత్ర"
    /// Second part.
    Examination "Examination" "பரிசோதனை" "పరీక్ష"
    /// Third part.
    Assessment "Assessment" "கண்டறிதல்" "నిర్ధారణ"
    /// Fourth part.
    Plan "Plan" "சிகிச்சைத் திட்டம்" "చికిత్స ప్రణాళిక"
    /// Drugs that are taken.
    Medicines "Medicines" "மருந்துகள்" "మందులు"
    /// A drug.
    Medicine "Medicine" "மருந்து" "మందు"
    /// How much.
    Dose "Dose" "அளவு" "మోతాదు"
    /// How often.
    HowOften "How often" "எத்தனை முறை" "ఎన్ని సార్లు"
    /// For how long.
    HowLong "For" "எவ்வளவு நாள்" "ఎంత కాలం"
    /// How else.
    How "Instruction" "குறிப்பு" "సూచన"
    /// Not said.
    NotSaid "not said" "சொல்லப்படவில்லை" "చెప్పలేదు"
    /// Drugs that are no longer taken.
    Stop "Stop taking" "நிறுத்த வேண்டியவை" "ఆపవలసినవి"
    /// Drugs that were given at the visit.
    Given "Given at the visit" "வருகையின்போது கொடுக்கப்பட்டவை" "సందర్శనలో ఇచ్చినవి"
    /// Everything else of the plan.
    Orders "Other orders, tests and review" "பிற அறிவுரைகள், பரிசோதனைகள், மறுவருகை" "ఇతర సూచనలు, పరీక్షలు, మళ్లీ రావడం"
    /// Why a patient is sent.
    Reason "Reason for referral" "பரிந்துரைக்கான காரணம்" "సిఫారసు కారణం"
    /// The note holds no drug.
    NoMedicine "No medicine is ordered." "மருந்து எதுவும் எழுதப்படவில்லை." "మందులు ఏవీ రాయలేదు."
    /// The draft's warning.
    Draft "Draft. No doctor has signed this." "வரைவு. எந்த மருத்துவரும் கையொப்பமிடவில்லை." "ముసాయిదా. ఏ వైద్యులూ సంతకం చేయలేదు."
    /// Mark of a line with words that nobody said.
    NotHeard "not heard at the visit: check" "வருகையில் கேட்கப்படவில்லை: சரிபார்க்கவும்" "సందర్శనలో వినబడలేదు: సరిచూడండి"
    /// Signed.
    Signed "Signed by {who}, {when}" "கையொப்பம்: {who}, {when}" "సంతకం: {who}, {when}"
    /// Signed again.
    Amended "Amended and signed by {who}, {when}" "திருத்திக் கையொப்பம்: {who}, {when}" "సవరించి సంతకం: {who}, {when}"
    /// The line at the foot.
    Printed "Printed by {who}, {when}" "அச்சிட்டவர்: {who}, {when}" "ముద్రించినవారు: {who}, {when}"
    /// Pages.
    Page "Page {page} of {pages}" "பக்கம் {page} / {pages}" "పేజీ {page} / {pages}"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_stands_in_its_script_and_keeps_its_places() {
        let script = |text: &str, first, last| text.chars().any(|c| (first..=last).contains(&c));
        let places = |text: &str| {
            let mut names: Vec<_> =
                text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
            names.sort_unstable();
            names.join(" ")
        };
        for &word in Word::ALL {
            let (english, tamil, telugu) =
                (say(word, Language::En), say(word, Language::Ta), say(word, Language::Te));
            assert!(script(tamil, '\u{b80}', '\u{bff}'), "Tamil of {word:?}");
            assert!(script(telugu, '\u{c00}', '\u{c7f}'), "Telugu of {word:?}");
            assert_eq!(places(english), places(tamil), "places of {word:?}");
            assert_eq!(places(english), places(telugu), "places of {word:?}");
        }
    }
}
