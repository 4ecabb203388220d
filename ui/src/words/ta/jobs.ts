// Long tasks, and what a deletion would take.

import type { Words } from "../en";

export const jobs: Words["jobs"] = {
  title: "பணிகள்",
  none: "பணிகள் இல்லை",
  noneText: "காப்புப்பிரதி, சோதனை, நீக்கம் ஆகியவற்றின் நிலை இங்கே தெரியும்.",
  kind: {
    backup: "காப்புப்பிரதி",
    backup_verify: "காப்புப்பிரதிச் சோதனை",
    retention_run: "காலம் கடந்தவற்றை நீக்குதல்",
    erasure_run: "நோயாளியின் பதிவுகளை அழித்தல்",
    consent_withdrawal: "சம்மதத்தைத் திரும்பப் பெறுதல்",
    note_draft: "குறிப்பு வரைவு",
    integrity_check: "கோப்புச் சோதனை",
    hear: "பேச்சிலிருந்து எழுத்து",
  },
  status: { queued: "காத்திருக்கிறது", running: "நடக்கிறது", done: "முடிந்தது", cancelled: "நிறுத்தப்பட்டது", failed: "நடைபெறவில்லை" },
  stop: "நிறுத்து",
  retry: "மீண்டும் முயல்",
  progress: (done, total) => `${total} இல் ${done}`,
  finished: (kind) => `${kind}: முடிந்தது`,
  failed: (kind) => `${kind}: நடைபெறவில்லை`,
  stage: {
    queued: "முறைக்குக் காத்திருக்கிறது",
    copy: "நகலெடுக்கிறது",
    copying: "நகலெடுக்கிறது",
    verify: "சோதிக்கிறது",
    verifying: "சோதிக்கிறது",
    rotate: "பழையவற்றை நீக்குகிறது",
    delete: "நீக்குகிறது",
    deleting: "நீக்குகிறது",
    erase: "அழிக்கிறது",
    check: "சோதிக்கிறது",
    checking: "சோதிக்கிறது",
    done: "முடிந்தது",
    received: "வந்தது",
    decoding: "ஒலி வாசிக்கப்படுகிறது",
    transcribing: "சொற்கள் எழுதப்படுகின்றன",
    transcribed: "சொற்கள் தயார்",
  },
};

export const deletion: Words["deletion"] = {
  patients: "நோயாளி அட்டைகள்",
  visits: "வருகைகள்",
  consents: "சம்மதங்கள்",
  held: "சட்டத் தடையால் காக்கப்படுபவை",
  backups: "மாற்றப்படும் வரை நகல் உள்ள காப்புப்பிரதிகள்",
  oldest: "மிகப் பழைய வருகை",
  expires: (time) => `இந்த முன்னோட்டம் ${time} வரை செல்லும்.`,
  nothing: "நீக்க எதுவும் இல்லை.",
  reason: "காரணம் (பதிவேட்டில் சேரும்)",
};
