// The rail at the left, the head of the desk, and the keys.

import type { Words } from "../en";

export const rail: Words["rail"] = {
  today: "இன்று",
  patients: "நோயாளிகள்",
  jobs: "பணிகள்",
  settings: "அமைப்பு",
  help: "விசைகள்",
  lock: "பூட்டு",
  main: "முதன்மை",
  you: "நீங்கள்",
  switchPerson: "ஆளை மாற்று",
  sample: "மாதிரி மருத்துவமனை",
  skip: "உள்ளடக்கத்துக்குச் செல்",
  searchLabel: "எல்லாவற்றிலும் தேடு",
  searchHint: "பெயர், தொலைபேசி, பிரச்சினை",
  foundPatients: "நோயாளிகள்",
  foundVisits: "வருகைகள்",
  nothingFound: (words) => `“${words}” கிடைக்கவில்லை`,
};

export const keys: Words["keys"] = {
  title: "விசைகள்",
  everywhere: "எல்லாத் திரையிலும்",
  lists: "பட்டியல்களில்",
  screens: "சில திரைகளில்",
  search: "எல்லாவற்றிலும் தேடு",
  help: "இந்தத் தாளைக் காட்டு",
  today: "இன்று திரைக்குச் செல்",
  patients: "நோயாளிகள் திரைக்குச் செல்",
  settings: "அமைப்புக்குச் செல்",
  jobs: "பணிகளைக் காட்டு",
  lock: "திரையைப் பூட்டு",
  nextRow: "அடுத்த வரி",
  previousRow: "முந்தைய வரி",
  openRow: "வரியைத் திற",
  startVisit: "வருகையைத் தொடங்கு",
  newPatient: "நோயாளியைச் சேர்",
  edit: "திருத்து",
  leave: "தாளை அல்லது கேள்வியை மூடு",
  single: "தனி எழுத்துகள் விசைகளாக",
  singleNote: "பேசி உள்ளிடும்போது போன்ற நேரங்களில் விசைகள் தவறுதலாக இயங்கினால் நிறுத்தவும். அடுத்த முறை மீண்டும் இயங்கும்.",
};
