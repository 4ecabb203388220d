// Words for the values that the core writes as codes.

import type { Words } from "../en";

export const lists: Words["lists"] = {
  language: { en: "ఇంగ్లీషు", ta: "తమిళం", te: "తెలుగు", hi: "హిందీ", auto: "విని తెలుసుకోవాలి" },
  ownLanguage: { en: "English", ta: "தமிழ்", te: "తెలుగు" },
  country: { IN: "భారతదేశం", US: "అమెరికా" },
  sex: { female: "స్త్రీ", male: "పురుషుడు", other: "ఇతర", unknown: "తెలియదు" },
  sexShort: { female: "స్త్రీ", male: "పు", other: "ఇతర", unknown: "" },
  visitKind: { new: "కొత్త విజిట్", follow_up: "మళ్లీ రావడం", procedure: "చికిత్స ప్రక్రియ", tele: "ఫోన్ లేదా వీడియో", other: "ఇతర" },
  visitStatus: { open: "నడుస్తోంది", draft: "డ్రాఫ్ట్", signed: "సంతకం అయింది", amended: "సవరించారు", closed: "పూర్తయింది", erased: "చెరిపేశారు" },
  consentKind: { recording: "మాటల రికార్డింగ్", share: "బయట పంచుకోవడం", messages: "రోగికి సందేశాలు పంపడం" },
  consentState: { not_asked: "అడగలేదు", given: "ఒప్పుకున్నారు", refused: "ఒప్పుకోలేదు", withdrawn: "వెనక్కి తీసుకున్నారు" },
  consentHow: { spoken: "మాటల్లో", written: "కాగితంపై", guardian: "సంరక్షకుల ద్వారా" },
  grantKind: { sharing: "పంచుకున్నది", emergency: "అత్యవసరం" },
  identifierKind: { abha: "ABHA నంబర్", mrn: "రికార్డు నంబర్", insurance: "బీమా నంబర్" },
  personStatus: { invited: "ఆహ్వానించారు", active: "పనిలో ఉన్నారు", deactivated: "ఇప్పుడు లేరు" },
  reach: { none: "రోగుల రికార్డులు లేవు", own: "తమ రోగులు, పంచుకున్నవి", practice: "క్లినిక్ రోగులందరూ" },
  specialty: {
    general: "సాధారణ వైద్యం",
    paediatrics: "పిల్లలు",
    obstetrics: "స్త్రీలు, గర్భం",
    internal: "అంతర్గత వైద్యం",
    surgery: "శస్త్రచికిత్స",
    orthopaedics: "ఎముకలు, కీళ్లు",
    dermatology: "చర్మం",
    ent: "చెవి, ముక్కు, గొంతు",
    eye: "కళ్లు",
    dental: "పళ్లు",
    psychiatry: "మానసికం",
    other: "ఇతర",
  },
};
