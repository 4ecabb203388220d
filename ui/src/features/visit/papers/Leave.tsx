// One document before it leaves: its pages, what they hold, for whom, in which form.

import { Printer } from "lucide-react";
import { useState } from "react";
import { theHost } from "~/api/ask";
import type { DocumentAsk, DocumentForm, DocumentKind, DocumentPreview, Language, PaperSize } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { TextField } from "~/kit/Field";
import { FormModal } from "~/kit/Modal";
import { Notice } from "~/kit/Notice";
import { Select, optionsOf } from "~/kit/Select";
import { FormTrouble, Loaded } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";
import { Pages, Printed } from "./Pages";
import { bytesOf } from "./bytes";
import styles from "./papers.module.css";

interface Choice {
  language: Language | null;
  paper: PaperSize | null;
  recipient: string;
  reason: string;
}

const NOTHING: Choice = { language: null, paper: null, recipient: "", reason: "" };

/** Shows a document, and lets it go. */
export function Leave({ visit, kind, onClose }: { visit: string; kind: DocumentKind; onClose: () => void }) {
  const { documents } = useWords();
  const [form, setForm] = useState<DocumentForm>("pdf");
  const [choice, setChoice] = useState(NOTHING);
  // What is on the pages: the fields as they were when the person left them. Each look stands in the trail.
  const [seen, setSeen] = useState(NOTHING);
  const [printed, setPrinted] = useState<readonly string[] | null>(null);
  const preview = useRead("document_preview", onPages(visit, kind, seen), { keep: true });
  const take = useWrite("document_export");
  const print = useWrite("document_print");
  const ask: DocumentAsk = { visit, kind, ...choice };
  const set = (part: Partial<Choice>) => {
    const next = { ...choice, ...part };
    setChoice(next);
    if (!("recipient" in part || "reason" in part)) setSeen(next);
  };
  const save = () =>
    take.mutate(
      { document: ask, form },
      {
        onSuccess: ({ name, media, base64 }) => {
          void theHost()
            .saveBytes(name, media, bytesOf(base64))
            .then((saved) => {
              if (saved) say(documents.saved(name));
            });
          onClose();
        },
      },
    );
  return (
    <FormModal wide title={documents.kind[kind]} go={documents.save} onGo={save} onClose={onClose} busy={take.isPending}>
      <Fields kind={kind} choice={choice} onChange={set} onLeave={() => setSeen(choice)} language={preview.data?.language ?? null} />
      <Select label={documents.formLabel} options={optionsOf(documents.form)} value={form} onChange={setForm} />
      <Loaded of={preview}>{(shown) => <Shown preview={shown} />}</Loaded>
      <div className={styles.deeds}>
        <Button
          icon={<Printer aria-hidden />}
          onPress={() => print.mutate(ask, { onSuccess: ({ pages }) => setPrinted(pages) })}
          isDisabled={print.isPending}
        >
          {documents.print}
        </Button>
      </div>
      <FormTrouble trouble={take.error ?? print.error} />
      {printed ? <Printed pages={printed} /> : null}
    </FormModal>
  );
}

/** The name of whom a paper is for stands on a referral only. */
function onPages(visit: string, kind: DocumentKind, { recipient, reason, ...rest }: Choice): DocumentAsk {
  const referral = kind === "referral" ? { recipient, reason } : {};
  return { visit, kind, ...rest, ...referral };
}

interface FieldsProps {
  kind: DocumentKind;
  choice: Choice;
  language: Language | null;
  onChange: (part: Partial<Choice>) => void;
  onLeave: () => void;
}

function Fields({ kind, choice, language, onChange, onLeave }: FieldsProps) {
  const { documents, lists } = useWords();
  const referral = kind === "referral";
  return (
    <div className={styles.fields}>
      <TextField
        label={referral ? documents.referralTo : documents.recipient}
        hint={documents.recipientHint}
        optional
        value={choice.recipient}
        onChange={(recipient) => onChange({ recipient })}
        onBlur={onLeave}
        maxLength={200}
      />
      {referral ? (
        <TextField
          label={documents.reason}
          optional
          lines={3}
          value={choice.reason}
          onChange={(reason) => onChange({ reason })}
          onBlur={onLeave}
          maxLength={4000}
        />
      ) : null}
      {kind === "letter" ? (
        <Select
          label={documents.languageLabel}
          options={optionsOf(lists.ownLanguage)}
          value={choice.language ?? language}
          onChange={(chosen) => onChange({ language: chosen })}
        />
      ) : null}
      <Select
        label={documents.paperLabel}
        options={optionsOf(documents.paper)}
        value={choice.paper}
        onChange={(paper) => onChange({ paper })}
        optional
      />
    </div>
  );
}

function Shown({ preview }: { preview: DocumentPreview }) {
  const { documents } = useWords();
  const holds = preview.holds.map((what) => documents.holds[what]).join(", ");
  return (
    <>
      {preview.draft ? <Notice look="warn">{documents.draft}</Notice> : null}
      <Notice title={documents.leavesTitle}>
        <p>{documents.leaves(holds)}</p>
      </Notice>
      <Pages preview={preview} />
    </>
  );
}
