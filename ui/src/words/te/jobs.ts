// Long tasks, and what a deletion would take.

import type { Words } from "../en";

export const jobs: Words["jobs"] = {
  title: "పనులు",
  none: "పనులు లేవు",
  noneText: "బ్యాకప్, పరీక్ష, తొలగింపుల పురోగతి ఇక్కడ కనిపిస్తుంది.",
  kind: {
    backup: "బ్యాకప్",
    backup_verify: "బ్యాకప్ పరీక్ష",
    retention_run: "కాలం దాటినవి తొలగించడం",
    erasure_run: "రోగి రికార్డులు చెరిపేయడం",
    consent_withdrawal: "సమ్మతిని వెనక్కి తీసుకోవడం",
    note_draft: "నోట్ డ్రాఫ్ట్",
    integrity_check: "ఫైల్ పరీక్ష",
    hear: "మాట నుండి అక్షరాలకు",
  },
  status: { queued: "వేచి ఉంది", running: "నడుస్తోంది", done: "పూర్తయింది", cancelled: "ఆపారు", failed: "జరగలేదు" },
  stop: "ఆపండి",
  retry: "మళ్లీ ప్రయత్నించండి",
  progress: (done, total) => `${total} లో ${done}`,
  finished: (kind) => `${kind}: పూర్తయింది`,
  failed: (kind) => `${kind}: జరగలేదు`,
  stage: {
    queued: "వంతు కోసం వేచి ఉంది",
    copy: "కాపీ అవుతోంది",
    copying: "కాపీ అవుతోంది",
    verify: "పరీక్షిస్తోంది",
    verifying: "పరీక్షిస్తోంది",
    rotate: "పాతవి తీసేస్తోంది",
    delete: "తొలగిస్తోంది",
    deleting: "తొలగిస్తోంది",
    erase: "చెరిపేస్తోంది",
    check: "పరీక్షిస్తోంది",
    checking: "పరీక్షిస్తోంది",
    done: "పూర్తయింది",
    received: "వచ్చింది",
    decoding: "శబ్దం చదువుతోంది",
    transcribing: "మాటలు రాస్తోంది",
    transcribed: "మాటలు సిద్ధం",
  },
};

export const deletion: Words["deletion"] = {
  patients: "రోగుల కార్డులు",
  visits: "విజిట్లు",
  consents: "సమ్మతులు",
  held: "నిలుపుదలతో ఉంచినవి",
  backups: "మారేవరకు కాపీ ఉన్న బ్యాకప్‌లు",
  oldest: "అన్నిటికంటే పాత విజిట్",
  expires: (time) => `ఈ ముందుచూపు ${time} వరకు చెల్లుతుంది.`,
  nothing: "తొలగించడానికి ఏదీ లేదు.",
  reason: "కారణం (నమోదవుతుంది)",
};
