// What a screen says when there is nothing to show, something went wrong, or nobody answers.

import type { Words } from "../en";

export const states: Words["states"] = {
  soundUnreadable: "இந்தப் பதிவைப் படிக்க முடியவில்லை. அதிலிருந்து எழுதிய சொற்கள் பத்திரம்.",
  filesCutOff: "சில கோப்புகள் முழுமையாக வரவில்லை. மீண்டும் கொண்டு வரவும்.",
  offlineTitle: "நாடி பதில் தரவில்லை",
  offlineText: "இந்தத் திரைக்குப் பின்னுள்ள நிரல் நின்றுவிட்டது அல்லது தொடங்குகிறது. சேமித்தவை பாதுகாப்பாக உள்ளன. இந்தத் திரை தானாகவே திரும்பும்.",
  offlineShort: "நாடி பதில் தரவில்லை. சேமித்தவை பாதுகாப்பாக உள்ளன.",
  incident: (n) => `உதவுபவரிடம் கூற வேண்டிய எண்: ${n}`,
  giveReason: "காரணம் கூறு",
  emergency: "அவசரமாகத் திற",
  /** Sentences of the core about one field, by the English one; those that are missing stay general. */
  messages: {
    "Write something here.": "இதை நிரப்பவும்.",
    "This is too long.": "இது மிக நீளம்.",
    "This holds a character that cannot be stored.": "சேமிக்க முடியாத எழுத்து இதில் உள்ளது.",
    "This age is not possible.": "இந்த வயது சாத்தியமில்லை.",
    "Another role has this name.": "இந்தப் பெயரில் வேறு பொறுப்பு உள்ளது.",
    "A role that ships has this name.": "இந்தப் பெயரில் வேறு பொறுப்பு உள்ளது.",
    "Choose at least one role.": "ஒரு பொறுப்பாவது தேர்ந்தெடுக்கவும்.",
    "Somebody has this name already.": "இந்தப் பெயரை வேறொருவர் வைத்துள்ளார்.",
    "Use letters or digits, at most 64.": "எழுத்துகள் அல்லது இலக்கங்கள், அதிகபட்சம் 64.",
    "Nobody who works here has this name.": "இந்தப் பெயரில் இங்கே யாரும் இல்லை.",
    "Write the reason in a few words.": "காரணத்தைச் சில சொற்களில் எழுதவும்.",
    "The law asks that this be kept longer.": "சட்டப்படி இதை இன்னும் நீண்ட காலம் வைக்க வேண்டும்.",
    "Use four to eight digits that are not all alike or in a row.": "நான்கு முதல் எட்டு இலக்கங்கள்; ஒரே இலக்கமாகவோ வரிசையாகவோ வேண்டாம்.",
  },
  checkField: "இதை மீண்டும் பார்க்கவும்.",
  stepUp: {
    title: "நீங்கள்தானா?",
    text: "இதற்கு உங்கள் கடவுச்சொல் அல்லது பின் மீண்டும் தேவை.",
    field: "கடவுச்சொல் அல்லது பின்",
    go: "தொடர்",
  },
  reason: {
    title: "மற்றொரு மருத்துவரின் நோயாளி",
    text: "இந்தப் பதிவைத் திறக்கக் காரணம் கூறவும். அது உங்கள் பெயருடன் பதிவேட்டில் சேரும்.",
    field: "காரணம்",
    go: "பதிவைத் திற",
    examples: ["சக மருத்துவருக்குப் பதிலாக", "நோயாளி கேட்டுக்கொண்டார்", "பரிசோதனைக் கூடம், மருந்தகத்துக்குப் பதில் சொல்ல"],
  },
  emergencyDialog: {
    title: "அவசரமாகத் திறத்தல்",
    text: "இந்தப் பதிவு உங்களுடன் பகிரப்படவில்லை. நோயாளிக்கு இப்போது உதவி தேவைப்படுவதால் திறக்கலாம். நிர்வாகிகளுக்கு உடனே தெரிவிக்கப்படும்.",
    go: "இப்போது திற",
  },
};
