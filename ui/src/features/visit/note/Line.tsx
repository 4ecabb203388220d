// A line of the note: its words, its mark, the words behind it, and its deeds.

import { Ear, FileText, Pencil, Play, Trash2, TriangleAlert } from "lucide-react";
import { useState } from "react";
import type { EvidenceShown, LineShown, LineState } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Button, IconButton } from "~/kit/Button";
import { FormTrouble } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";
import { lightLine, useLit, usePlayer } from "../lit";
import { EditLine } from "./EditLine";
import { Marked } from "./Marked";
import { clock } from "./clock";
import styles from "./note.module.css";

const SIGNS = { heard: Ear, template: FileText, typed: Pencil, unsupported: TriangleAlert } satisfies Record<LineState, unknown>;

/** A line of the note. */
export function Line({ line, mayEdit }: { line: LineShown; mayEdit: boolean }) {
  const { notes } = useWords();
  const lit = useLit();
  const [editing, setEditing] = useState(false);
  const remove = useWrite("note_line_remove");
  const restore = useWrite("note_line_restore");
  const chosen = lit.line === line.id;
  const supported = lit.segment !== null && line.evidence.some((proof) => proof.segment === lit.segment);
  const Sign = SIGNS[line.state];
  const takeOut = () => remove.mutate({ line: line.id }, { onSuccess: () => say(notes.takenOut, () => restore.mutate({ line: line.id })) });
  if (editing) {
    return (
      <li className={styles.line}>
        <EditLine line={line} onDone={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li className={styles.line} data-lit={chosen || supported}>
      <div className={styles.lineRow}>
        <button type="button" className={styles.words} aria-pressed={chosen} onClick={() => lightLine(line.id, line.evidence)}>
          <Marked text={line.text} doubts={line.doubts} />
        </button>
        <span className={styles.mark} data-state={line.state}>
          <Sign aria-hidden />
          {notes.mark[line.state]}
        </span>
        {mayEdit ? (
          <>
            <IconButton label={notes.change} icon={<Pencil />} onPress={() => setEditing(true)} />
            <IconButton label={notes.takeOut} icon={<Trash2 />} onPress={takeOut} isDisabled={remove.isPending} />
          </>
        ) : null}
      </div>
      {chosen ? <Behind line={line} /> : null}
      <FormTrouble trouble={remove.error ?? restore.error} />
    </li>
  );
}

/** What stands behind a line. */
function Behind({ line }: { line: LineShown }) {
  const { notes } = useWords();
  const doubts = [...new Set(line.doubts.map((doubt) => doubt.why))];
  return (
    <div className={styles.behind}>
      {doubts.map((why) => (
        <p key={why} className={styles.doubt}>
          {notes.why[why]}
        </p>
      ))}
      {line.original === null ? null : <p className="soft">{notes.wasDrafted(line.original)}</p>}
      {line.evidence.length === 0 ? <p className="soft">{notes.noEvidence}</p> : null}
      {line.evidence.map((proof) => (
        <Proof key={`${proof.segment} ${proof.start}`} proof={proof} />
      ))}
    </div>
  );
}

/** The words that were heard, and when. */
function Proof({ proof }: { proof: EvidenceShown }) {
  const { notes } = useWords();
  const play = usePlayer();
  const at = proof.start_ms;
  return (
    <p className={styles.proof}>
      <q>{proof.quote}</q>
      {at === null ? null : <span className="soft small">{notes.heardAt(clock(at))}</span>}
      {at !== null && play ? (
        <Button look="quiet" icon={<Play aria-hidden />} onPress={() => play(at)}>
          {notes.play}
        </Button>
      ) : null}
      {proof.changed ? <span className={styles.doubt}>{notes.quoteChanged}</span> : null}
    </p>
  );
}
