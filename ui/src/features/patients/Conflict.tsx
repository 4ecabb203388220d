// Two versions of one card, side by side.

import type { PatientShown } from "~/api/generated/types";
import { Button } from "~/kit/Button";
import { Notice } from "~/kit/Notice";
import { useForms, useWords } from "~/words";
import { type CardDraft, draftOf } from "./draft";
import styles from "./patients.module.css";

interface ConflictProps {
  mine: CardDraft;
  theirs: PatientShown;
  onTake: (theirs: PatientShown) => void;
  onKeep: (theirs: PatientShown) => void;
}

/** Two versions of one card, and which of them to keep. */
export function Conflict({ mine, theirs, onTake, onKeep }: ConflictProps) {
  const { patients, lists, common } = useWords();
  const { date } = useForms();
  const saved = draftOf(theirs);
  const lines = (draft: CardDraft): Record<keyof typeof patients.field, string> => ({
    name: draft.name,
    sex: lists.sex[draft.sex],
    birth_date: draft.birth_date ? date(draft.birth_date) : "",
    age_years: draft.age,
    phone: draft.phone,
    address: draft.address,
    language: draft.language ? lists.language[draft.language] : "",
    note: draft.note,
    identifiers: draft.identifiers.map((each) => each.value).join(", "),
    merged_into: "",
  });
  const [left, right] = [lines(mine), lines(saved)];
  const differ = (Object.keys(left) as (keyof typeof left)[]).filter((field) => left[field] !== right[field]);
  return (
    <Notice
      look="warn"
      urgent
      title={patients.conflictTitle}
      deeds={
        <>
          <Button onPress={() => onTake(theirs)}>{patients.conflictTake}</Button>
          <Button onPress={() => onKeep(theirs)}>{patients.conflictKeep}</Button>
        </>
      }
    >
      <p>{patients.conflictText}</p>
      <table className={styles.versus}>
        <thead>
          <tr>
            <th scope="col">{common.what}</th>
            <th scope="col">{patients.conflictYours}</th>
            <th scope="col">{patients.conflictTheirs}</th>
          </tr>
        </thead>
        <tbody>
          {differ.map((field) => (
            <tr key={field}>
              <th scope="row">{patients.field[field]}</th>
              <td>{left[field] || common.none}</td>
              <td>{right[field] || common.none}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Notice>
  );
}
