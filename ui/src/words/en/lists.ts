// Words for the values that the core writes as codes.

import type {
  ConsentHow,
  ConsentKind,
  ConsentState,
  Country,
  GrantKind,
  Language,
  PersonStatus,
  Reach,
  Sex,
  VisitKind,
  VisitStatus,
} from "~/api/generated/types";

export const lists = {
  language: { en: "English", ta: "Tamil", te: "Telugu", hi: "Hindi", auto: "Find out by listening" } satisfies Record<
    Language | "auto",
    string
  >,
  ownLanguage: { en: "English", ta: "தமிழ்", te: "తెలుగు" },
  country: { IN: "India", US: "United States" } satisfies Record<Country, string>,
  sex: { female: "Female", male: "Male", other: "Other", unknown: "Not known" } satisfies Record<Sex, string>,
  sexShort: { female: "F", male: "M", other: "O", unknown: "" } satisfies Record<Sex, string>,
  visitKind: { new: "New visit", follow_up: "Follow-up", procedure: "Procedure", tele: "Phone or video", other: "Other" } satisfies Record<
    VisitKind,
    string
  >,
  visitStatus: {
    open: "Open",
    draft: "Draft",
    signed: "Signed",
    amended: "Amended",
    closed: "Finished",
    erased: "Erased",
  } satisfies Record<VisitStatus, string>,
  consentKind: {
    recording: "Recording of the talk",
    share: "Sharing outside the practice",
    messages: "Messages to the patient",
  } satisfies Record<ConsentKind, string>,
  consentState: { not_asked: "Not asked", given: "Agreed", refused: "Refused", withdrawn: "Taken back" } satisfies Record<
    ConsentState,
    string
  >,
  consentHow: { spoken: "In words", written: "On paper", guardian: "By a guardian" } satisfies Record<ConsentHow, string>,
  grantKind: { sharing: "Shared", emergency: "Emergency" } satisfies Record<GrantKind, string>,
  identifierKind: { abha: "ABHA number", mrn: "Record number", insurance: "Insurance number" },
  personStatus: { invited: "Invited", active: "Active", deactivated: "No longer here" } satisfies Record<PersonStatus, string>,
  reach: { none: "No patient records", own: "Own patients and shared ones", practice: "All patients of the practice" } satisfies Record<
    Reach,
    string
  >,
  specialty: {
    general: "General practice",
    paediatrics: "Children",
    obstetrics: "Women and pregnancy",
    internal: "Internal medicine",
    surgery: "Surgery",
    orthopaedics: "Bones and joints",
    dermatology: "Skin",
    ent: "Ear, nose, throat",
    eye: "Eyes",
    dental: "Teeth",
    psychiatry: "Mind",
    other: "Other",
  },
};
