// Versions of the note, and what changed since.

import { useState } from "react";
import type { LineDifference, NoteShown, VersionShown } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { Card } from "~/kit/Layout";
import { Badge } from "~/kit/Notice";
import { Modal } from "~/kit/Modal";
import { Loaded } from "~/kit/States";
import { useForms, useWords } from "~/words";
import styles from "./note.module.css";

/** The versions of a note. */
export function Versions({ note }: { note: NoteShown }) {
  const { notes } = useWords();
  const [compared, compare] = useState<number | null>(null);
  return (
    <Card title={notes.versions}>
      <Loaded of={useRead("note_versions", { visit: note.visit })}>
        {({ versions }) =>
          versions.length === 0 ? (
            <p className="soft small">{notes.noVersions}</p>
          ) : (
            <ul className={styles.lines}>
              {versions.map((version) => (
                <Version key={version.number} version={version} onCompare={() => compare(version.number)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {compared === null ? null : <Difference visit={note.visit} from={compared} onClose={() => compare(null)} />}
    </Card>
  );
}

function Version({ version, onCompare }: { version: VersionShown; onCompare: () => void }) {
  const { notes, common } = useWords();
  const { moment } = useForms();
  const who = version.author === "machine" ? common.nadiItself : version.person_name;
  return (
    <li className={styles.version}>
      <span>
        {notes.version(version.number)} · {notes.versionKind[version.kind]}
        <span className="soft small">
          {" "}
          {who}, {moment(version.at)}
          {version.reason === "" ? "" : ` · ${version.reason}`}
        </span>
      </span>
      <Button look="quiet" onPress={onCompare}>
        {notes.compare}
      </Button>
    </li>
  );
}

function Difference({ visit, from, onClose }: { visit: string; from: number; onClose: () => void }) {
  const { notes } = useWords();
  return (
    <Modal wide title={notes.version(from)} onClose={onClose}>
      <Loaded of={useRead("note_compare", { visit, from })}>
        {({ lines }) => {
          const differ = lines.filter((line) => line.fate !== "same");
          return differ.length === 0 ? (
            <p className="soft">{notes.noDifference}</p>
          ) : (
            <ul className={styles.lines}>
              {differ.map((line) => (
                <Differs key={`${line.section} ${line.before} ${line.after}`} line={line} />
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Modal>
  );
}

function Differs({ line }: { line: LineDifference }) {
  const { notes } = useWords();
  return (
    <li className={styles.differs}>
      <Badge>{notes.fate[line.fate]}</Badge>
      <span className="soft small">{notes.section[line.section]}</span>
      {line.before === "" ? null : <del>{line.before}</del>}
      {line.after === "" ? null : <ins>{line.after}</ins>}
    </li>
  );
}
