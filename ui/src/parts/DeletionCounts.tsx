// What a deletion would take, in numbers.

import type { DeletionPreview } from "~/api/generated/types";
import { Facts } from "~/kit/Layout";
import { Notice } from "~/kit/Notice";
import { useForms, useWords } from "~/words";

/** Whether a deletion would take anything. */
export function takesAnything({ patients, visits, consents, recordings, transcripts }: DeletionPreview): boolean {
  return patients + visits + consents + recordings + transcripts > 0;
}

/** What a deletion would take. */
export function DeletionCounts({ preview }: { preview: DeletionPreview }) {
  const { deletion } = useWords();
  const { number, date, time } = useForms();
  return (
    <>
      <Facts
        facts={[
          [deletion.patients, number(preview.patients)],
          [deletion.visits, number(preview.visits)],
          [deletion.consents, number(preview.consents)],
          [deletion.claims, preview.claims === 0 ? null : number(preview.claims)],
          [deletion.recordings, preview.recordings === 0 ? null : number(preview.recordings)],
          [deletion.transcripts, preview.transcripts === 0 ? null : number(preview.transcripts)],
          [deletion.held, number(preview.held)],
          [deletion.backups, number(preview.backups)],
          [deletion.oldest, preview.oldest ? date(preview.oldest) : null],
        ]}
      />
      {takesAnything(preview) ? (
        <p className="soft small">{deletion.expires(time(preview.expires))}</p>
      ) : (
        <Notice>{deletion.nothing}</Notice>
      )}
    </>
  );
}
