//! The few questions that the command line asks, in the languages of the screens.

use nadi_base::Language;

/// A question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Prompt {
    /// The password.
    Password,
    /// A new password.
    NewPassword,
    /// The new password once more.
    Again,
    /// The whole recovery code.
    RecoveryCode,
    /// Six digits of the authenticator app.
    SecondFactor,
    /// Whether to go on, with a word that says yes.
    GoOn,
}

impl Prompt {
    /// The question in a language.
    pub(crate) const fn words(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Password, Language::Ta) => "கடவுச்சொல்: ",
            (Self::Password, Language::Te) => "పాస్‌వర్డ్: ",
            (Self::Password, _) => "Password: ",
            (Self::NewPassword, Language::Ta) => "புதிய கடவுச்சொல்: ",
            (Self::NewPassword, Language::Te) => "కొత్త పాస్‌వర్డ్: ",
            (Self::NewPassword, _) => "New password: ",
            (Self::Again, Language::Ta) => "மீண்டும் ஒருமுறை: ",
            (Self::Again, Language::Te) => "మరోసారి: ",
            (Self::Again, _) => "Once more: ",
            (Self::RecoveryCode, Language::Ta) => "அச்சிட்ட மீட்புக் குறியீடு: ",
            (Self::RecoveryCode, Language::Te) => "ముద్రించిన రికవరీ కోడ్: ",
            (Self::RecoveryCode, _) => "Printed recovery code: ",
            (Self::SecondFactor, Language::Ta) => "செயலியின் ஆறு இலக்கங்கள்: ",
            (Self::SecondFactor, Language::Te) => "యాప్‌లోని ఆరు అంకెలు: ",
            (Self::SecondFactor, _) => "Six digits of the app: ",
            (Self::GoOn, Language::Ta) => "தொடரவா? yes என உள்ளிடவும்: ",
            (Self::GoOn, Language::Te) => "కొనసాగాలా? yes అని టైప్ చేయండి: ",
            (Self::GoOn, _) => "Go on? Type yes: ",
        }
    }
}
