// Files that are brought in: dropped or chosen, each with its true state.

import { FileAudio } from "lucide-react";
import { useState } from "react";
import { DropZone, FileTrigger, isFileDropItem } from "react-aria-components";
import { ERROR_WORDS } from "~/api/generated/errors";
import type { ImportFileShown, OnDuplicate, VisitShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { Choice } from "~/kit/Choice";
import { Card } from "~/kit/Layout";
import { Badge } from "~/kit/Notice";
import { optionsOf } from "~/kit/Select";
import { FormTrouble } from "~/kit/States";
import layout from "~/kit/layout.module.css";
import { warn } from "~/kit/toasts";
import { useForms, useLanguage, useWords } from "~/words";
import styles from "./sound.module.css";
import { bringIn } from "./upload";

const KINDS = [".wav", ".mp3", ".m4a", ".mp4", ".aac", ".ogg", ".oga", ".opus", ".flac", ".webm"];

/** Brings files in for a visit. */
export function BringIn({ visit, files }: { visit: VisitShown; files: readonly ImportFileShown[] }) {
  const { sound, states } = useWords();
  const [duplicates, setDuplicates] = useState<OnDuplicate>("skip");
  const [sending, setSending] = useState(false);
  const send = (chosen: readonly File[]) => {
    if (chosen.length === 0 || sending) return;
    setSending(true);
    bringIn(chosen, visit.row.id, visit.row.language, duplicates)
      .then((failed) => (failed > 0 ? warn(states.filesCutOff) : undefined))
      .catch(() => warn(states.filesCutOff))
      .finally(() => setSending(false));
  };
  return (
    <Card title={sound.bringIn}>
      <DropZone
        className={styles.drop ?? ""}
        aria-label={sound.dropHere}
        onDrop={(event) => {
          void Promise.all(event.items.filter(isFileDropItem).map((item) => item.getFile())).then(send);
        }}
      >
        <FileAudio aria-hidden />
        <span className="soft small">{sound.dropHere}</span>
        <FileTrigger acceptedFileTypes={KINDS} allowsMultiple onSelect={(list) => send(Array.from(list ?? []))}>
          <Button isDisabled={sending}>{sound.choose}</Button>
        </FileTrigger>
      </DropZone>
      <Choice label={sound.duplicates} options={optionsOf(sound.onDuplicate)} value={duplicates} onChange={setDuplicates} />
      {files.length > 0 ? (
        <ul className={layout.list} aria-label={sound.files}>
          {files.map((file) => (
            <Brought key={file.id} file={file} />
          ))}
        </ul>
      ) : null}
    </Card>
  );
}

const LOOK = {
  receiving: "info",
  received: "info",
  decoding: "info",
  transcribing: "info",
  transcribed: "good",
  skipped: "warn",
  failed: "bad",
} as const;

function Brought({ file }: { file: ImportFileShown }) {
  const { sound } = useWords();
  const { bytes } = useForms();
  const language = useLanguage();
  const retry = useWrite("import_retry");
  return (
    <li>
      <div className={`${layout.row} ${layout.between}`}>
        <span>
          <strong>{file.name}</strong> <span className="soft small">{bytes(file.bytes)}</span>
        </span>
        <span className={layout.row}>
          <Badge look={LOOK[file.state]}>{sound.fileState[file.state]}</Badge>
          {file.can_retry ? (
            <Button onPress={() => retry.mutate({ id: file.id })} isDisabled={retry.isPending}>
              {sound.tryAgain}
            </Button>
          ) : null}
        </span>
      </div>
      {file.error ? (
        <p className="soft small">
          {ERROR_WORDS[language][file.error].happened} {ERROR_WORDS[language][file.error].next}
        </p>
      ) : null}
      <FormTrouble trouble={retry.error} />
    </li>
  );
}
