// What can be written of the visit: each document is shown first, then saved or printed.

import { FileText, Mail, Pill, Send } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { DocumentKind } from "~/api/generated/types";
import { Button } from "~/kit/Button";
import { Card } from "~/kit/Layout";
import { useWords } from "~/words";
import { Leave } from "./Leave";
import styles from "./papers.module.css";

const KINDS: readonly { kind: DocumentKind; icon: ReactNode }[] = [
  { kind: "prescription", icon: <Pill aria-hidden /> },
  { kind: "letter", icon: <Mail aria-hidden /> },
  { kind: "note", icon: <FileText aria-hidden /> },
  { kind: "referral", icon: <Send aria-hidden /> },
];

/** The documents of a visit. */
export function Papers({ visit }: { visit: string }) {
  const { documents } = useWords();
  const [open, setOpen] = useState<DocumentKind | null>(null);
  return (
    <Card title={documents.title}>
      <div className={styles.deeds}>
        {KINDS.map(({ kind, icon }) => (
          <Button key={kind} icon={icon} onPress={() => setOpen(kind)}>
            {documents.kind[kind]}
          </Button>
        ))}
      </div>
      {open ? <Leave visit={visit} kind={open} onClose={() => setOpen(null)} /> : null}
    </Card>
  );
}
