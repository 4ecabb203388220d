//! Every error that can reach a person: its code, its kind, and its words in the three languages of
//! the screens. This is the only list; the screens and the command line read the same words, and a
//! code without words in one of the languages does not compile.

use crate::Language;
use serde::{Deserialize, Serialize};

/// What an error means for the person who meets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// What was given must be changed.
    Input,
    /// The same thing may be done by somebody else, or later.
    NotNow,
    /// Something outside Nadi is missing or full.
    Environment,
    /// A fault of Nadi's own.
    Internal,
}

/// What happened, and what to do about it, in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Words {
    /// What happened and what is safe.
    pub happened: &'static str,
    /// What to do now.
    pub next: &'static str,
}

macro_rules! codes {
    ($(
        $(#[doc = $doc:literal])+
        $name:ident $text:literal $kind:ident
            en $en:literal $en_next:literal
            ta $ta:literal $ta_next:literal
            te $te:literal $te_next:literal
    )+) => {
        /// The code of an error; stable, and the same in the file, on the wire and on the screens.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        pub enum Code {
            $( $(#[doc = $doc])+ #[serde(rename = $text)] $name, )+
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The code as it is written.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),+ }
            }

            /// What the code means for the person.
            pub const fn kind(self) -> Kind {
                match self { $(Self::$name => Kind::$kind),+ }
            }

            /// The code's words in a language of the screens; English for any other.
            pub const fn words(self, language: Language) -> Words {
                match (self, language) {
                    $(
                        (Self::$name, Language::Ta) => Words { happened: $ta, next: $ta_next },
                        (Self::$name, Language::Te) => Words { happened: $te, next: $te_next },
                        (Self::$name, _) => Words { happened: $en, next: $en_next },
                    )+
                }
            }
        }
    };
}

codes! {
    /// The profile folder holds no clinic yet.
    NoProfile "no_profile" NotNow
        en "There is no clinic on this laptop yet." "Set one up, or restore a backup."
        ta "இந்த மடிக்கணினியில் இன்னும் மருத்துவமனை அமைக்கப்படவில்லை." "புதிதாக அமைக்கவும், அல்லது காப்புப்பிரதியிலிருந்து மீட்கவும்."
        te "ఈ ల్యాప్‌టాప్‌లో ఇంకా క్లినిక్ ఏర్పాటు కాలేదు." "కొత్తగా ఏర్పాటు చేయండి, లేదా బ్యాకప్ నుండి పునరుద్ధరించండి."
    /// A profile is there already.
    ProfileExists "profile_exists" Input
        en "There is a clinic in this folder already. Nothing was changed." "Open it, or choose another folder."
        ta "இந்தக் கோப்புறையில் ஏற்கனவே ஒரு மருத்துவமனை உள்ளது. எதுவும் மாற்றப்படவில்லை." "அதைத் திறக்கவும், அல்லது வேறு கோப்புறையைத் தேர்ந்தெடுக்கவும்."
        te "ఈ ఫోల్డర్‌లో ఇప్పటికే ఒక క్లినిక్ ఉంది. ఏదీ మారలేదు." "దాన్ని తెరవండి, లేదా వేరే ఫోల్డర్ ఎంచుకోండి."
    /// Nobody has unlocked the desk, or it locked itself.
    Locked "locked" NotNow
        en "The desk is locked. Everything is saved." "Unlock it with your password."
        ta "திரை பூட்டப்பட்டுள்ளது. எல்லாம் சேமிக்கப்பட்டுள்ளன." "உங்கள் கடவுச்சொல்லால் திறக்கவும்."
        te "డెస్క్ లాక్ అయి ఉంది. అన్నీ భద్రంగా ఉన్నాయి." "మీ పాస్‌వర్డ్‌తో తెరవండి."
    /// The name or the password is wrong.
    WrongPassword "wrong_password" Input
        en "This name and password do not open the desk. Nothing was changed." "Check the keyboard's language and try again."
        ta "இந்தப் பெயரும் கடவுச்சொல்லும் பொருந்தவில்லை. எதுவும் மாற்றப்படவில்லை." "விசைப்பலகை மொழியைச் சரிபார்த்து மீண்டும் முயலவும்."
        te "ఈ పేరు, పాస్‌వర్డ్ సరిపోలేదు. ఏదీ మారలేదు." "కీబోర్డు భాష చూసి మళ్లీ ప్రయత్నించండి."
    /// Too many wrong tries; wait.
    Throttled "throttled" NotNow
        en "Too many wrong tries. The desk waits before it takes another." "Wait for the time shown, then try again."
        ta "பல முறை தவறாக முயலப்பட்டது. அடுத்த முயற்சிக்குக் காத்திருக்க வேண்டும்." "காட்டப்படும் நேரம் வரை காத்திருந்து மீண்டும் முயலவும்."
        te "చాలాసార్లు తప్పుగా ప్రయత్నించారు. మళ్లీ ప్రయత్నించే ముందు ఆగాలి." "చూపిన సమయం వరకు వేచి, మళ్లీ ప్రయత్నించండి."
    /// The second factor is asked for.
    SecondFactorNeeded "second_factor_needed" NotNow
        en "This person signs in with a second code." "Type the six digits from the authenticator app."
        ta "இவருக்கு இரண்டாவது குறியீடும் தேவை." "அங்கீகாரச் செயலியில் உள்ள ஆறு இலக்கங்களை உள்ளிடவும்."
        te "ఈ వ్యక్తికి రెండో కోడ్ కూడా కావాలి." "ఆథెంటికేటర్ యాప్‌లోని ఆరు అంకెలు టైప్ చేయండి."
    /// The second factor is wrong.
    SecondFactorWrong "second_factor_wrong" Input
        en "The six digits are not right, or too old." "Wait for the next six digits and type those."
        ta "ஆறு இலக்கங்கள் தவறு, அல்லது காலாவதியானவை." "அடுத்த ஆறு இலக்கங்கள் வந்ததும் உள்ளிடவும்."
        te "ఆరు అంకెలు తప్పు, లేదా పాతవి." "తర్వాతి ఆరు అంకెలు వచ్చాక టైప్ చేయండి."
    /// The password is asked for once more.
    StepUpNeeded "step_up_needed" NotNow
        en "This step asks for your password or PIN again." "Type it to go on."
        ta "இதற்கு உங்கள் கடவுச்சொல் அல்லது பின் மீண்டும் தேவை." "தொடர அதை உள்ளிடவும்."
        te "దీనికి మీ పాస్‌వర్డ్ లేదా పిన్ మళ్లీ కావాలి." "కొనసాగడానికి టైప్ చేయండి."
    /// The person's roles do not allow it.
    NotPermitted "not_permitted" NotNow
        en "Your role does not allow this." "Ask the practice admin, or somebody whose role allows it."
        ta "உங்கள் பொறுப்பு இதை அனுமதிக்கவில்லை." "நிர்வாகியிடமோ அனுமதி உள்ளவரிடமோ கேட்கவும்."
        te "మీ పాత్రకు దీనికి అనుమతి లేదు." "నిర్వాహకుడిని లేదా అనుమతి ఉన్నవారిని అడగండి."
    /// The record is another person's; a reason opens it.
    ReasonNeeded "reason_needed" NotNow
        en "This record belongs to another doctor's patient." "Give a reason to open it; the reason is kept in the trail."
        ta "இது மற்றொரு மருத்துவரின் நோயாளியின் பதிவு." "திறக்கக் காரணம் கூறவும்; காரணம் பதிவேட்டில் சேரும்."
        te "ఇది మరో డాక్టర్ రోగి రికార్డు." "తెరవడానికి కారణం చెప్పండి; అది నమోదవుతుంది."
    /// The record is out of this person's reach, unless it is an emergency.
    NotYours "not_yours" NotNow
        en "This record is not shared with you." "Ask its doctor to share it, or use emergency access."
        ta "இந்தப் பதிவு உங்களுடன் பகிரப்படவில்லை." "மருத்துவரிடம் பகிரக் கேட்கவும், அல்லது அவசர அணுகலைப் பயன்படுத்தவும்."
        te "ఈ రికార్డు మీతో పంచుకోలేదు." "డాక్టర్‌ను పంచుకోమని అడగండి, లేదా అత్యవసర ప్రవేశం వాడండి."
    /// What was asked for is not there.
    NotFound "not_found" Input
        en "This is not there any more." "Go back to the list and look again."
        ta "இது இப்போது இல்லை." "பட்டியலுக்குத் திரும்பி மீண்டும் பார்க்கவும்."
        te "ఇది ఇప్పుడు లేదు." "జాబితాకు తిరిగి వెళ్లి మళ్లీ చూడండి."
    /// One or more fields must be changed.
    BadInput "bad_input" Input
        en "Something in the form is not right yet. Nothing was lost." "Mend the marked fields."
        ta "படிவத்தில் ஏதோ சரியில்லை. எதுவும் இழக்கப்படவில்லை." "குறிக்கப்பட்ட இடங்களைத் திருத்தவும்."
        te "ఫారంలో ఏదో సరిగా లేదు. ఏదీ పోలేదు." "గుర్తించిన చోట్ల సరిచేయండి."
    /// Somebody else changed it in between.
    Conflict "conflict" NotNow
        en "Somebody changed this in between. Your text is still on the screen." "Look at the newer version, then save again."
        ta "இடையில் வேறொருவர் இதை மாற்றியுள்ளார். உங்கள் உரை திரையில் உள்ளது." "புதிய பதிப்பைப் பார்த்து மீண்டும் சேமிக்கவும்."
        te "మధ్యలో మరొకరు దీన్ని మార్చారు. మీ రాత తెరపై ఉంది." "కొత్తది చూసి మళ్లీ సేవ్ చేయండి."
    /// The step is not possible in this state.
    WrongState "wrong_state" NotNow
        en "This is not possible in its present state. Nothing was changed." "Look at what was done to it in its history."
        ta "இதன் தற்போதைய நிலையில் இது இயலாது. எதுவும் மாற்றப்படவில்லை." "என்ன செய்யப்பட்டது என்பதை வரலாற்றில் பார்க்கவும்."
        te "ప్రస్తుత స్థితిలో ఇది కుదరదు. ఏదీ మారలేదు." "ఏమి జరిగిందో చరిత్రలో చూడండి."
    /// The password is too easy.
    WeakPassword "weak_password" Input
        en "This password is too easy to guess." "Use at least ten characters; four ordinary words are good."
        ta "இந்தக் கடவுச்சொல் எளிதில் ஊகிக்கக்கூடியது." "குறைந்தது பத்து எழுத்துகள்; நான்கு சாதாரணச் சொற்கள் நல்லது."
        te "ఈ పాస్‌వర్డ్ సులభంగా ఊహించవచ్చు." "కనీసం పది అక్షరాలు; నాలుగు మామూలు పదాలు మంచివి."
    /// The recovery code is not the one.
    WrongRecoveryCode "wrong_recovery_code" Input
        en "This recovery code does not open the desk." "Check each group against the printed sheet."
        ta "இந்த மீட்புக் குறியீடு பொருந்தவில்லை." "அச்சிட்ட தாளுடன் ஒவ்வொரு தொகுதியையும் ஒப்பிடவும்."
        te "ఈ రికవరీ కోడ్ సరిపోలేదు." "ముద్రించిన కాగితంతో ప్రతి భాగాన్ని పోల్చండి."
    /// Patients wait until the recovery code was typed back.
    RecoveryNotConfirmed "recovery_not_confirmed" NotNow
        en "The recovery code has not been checked yet. Without it a forgotten password loses everything." "Type the two groups back under Security, then go on."
        ta "மீட்புக் குறியீடு இன்னும் சரிபார்க்கப்படவில்லை. அது இன்றி கடவுச்சொல் மறந்தால் எல்லாம் இழக்கப்படும்." "பாதுகாப்புப் பக்கத்தில் இரண்டு தொகுதிகளை உள்ளிட்டுத் தொடரவும்."
        te "రికవరీ కోడ్ ఇంకా సరిచూడలేదు. అది లేకుండా పాస్‌వర్డ్ మరిస్తే అన్నీ పోతాయి." "భద్రత పేజీలో రెండు భాగాలు టైప్ చేసి కొనసాగండి."
    /// The invitation is used, old or wrong.
    WrongInvite "wrong_invite" Input
        en "This invitation is wrong, used or too old." "Ask the practice admin for a new one."
        ta "இந்த அழைப்பு தவறானது, பயன்படுத்தப்பட்டது அல்லது காலாவதியானது." "நிர்வாகியிடம் புதியதைக் கேட்கவும்."
        te "ఈ ఆహ్వానం తప్పు, వాడేశారు లేదా పాతది." "నిర్వాహకుడిని కొత్తది అడగండి."
    /// The last admin cannot go.
    LastAdmin "last_admin" Input
        en "The practice must keep one admin who can sign in. Nothing was changed." "Make somebody else an admin first."
        ta "உள்நுழையக்கூடிய ஒரு நிர்வாகி கட்டாயம் தேவை. எதுவும் மாற்றப்படவில்லை." "முதலில் வேறொருவரை நிர்வாகியாக்கவும்."
        te "ప్రవేశించగల ఒక నిర్వాహకుడు తప్పక ఉండాలి. ఏదీ మారలేదు." "ముందు మరొకరిని నిర్వాహకుడిని చేయండి."
    /// The record must not be deleted.
    OnHold "on_hold" NotNow
        en "A legal hold keeps this record. Nothing was deleted." "End the hold first, if you may."
        ta "சட்டப்படி நிறுத்தி வைக்கப்பட்ட பதிவு. எதுவும் நீக்கப்படவில்லை." "அனுமதி இருந்தால் முதலில் அந்நிறுத்தத்தை முடிக்கவும்."
        te "చట్టపరమైన నిలుపుదల ఈ రికార్డును కాపాడుతోంది. ఏదీ తొలగించలేదు." "అనుమతి ఉంటే ముందు నిలుపుదల ముగించండి."
    /// What the preview showed is no longer what would go.
    PreviewStale "preview_stale" NotNow
        en "The records changed since the preview. Nothing was deleted." "Make a new preview and look at it."
        ta "முன்னோட்டத்திற்குப் பின் பதிவுகள் மாறியுள்ளன. எதுவும் நீக்கப்படவில்லை." "புதிய முன்னோட்டத்தைப் பார்க்கவும்."
        te "ముందు చూపిన తర్వాత రికార్డులు మారాయి. ఏదీ తొలగించలేదు." "కొత్తగా ముందుచూపు చేసి చూడండి."
    /// Another Nadi has the profile open.
    AlreadyOpen "already_open" NotNow
        en "Nadi is already open on this clinic." "Use the window that is open, or close it first."
        ta "இந்த மருத்துவமனையில் நாடி ஏற்கனவே திறந்துள்ளது." "திறந்துள்ள சாளரத்தைப் பயன்படுத்தவும், அல்லது முதலில் மூடவும்."
        te "ఈ క్లినిక్‌పై నాడి ఇప్పటికే తెరిచి ఉంది." "తెరిచి ఉన్న విండో వాడండి, లేదా ముందు దాన్ని మూసేయండి."
    /// The file comes from a newer Nadi.
    NewerFile "newer_file" Environment
        en "This clinic was last opened by a newer Nadi. Nothing was touched." "Install the newer version on this laptop."
        ta "இது புதிய நாடி பதிப்பால் திறக்கப்பட்டது. எதுவும் தொடப்படவில்லை." "இம்மடிக்கணினியில் புதிய பதிப்பை நிறுவவும்."
        te "ఈ క్లినిక్‌ను కొత్త నాడి తెరిచింది. ఏదీ తాకలేదు." "ఈ ల్యాప్‌టాప్‌లో కొత్త వెర్షన్ ఇన్‌స్టాల్ చేయండి."
    /// The database is damaged.
    DamagedFile "damaged_file" Environment
        en "The clinic's file is damaged. A copy was set aside; nothing was deleted." "Open the newest backup, or let Nadi save what can be read."
        ta "கோப்பு சேதமடைந்துள்ளது. ஒரு நகல் எடுத்து வைக்கப்பட்டது; எதுவும் நீக்கப்படவில்லை." "புதிய காப்புப்பிரதியைத் திறக்கவும், அல்லது படிக்க முடிந்ததை நாடி மீட்கட்டும்."
        te "క్లినిక్ ఫైల్ పాడైంది. ఒక కాపీ దాచాం; ఏదీ తొలగించలేదు." "కొత్త బ్యాకప్ తెరవండి, లేదా చదవగలిగింది నాడి కాపాడనివ్వండి."
    /// The keyslot file is damaged.
    DamagedKeys "damaged_keys" Environment
        en "The key file beside the clinic's file is damaged. The records are still there." "Restore the key file from a backup, then use your password or the recovery code."
        ta "சாவிக் கோப்பு சேதமடைந்துள்ளது. பதிவுகள் இன்னும் உள்ளன." "காப்புப்பிரதியிலிருந்து சாவிக் கோப்பை மீட்டு, கடவுச்சொல் அல்லது மீட்புக் குறியீட்டைப் பயன்படுத்தவும்."
        te "కీ ఫైల్ పాడైంది. రికార్డులు ఇంకా ఉన్నాయి." "బ్యాకప్ నుండి కీ ఫైల్ పునరుద్ధరించి, పాస్‌వర్డ్ లేదా రికవరీ కోడ్ వాడండి."
    /// The keyring that helped to make the key is not there now.
    KeyringChanged "keyring_changed" Environment
        en "This laptop's keyring no longer holds its part of the key. The records are safe." "Use the printed recovery code, then set your password again."
        ta "மடிக்கணினியின் சாவிக்கொத்தில் அதன் பகுதி இல்லை. பதிவுகள் பாதுகாப்பாக உள்ளன." "அச்சிட்ட மீட்புக் குறியீட்டைப் பயன்படுத்தி, கடவுச்சொல்லை மீண்டும் அமைக்கவும்."
        te "ఈ ల్యాప్‌టాప్ కీరింగ్‌లో కీ భాగం లేదు. రికార్డులు భద్రం." "ముద్రించిన రికవరీ కోడ్ వాడి, పాస్‌వర్డ్ మళ్లీ పెట్టండి."
    /// The folder cannot be written.
    ReadOnly "read_only" Environment
        en "The clinic's folder cannot be written. What was saved before is safe; this change is not saved." "Check that the disk is not write-protected, then try again."
        ta "கோப்புறையில் எழுத முடியவில்லை. முன்பு சேமித்தவை பாதுகாப்பு; இந்த மாற்றம் சேமிக்கப்படவில்லை." "வட்டு எழுதத் தடைசெய்யப்பட்டதா எனப் பார்த்து மீண்டும் முயலவும்."
        te "ఫోల్డర్‌లో రాయలేకపోతున్నాం. ముందు సేవ్ చేసినవి భద్రం; ఈ మార్పు సేవ్ కాలేదు." "డిస్క్ రక్షణ చూసి మళ్లీ ప్రయత్నించండి."
    /// The disk is full.
    DiskFull "disk_full" Environment
        en "The disk is full. What was saved before is safe; this change is not saved." "Free some space, then try again."
        ta "வட்டு நிரம்பிவிட்டது. முன்பு சேமித்தவை பாதுகாப்பு; இந்த மாற்றம் சேமிக்கப்படவில்லை." "இடம் காலி செய்து மீண்டும் முயலவும்."
        te "డిస్క్ నిండిపోయింది. ముందు సేవ్ చేసినవి భద్రం; ఈ మార్పు సేవ్ కాలేదు." "కొంత స్థలం ఖాళీ చేసి మళ్లీ ప్రయత్నించండి."
    /// The disk does not read or write.
    DiskError "disk_error" Environment
        en "The disk did not answer as it should. What was saved before is safe." "Try again; if it happens twice, make a backup to another disk."
        ta "வட்டு சரியாகப் பதிலளிக்கவில்லை. முன்பு சேமித்தவை பாதுகாப்பு." "மீண்டும் முயலவும்; மறுபடி நேர்ந்தால் வேறு வட்டில் காப்புப்பிரதி எடுக்கவும்."
        te "డిస్క్ సరిగా స్పందించలేదు. ముందు సేవ్ చేసినవి భద్రం." "మళ్లీ ప్రయత్నించండి; మళ్లీ జరిగితే వేరే డిస్క్‌కు బ్యాకప్ తీయండి."
    /// The backup does not pass its checks.
    BadBackup "bad_backup" Input
        en "This backup does not pass its checks. The present clinic was not touched." "Choose another backup."
        ta "இந்தக் காப்புப்பிரதி சோதனையில் தேறவில்லை. தற்போதைய தரவு தொடப்படவில்லை." "வேறு காப்புப்பிரதியைத் தேர்ந்தெடுக்கவும்."
        te "ఈ బ్యాకప్ పరీక్షలో నిలవలేదు. ప్రస్తుత డేటా తాకలేదు." "మరో బ్యాకప్ ఎంచుకోండి."
    /// The audit trail does not pass its checks.
    AuditBroken "audit_broken" Internal
        en "The trail of who did what does not pass its checks." "Keep this laptop as it is and tell the practice admin."
        ta "யார் என்ன செய்தார் என்ற பதிவேடு சோதனையில் தேறவில்லை." "மடிக்கணினியை அப்படியே வைத்து நிர்வாகியிடம் தெரிவிக்கவும்."
        te "ఎవరు ఏం చేశారన్న నమోదు పరీక్షలో నిలవలేదు." "ల్యాప్‌టాప్‌ను అలాగే ఉంచి నిర్వాహకుడికి చెప్పండి."
    /// There is no microphone.
    MicrophoneMissing "microphone_missing" Environment
        en "No microphone was found. Everything else works." "Plug one in and try again, or bring the sound in as a file."
        ta "மைக்ரோஃபோன் எதுவும் இல்லை. மற்ற அனைத்தும் இயங்கும்." "ஒன்றை இணைத்து மீண்டும் முயலவும், அல்லது ஒலியைக் கோப்பாகக் கொண்டு வரவும்."
        te "మైక్రోఫోన్ ఏదీ కనిపించలేదు. మిగతావన్నీ పనిచేస్తాయి." "ఒకటి కలిపి మళ్లీ ప్రయత్నించండి, లేదా శబ్దాన్ని ఫైల్‌గా తీసుకురండి."
    /// The microphone does not let itself be opened.
    MicrophoneRefused "microphone_refused" Environment
        en "The microphone cannot be opened: another program holds it, or the system does not allow it. Nothing was recorded." "Close the other program or allow the microphone in the system's settings, then try again."
        ta "மைக்ரோஃபோனைத் திறக்க முடியவில்லை: வேறு நிரல் பயன்படுத்துகிறது, அல்லது கணினி அனுமதிக்கவில்லை. எதுவும் பதிவாகவில்லை." "அந்த நிரலை மூடவும், அல்லது கணினி அமைப்புகளில் அனுமதித்து மீண்டும் முயலவும்."
        te "మైక్రోఫోన్ తెరవలేకపోయాం: వేరే ప్రోగ్రామ్ వాడుతోంది, లేదా సిస్టమ్ అనుమతించలేదు. ఏదీ రికార్డు కాలేదు." "ఆ ప్రోగ్రామ్‌ను మూయండి, లేదా సిస్టమ్ సెట్టింగ్‌లలో అనుమతించి మళ్లీ ప్రయత్నించండి."
    /// The microphone went away while it was used.
    MicrophoneGone "microphone_gone" Environment
        en "The microphone is gone. What was recorded so far is safe." "Plug it in again or choose another, then go on."
        ta "மைக்ரோஃபோன் துண்டிக்கப்பட்டது. இதுவரை பதிவானது பத்திரமாக உள்ளது." "மீண்டும் இணைக்கவும், அல்லது வேறொன்றைத் தேர்ந்து தொடரவும்."
        te "మైక్రోఫోన్ తొలగిపోయింది. ఇప్పటివరకు రికార్డైనది భద్రంగా ఉంది." "మళ్లీ కలపండి, లేదా మరొకటి ఎంచుకుని కొనసాగించండి."
    /// A visit is recorded at this moment.
    AlreadyRecording "already_recording" NotNow
        en "A recording is running already." "Stop it first, then start the next one."
        ta "ஏற்கனவே ஒரு பதிவு நடக்கிறது." "முதலில் அதை நிறுத்தி, பிறகு அடுத்ததைத் தொடங்கவும்."
        te "ఇప్పటికే ఒక రికార్డింగ్ జరుగుతోంది." "ముందు దాన్ని ఆపి, తర్వాత కొత్తది మొదలుపెట్టండి."
    /// The patient has not agreed to be recorded.
    ConsentMissing "consent_missing" Input
        en "Nobody has agreed yet that this visit may be recorded. Nothing was recorded." "Ask, write the answer down, then record."
        ta "இந்தச் சந்திப்பைப் பதிவு செய்ய இன்னும் சம்மதம் இல்லை. எதுவும் பதிவாகவில்லை." "கேட்டு, பதிலை எழுதிவிட்டு, பிறகு பதிவு செய்யவும்."
        te "ఈ సందర్శన రికార్డు చేయడానికి ఇంకా సమ్మతి లేదు. ఏదీ రికార్డు కాలేదు." "అడిగి, సమాధానం నమోదు చేసి, తర్వాత రికార్డు చేయండి."
    /// A recording cannot be read.
    RecordingUnreadable "recording_unreadable" Environment
        en "This recording cannot be read: its file is missing or damaged. The words written down from it are safe." "Keep the laptop as it is and tell the practice admin."
        ta "இந்தப் பதிவைப் படிக்க முடியவில்லை: கோப்பு இல்லை அல்லது சேதமடைந்தது. அதிலிருந்து எழுதிய சொற்கள் பத்திரமாக உள்ளன." "மடிக்கணினியை அப்படியே வைத்து நிர்வாகியிடம் தெரிவிக்கவும்."
        te "ఈ రికార్డింగ్ చదవలేకపోయాం: ఫైల్ లేదు లేదా పాడైంది. దాని నుండి రాసిన మాటలు భద్రంగా ఉన్నాయి." "ల్యాప్‌టాప్‌ను అలాగే ఉంచి నిర్వాహకుడికి చెప్పండి."
    /// The sending of a file ended before its end.
    FileCutOff "file_cut_off" Environment
        en "The file did not come whole: the transfer was cut off. Nothing else was changed." "Bring the same file in again."
        ta "கோப்பு முழுமையாக வரவில்லை: இடையில் நின்றது. வேறெதுவும் மாறவில்லை." "அதே கோப்பை மீண்டும் கொண்டு வரவும்."
        te "ఫైల్ పూర్తిగా రాలేదు: మధ్యలో ఆగింది. మరేదీ మారలేదు." "అదే ఫైల్‌ను మళ్లీ తీసుకురండి."
    /// A file is not of a kind that Nadi reads, or it is damaged.
    UnreadableFile "unreadable_file" Input
        en "Nadi cannot read this file: it is of another kind, or damaged. Nothing was changed." "Sound is read from WAV, MP3, M4A, AAC, FLAC, Ogg and WebM. Save it as one of these, or copy it again."
        ta "இந்தக் கோப்பை நாடியால் படிக்க முடியவில்லை: வேறு வகை, அல்லது சேதமடைந்தது. எதுவும் மாற்றப்படவில்லை." "WAV, MP3, M4A, AAC, FLAC, Ogg, WebM ஒலிக் கோப்புகள் படிக்கப்படும். அவற்றில் ஒன்றாகச் சேமிக்கவும், அல்லது மீண்டும் நகலெடுக்கவும்."
        te "ఈ ఫైల్‌ను నాడి చదవలేదు: వేరే రకం, లేదా పాడైంది. ఏదీ మారలేదు." "WAV, MP3, M4A, AAC, FLAC, Ogg, WebM శబ్ద ఫైళ్లు చదువుతుంది. వాటిలో ఒకటిగా సేవ్ చేయండి, లేదా మళ్లీ కాపీ చేయండి."
    /// A file is over a limit.
    FileTooLarge "file_too_large" Input
        en "This recording is larger than Nadi reads: at most 2 GiB, 6 hours, 8 channels, 8 to 192 kHz. Nothing was changed." "Cut it into parts and bring them in one after the other."
        ta "இந்தப் பதிவு நாடி படிக்கும் அளவை விடப் பெரியது: அதிகபட்சம் 2 GiB, 6 மணி நேரம், 8 சேனல், 8–192 kHz. எதுவும் மாற்றப்படவில்லை." "பகுதிகளாகப் பிரித்து ஒவ்வொன்றாகக் கொண்டு வரவும்."
        te "ఈ రికార్డింగ్ నాడి చదివే పరిమాణం కంటే పెద్దది: గరిష్ఠం 2 GiB, 6 గంటలు, 8 ఛానెళ్లు, 8–192 kHz. ఏదీ మారలేదు." "భాగాలుగా విడగొట్టి ఒకదాని తర్వాత ఒకటి తీసుకురండి."
    /// A document holds no text.
    DocumentEmpty "document_empty" Input
        en "There is no text in this file. Nothing was changed." "Choose another file, or type the note."
        ta "இந்தக் கோப்பில் உரை எதுவும் இல்லை. எதுவும் மாற்றப்படவில்லை." "வேறு கோப்பைத் தேர்ந்தெடுக்கவும், அல்லது குறிப்பைத் தட்டச்சு செய்யவும்."
        te "ఈ ఫైల్‌లో పాఠం ఏదీ లేదు. ఏదీ మారలేదు." "వేరే ఫైల్ ఎంచుకోండి, లేదా నోట్ టైప్ చేయండి."
    /// A document opens with a password only.
    DocumentEncrypted "document_encrypted" Input
        en "This file is locked with a password of its own. Nothing was changed." "Open it in the program that made it, save it without a password, and choose it again."
        ta "இந்தக் கோப்பு தனி கடவுச்சொல்லால் பூட்டப்பட்டுள்ளது. எதுவும் மாற்றப்படவில்லை." "அதை உருவாக்கிய நிரலில் திறந்து, கடவுச்சொல் இல்லாமல் சேமித்து, மீண்டும் தேர்ந்தெடுக்கவும்."
        te "ఈ ఫైల్‌కు సొంత పాస్‌వర్డ్ ఉంది. ఏదీ మారలేదు." "దాన్ని చేసిన ప్రోగ్రామ్‌లో తెరిచి, పాస్‌వర్డ్ లేకుండా సేవ్ చేసి, మళ్లీ ఎంచుకోండి."
    /// The pages of a document are pictures.
    DocumentScanned "document_scanned" Input
        en "There are no letters to read on the pages of this file: they are pictures, or letters that mean nothing to a program. Nothing was changed." "Ask for the file itself instead of a scan, or type what it says."
        ta "இந்தக் கோப்பின் பக்கங்களில் படிக்க எழுத்துகள் இல்லை: அவை படங்கள், அல்லது நிரலுக்குப் புரியாத எழுத்துகள். எதுவும் மாற்றப்படவில்லை." "ஸ்கேனுக்குப் பதிலாக அசல் கோப்பைக் கேட்கவும், அல்லது அதில் உள்ளதைத் தட்டச்சு செய்யவும்."
        te "ఈ ఫైల్ పేజీల్లో చదవడానికి అక్షరాలు లేవు: అవి బొమ్మలు, లేదా ప్రోగ్రామ్‌కు అర్థం కాని అక్షరాలు. ఏదీ మారలేదు." "స్కాన్ బదులు అసలు ఫైల్ అడగండి, లేదా అందులో ఉన్నది టైప్ చేయండి."
    /// A document is of a kind that is not read.
    DocumentUnknown "document_unknown" Input
        en "Nadi does not read this kind of file. Nothing was changed." "Text is read from PDF, DOCX and TXT. Save it as one of these."
        ta "இந்த வகைக் கோப்பை நாடி படிக்காது. எதுவும் மாற்றப்படவில்லை." "PDF, DOCX, TXT கோப்புகளிலிருந்து உரை படிக்கப்படும். அவற்றில் ஒன்றாகச் சேமிக்கவும்."
        te "ఈ రకం ఫైల్‌ను నాడి చదవదు. ఏదీ మారలేదు." "PDF, DOCX, TXT ఫైళ్ల నుండి పాఠం చదువుతుంది. వాటిలో ఒకటిగా సేవ్ చేయండి."
    /// A document is damaged.
    DocumentBroken "document_broken" Input
        en "This file is damaged and cannot be read. Nothing was changed." "Copy it again from where it came, or save it anew in the program that made it."
        ta "இந்தக் கோப்பு சேதமடைந்துள்ளது; படிக்க முடியவில்லை. எதுவும் மாற்றப்படவில்லை." "வந்த இடத்திலிருந்து மீண்டும் நகலெடுக்கவும், அல்லது உருவாக்கிய நிரலில் புதிதாகச் சேமிக்கவும்."
        te "ఈ ఫైల్ పాడైంది; చదవలేము. ఏదీ మారలేదు." "వచ్చిన చోటు నుండి మళ్లీ కాపీ చేయండి, లేదా చేసిన ప్రోగ్రామ్‌లో మళ్లీ సేవ్ చేయండి."
    /// A document is over a limit.
    DocumentTooLarge "document_too_large" Input
        en "This document is larger than Nadi takes: PDF up to 50 MB and 1,000 pages, DOCX up to 25 MB, text up to 10 MB, 200 MB unpacked. Nothing was changed." "Cut it into parts and take them one after the other."
        ta "இந்த ஆவணம் நாடி ஏற்கும் அளவை விடப் பெரியது: PDF 50 MB, 1,000 பக்கம் வரை; DOCX 25 MB வரை; உரை 10 MB வரை; விரித்தால் 200 MB வரை. எதுவும் மாற்றப்படவில்லை." "பகுதிகளாகப் பிரித்து ஒவ்வொன்றாக எடுக்கவும்."
        te "ఈ పత్రం నాడి తీసుకునే పరిమాణం కంటే పెద్దది: PDF 50 MB, 1,000 పేజీల వరకు; DOCX 25 MB వరకు; పాఠం 10 MB వరకు; విప్పితే 200 MB వరకు. ఏదీ మారలేదు." "భాగాలుగా విడగొట్టి ఒకదాని తర్వాత ఒకటి తీసుకోండి."
    /// A document that was to be written is too long.
    DocumentTooLong "document_too_long" Input
        en "This document is too long to be set on pages. Nothing was changed, and nothing left." "Take it out as text, or in parts."
        ta "இந்த ஆவணம் பக்கங்களாக அமைக்க முடியாத அளவு நீளமானது. எதுவும் மாறவில்லை, எதுவும் வெளியேறவில்லை." "உரையாகவோ பகுதிகளாகவோ எடுக்கவும்."
        te "ఈ పత్రం పేజీలుగా అమర్చడానికి చాలా పొడవుగా ఉంది. ఏదీ మారలేదు, ఏదీ బయటికి వెళ్లలేదు." "పాఠంగా లేదా భాగాలుగా తీసుకోండి."
    /// No speech model, or not the one that was named.
    ModelMissing "model_missing" Environment
        en "The speech model is not on this laptop. The recording is kept." "Install a model in the settings, or choose another."
        ta "பேச்சு மாதிரி இந்த மடிக்கணினியில் இல்லை. ஒலிப்பதிவு பத்திரமாக உள்ளது." "அமைப்புகளில் ஒரு மாதிரியை நிறுவவும், அல்லது வேறொன்றைத் தேர்ந்தெடுக்கவும்."
        te "ప్రసంగ నమూనా ఈ ల్యాప్‌టాప్‌లో లేదు. రికార్డింగ్ భద్రంగా ఉంది." "సెట్టింగ్‌లలో ఒక నమూనాను ఇన్‌స్టాల్ చేయండి, లేదా మరొకటి ఎంచుకోండి."
    /// A model's file is damaged, of another kind, or does not know the language.
    ModelUnusable "model_unusable" Environment
        en "This speech model cannot be used: its file is damaged or of another kind, or it does not know the language. The recording is kept." "Check it with `nadi models verify`, install it again, or choose another."
        ta "இந்தப் பேச்சு மாதிரியைப் பயன்படுத்த முடியாது: கோப்பு சேதமடைந்தது, வேறு வகை, அல்லது மொழி தெரியாது. ஒலிப்பதிவு பத்திரமாக உள்ளது." "`nadi models verify` மூலம் சரிபார்க்கவும், மீண்டும் நிறுவவும், அல்லது வேறொன்றைத் தேர்ந்தெடுக்கவும்."
        te "ఈ ప్రసంగ నమూనాను వాడలేము: ఫైల్ పాడైంది, వేరే రకం, లేదా భాష తెలియదు. రికార్డింగ్ భద్రంగా ఉంది." "`nadi models verify` తో తనిఖీ చేయండి, మళ్లీ ఇన్‌స్టాల్ చేయండి, లేదా మరొకటి ఎంచుకోండి."
    /// A model that the catalogue does not offer as it was asked for.
    ModelNotOffered "model_not_offered" Input
        en "This model cannot be brought this way: it must be converted here, its terms must be accepted, no program opens it yet, or it came with Nadi." "Look at what its line in the list says."
        ta "இந்த மாதிரியை இப்படிக் கொண்டுவர முடியாது: இங்கே மாற்ற வேண்டும், அதன் நிபந்தனைகளை ஏற்க வேண்டும், அதைத் திறக்கும் நிரல் இன்னும் இல்லை, அல்லது நாடியுடன் வந்தது." "பட்டியலில் அதன் வரி சொல்வதைப் பார்க்கவும்."
        te "ఈ నమూనాను ఇలా తీసుకురాలేము: ఇక్కడ మార్చాలి, దాని షరతులు అంగీకరించాలి, దాన్ని తెరిచే ప్రోగ్రాం ఇంకా లేదు, లేదా నాడితో వచ్చింది." "జాబితాలో దాని వరుస చెప్పేది చూడండి."
    /// A model's file is not the one of the catalogue.
    ModelWrong "model_wrong" Environment
        en "What came is not the model's file: its length or its sum is another. It was thrown away and nothing was opened." "Try again later, take it from a stick, or name another mirror."
        ta "வந்தது அந்த மாதிரியின் கோப்பு அல்ல: நீளமோ கூட்டுத்தொகையோ வேறு. அது நீக்கப்பட்டது; எதுவும் திறக்கப்படவில்லை." "பிறகு மீண்டும் முயலவும், USB-இலிருந்து எடுக்கவும், அல்லது வேறு இடத்தைக் குறிப்பிடவும்."
        te "వచ్చింది ఆ నమూనా ఫైల్ కాదు: పొడవు లేదా మొత్తం వేరు. దాన్ని తీసేశాం; ఏదీ తెరవలేదు." "తర్వాత మళ్లీ ప్రయత్నించండి, USB నుండి తీసుకోండి, లేదా వేరే చోటు పేర్కొనండి."
    /// A download did not come to its end.
    DownloadFailed "download_failed" Environment
        en "The download did not come to its end. What came is kept, and the next try goes on from there." "Look at the connection (a network may ask to sign in), then try again; or bring the file on a stick."
        ta "பதிவிறக்கம் முடியவில்லை. வந்தது வைக்கப்பட்டுள்ளது; அடுத்த முயற்சி அங்கிருந்து தொடரும்." "இணைப்பைப் பார்க்கவும் (வலைப்பின்னல் உள்நுழைவு கேட்கலாம்), பிறகு மீண்டும் முயலவும்; அல்லது USB-இல் கொண்டு வரவும்."
        te "డౌన్‌లోడ్ పూర్తికాలేదు. వచ్చినంత ఉంచాం; తర్వాతి ప్రయత్నం అక్కడి నుండి సాగుతుంది." "కనెక్షన్ చూడండి (నెట్‌వర్క్ సైన్-ఇన్ అడగవచ్చు), మళ్లీ ప్రయత్నించండి; లేదా USB లో తీసుకురండి."
    /// A host that nobody named.
    DownloadHost "download_host" Environment
        en "A server sent the download to a place that nobody named, or the address is none. Nothing came from there." "Check the mirror's address in the settings, or bring the file on a stick."
        ta "யாரும் குறிப்பிடாத இடத்துக்குப் பதிவிறக்கம் அனுப்பப்பட்டது, அல்லது முகவரி தவறு. அங்கிருந்து எதுவும் வரவில்லை." "அமைப்புகளில் முகவரியைச் சரிபார்க்கவும், அல்லது USB-இல் கொண்டு வரவும்."
        te "ఎవరూ పేర్కొనని చోటికి డౌన్‌లోడ్ పంపబడింది, లేదా చిరునామా తప్పు. అక్కడి నుండి ఏదీ రాలేదు." "సెట్టింగ్‌లలో చిరునామా చూడండి, లేదా USB లో తీసుకురండి."
    /// A helper program is not there or does not start.
    EngineMissing "engine_missing" Environment
        en "A helper program of Nadi does not start. Your records are safe." "Install Nadi again, or go on without this step."
        ta "நாடியின் துணை நிரல் தொடங்கவில்லை. பதிவுகள் பாதுகாப்பாக உள்ளன." "நாடியை மீண்டும் நிறுவவும், அல்லது இந்தப் படி இன்றித் தொடரவும்."
        te "నాడి సహాయక ప్రోగ్రాం మొదలవలేదు. రికార్డులు భద్రం." "నాడిని మళ్లీ ఇన్‌స్టాల్ చేయండి, లేదా ఈ దశ లేకుండా కొనసాగండి."
    /// A helper program stopped in the middle.
    EngineCrashed "engine_crashed" Internal
        en "A helper program of Nadi stopped in the middle. Your records are safe." "Try again; if it happens twice, the file may be damaged."
        ta "நாடியின் துணை நிரல் இடையில் நின்றது. பதிவுகள் பாதுகாப்பாக உள்ளன." "மீண்டும் முயலவும்; மறுபடி நேர்ந்தால் கோப்பு சேதமடைந்திருக்கலாம்."
        te "నాడి సహాయక ప్రోగ్రాం మధ్యలో ఆగింది. రికార్డులు భద్రం." "మళ్లీ ప్రయత్నించండి; మళ్లీ జరిగితే ఫైల్ పాడై ఉండవచ్చు."
    /// A helper program took too long.
    EngineTimedOut "engine_timed_out" Environment
        en "A helper program of Nadi took too long and was stopped. Your records are safe." "Try again with a smaller file, or when the laptop is less busy."
        ta "நாடியின் துணை நிரல் அதிக நேரம் எடுத்ததால் நிறுத்தப்பட்டது. பதிவுகள் பாதுகாப்பாக உள்ளன." "சிறிய கோப்புடன், அல்லது மடிக்கணினி ஓய்வாக உள்ளபோது முயலவும்."
        te "నాడి సహాయక ప్రోగ్రాం ఎక్కువ సమయం తీసుకుంది, ఆపేశాం. రికార్డులు భద్రం." "చిన్న ఫైల్‌తో, లేదా ల్యాప్‌టాప్ ఖాళీగా ఉన్నప్పుడు ప్రయత్నించండి."
    /// A helper program wanted more memory than it may have.
    EngineMemory "engine_memory" Environment
        en "A helper program of Nadi needed too much memory and was stopped. Your records are safe." "Close other programs, or use a smaller file or model."
        ta "நாடியின் துணை நிரலுக்கு அதிக நினைவகம் தேவைப்பட்டதால் நிறுத்தப்பட்டது. பதிவுகள் பாதுகாப்பாக உள்ளன." "மற்ற நிரல்களை மூடவும், அல்லது சிறிய கோப்பு அல்லது மாதிரியைப் பயன்படுத்தவும்."
        te "నాడి సహాయక ప్రోగ్రాంకు ఎక్కువ మెమరీ కావలసి వచ్చింది, ఆపేశాం. రికార్డులు భద్రం." "ఇతర ప్రోగ్రాంలు మూసేయండి, లేదా చిన్న ఫైల్ లేదా మోడల్ వాడండి."
    /// The command is not on the list.
    UnknownCommand "unknown_command" Input
        en "There is no such command." "Look at the list of commands."
        ta "அப்படி ஒரு கட்டளை இல்லை." "கட்டளைப் பட்டியலைப் பார்க்கவும்."
        te "అలాంటి ఆదేశం లేదు." "ఆదేశాల జాబితా చూడండి."
    /// The person stopped it.
    Cancelled "cancelled" NotNow
        en "Stopped as you asked. What was done before is kept." "Start it again when you like."
        ta "நீங்கள் கேட்டபடி நிறுத்தப்பட்டது. முன்பு செய்தவை உள்ளன." "விரும்பும்போது மீண்டும் தொடங்கவும்."
        te "మీరు అడిగినట్లు ఆపాం. ముందు చేసినవి ఉన్నాయి." "కావలసినప్పుడు మళ్లీ మొదలుపెట్టండి."
    /// A fault of Nadi's own.
    Internal "internal" Internal
        en "Nadi made a mistake. What was saved before is safe." "Try again; give the number shown to whoever helps you."
        ta "நாடியில் ஒரு பிழை ஏற்பட்டது. முன்பு சேமித்தவை பாதுகாப்பு." "மீண்டும் முயலவும்; உதவுபவரிடம் காட்டப்படும் எண்ணைக் கூறவும்."
        te "నాడిలో ఒక లోపం జరిగింది. ముందు సేవ్ చేసినవి భద్రం." "మళ్లీ ప్రయత్నించండి; సహాయం చేసేవారికి చూపిన సంఖ్య చెప్పండి."
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn in_script(text: &str, first: char, last: char) -> bool {
        text.chars().any(|c| (first..=last).contains(&c))
    }

    #[test]
    fn every_code_speaks_three_languages_in_their_own_script() {
        for code in Code::ALL {
            let ta = code.words(Language::Ta);
            let te = code.words(Language::Te);
            for text in [ta.happened, ta.next] {
                assert!(
                    in_script(text, '\u{b80}', '\u{bff}'),
                    "{code:?}: Tamil words in Tamil letters"
                );
                assert!(!in_script(text, '\u{c00}', '\u{c7f}'), "{code:?}: no Telugu in the Tamil");
            }
            for text in [te.happened, te.next] {
                assert!(
                    in_script(text, '\u{c00}', '\u{c7f}'),
                    "{code:?}: Telugu words in Telugu letters"
                );
                assert!(!in_script(text, '\u{b80}', '\u{bff}'), "{code:?}: no Tamil in the Telugu");
            }
        }
    }

    #[test]
    fn every_code_is_written_once() {
        let written: HashSet<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert_eq!(
            written.len(),
            Code::ALL.len(),
            "two codes with one name could not be told apart"
        );
    }
}
