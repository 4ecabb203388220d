//! What is said in a clinic, in three languages: the words that the small model knows, put together in ways
//! of our own.

use nadi_base::Language;

/// Sentences of each language.
pub(crate) const SAID: [(Language, [&str; 20]); 3] = [
    (
        Language::En,
        [
            "My mother has back pain since morning.",
            "Take amlodipine once a day in the morning.",
            "The baby has a cough and fever.",
            "Do you have joint pain?",
            "When did the chest pain start?",
            "Stop ibuprofen if you have vomiting.",
            "Are you allergic to aspirin?",
            "Please do a urine test tomorrow.",
            "Drink warm water and come back after four days.",
            "I have pain in my left ear since last night.",
            "Is there any swelling in the right arm?",
            "Your blood pressure is normal today.",
            "I am taking metformin at night.",
            "How long have you had dizziness?",
            "Give the cough syrup to the child three times a day.",
            "Walk for thirty minutes daily.",
            "She has diabetes and high blood pressure.",
            "Is the knee pain better now?",
            "The pain in my neck is worse at night.",
            "Come back after seven days with the report.",
        ],
    ),
    (
        Language::Ta,
        [
            "அம்மாவுக்கு காலை முதல் முதுகு வலி இருக்கிறது.",
            "மெட்ஃபார்மின் காலையில் வெறும் வயிற்றில் சாப்பிடுங்கள்.",
            "குழந்தைக்கு காய்ச்சல் மற்றும் இருமல் இருக்கிறது.",
            "உங்களுக்கு மூட்டு வலி இருக்கிறதா?",
            "நெஞ்சு வலி எப்போது ஆரம்பித்தது?",
            "வாந்தி வந்தால் ஆஸ்பிரின் நிறுத்துங்கள்.",
            "நாளை சிறுநீர் பரிசோதனை செய்ய வேண்டும்.",
            "வெந்நீர் குடியுங்கள், நான்கு நாட்கள் கழித்து வாருங்கள்.",
            "நேற்று இரவு முதல் காதில் வலி இருக்கிறது.",
            "வலது கையில் வீக்கம் இருக்கிறதா?",
            "ரத்த அழுத்தம் சாதாரணமாக இருக்கிறது.",
            "நான் பாராசிட்டமால் இரவில் எடுக்கிறேன்.",
            "எத்தனை நாட்களாக தலைச்சுற்றல் இருக்கிறது?",
            "குழந்தைக்கு இருமல் மருந்து இரவில் கொடுங்கள்.",
            "தினமும் நடைப்பயிற்சி செய்யுங்கள்.",
            "தாத்தாவுக்கு ஒரு மாதமாக சோர்வு இருக்கிறது.",
            "இப்போது முழங்கால் வலி இல்லை.",
            "இரவில் கழுத்தில் வலி அதிகமாக இருக்கிறது.",
            "ஸ்கேன் அறிக்கையை கொண்டு வாருங்கள்.",
            "இருமல் தொடர்ந்தால் மருத்துவமனைக்கு வாருங்கள்.",
        ],
    ),
    (
        Language::Te,
        [
            "అమ్మకు ఉదయం నుండి నడుము నొప్పి ఉంది.",
            "పారాసిటమాల్ రోజుకు రెండు సార్లు భోజనం తర్వాత వేసుకోండి.",
            "పాపకు జ్వరం మరియు దగ్గు ఉంది.",
            "మీకు కీళ్ళ నొప్పులు ఉందా?",
            "ఛాతీ నొప్పి ఎప్పుడు మొదలైంది?",
            "వాంతులు వస్తే ఆస్పిరిన్ ఆపండి.",
            "రేపు మూత్ర పరీక్ష చేయించాలి.",
            "వేడి నీళ్ళు తాగండి, నాలుగు రోజుల తర్వాత రండి.",
            "రాత్రి నుండి చెవిలో నొప్పి ఉంది.",
            "కుడి చేతిలో వాపు ఉందా?",
            "మీ రక్తపోటు సాధారణంగా ఉంది.",
            "నేను విటమిన్ మాత్ర రాత్రి వాడుతున్నాను.",
            "ఎన్ని రోజుల నుండి తల తిరగడం ఉంది?",
            "పిల్లవాడికి దగ్గు మందు ఉదయం ఇవ్వండి.",
            "రోజూ నడవండి.",
            "తాతకు ఒక నెల నుండి నీరసం ఉంది.",
            "ఇప్పుడు మోకాలి నొప్పి లేదు.",
            "రాత్రి మెడలో నొప్పి ఎక్కువగా ఉంది.",
            "స్కాన్ రిపోర్టు తీసుకురండి.",
            "దగ్గు తగ్గకపోతే ఆసుపత్రికి రండి.",
        ],
    ),
];

/// Voices that the small model never heard.
pub(crate) const VOICES: [&str; 4] = ["f4", "m5", "Annie", "john"];
