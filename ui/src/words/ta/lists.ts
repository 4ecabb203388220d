// Words for the values that the core writes as codes.

import type { Words } from "../en";

export const lists: Words["lists"] = {
  language: { en: "ஆங்கிலம்", ta: "தமிழ்", te: "தெலுங்கு", hi: "இந்தி", auto: "கேட்டுக் கண்டறி" },
  ownLanguage: { en: "English", ta: "தமிழ்", te: "తెలుగు" },
  country: { IN: "இந்தியா", US: "அமெரிக்கா" },
  sex: { female: "பெண்", male: "ஆண்", other: "மற்றவர்", unknown: "தெரியவில்லை" },
  sexShort: { female: "பெ", male: "ஆ", other: "மற்", unknown: "" },
  visitKind: { new: "புதிய வருகை", follow_up: "மறு வருகை", procedure: "சிகிச்சை முறை", tele: "தொலைபேசி அல்லது காணொளி", other: "மற்றவை" },
  visitStatus: {
    open: "நடக்கிறது",
    draft: "வரைவு",
    signed: "கையொப்பமிட்டது",
    amended: "திருத்தியது",
    closed: "முடிந்தது",
    erased: "அழிக்கப்பட்டது",
  },
  consentKind: { recording: "பேச்சைப் பதிவு செய்தல்", share: "வெளியே பகிர்தல்", messages: "நோயாளிக்குச் செய்தி அனுப்புதல்" },
  consentState: { not_asked: "கேட்கவில்லை", given: "சம்மதித்தார்", refused: "மறுத்தார்", withdrawn: "திரும்பப் பெற்றார்" },
  consentHow: { spoken: "வாய்மொழியாக", written: "எழுத்தில்", guardian: "பாதுகாவலர் மூலம்" },
  grantKind: { sharing: "பகிரப்பட்டது", emergency: "அவசரம்" },
  identifierKind: { abha: "ABHA எண்", mrn: "பதிவு எண்", insurance: "காப்பீட்டு எண்" },
  personStatus: { invited: "அழைக்கப்பட்டார்", active: "பணியில்", deactivated: "இப்போது இல்லை" },
  reach: { none: "நோயாளி பதிவுகள் இல்லை", own: "தம் நோயாளிகள், பகிரப்பட்டவை", practice: "எல்லா நோயாளிகளும்" },
  specialty: {
    general: "பொது மருத்துவம்",
    paediatrics: "குழந்தைகள்",
    obstetrics: "பெண்கள், மகப்பேறு",
    internal: "உள் மருத்துவம்",
    surgery: "அறுவை சிகிச்சை",
    orthopaedics: "எலும்பு, மூட்டு",
    dermatology: "தோல்",
    ent: "காது, மூக்கு, தொண்டை",
    eye: "கண்",
    dental: "பல்",
    psychiatry: "மனநலம்",
    other: "மற்றவை",
  },
};
