// Pages as the press set them: on the screen, with the same words as text beside them, and for the printer.

import { createPortal } from "react-dom";
import { theHost } from "~/api/ask";
import type { DocumentPreview } from "~/api/generated/types";
import { useWords } from "~/words";
import styles from "./papers.module.css";

const picture = (page: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(page)}`;

/** The pages on the screen. */
export function Pages({ preview }: { preview: DocumentPreview }) {
  const { documents } = useWords();
  const all = String(preview.pages.length);
  return (
    <>
      <ol className={styles.pages} aria-label={documents.pages}>
        {preview.pages.map((page, at) => (
          <li key={at}>
            <img className={styles.page} src={picture(page)} alt={documents.page(String(at + 1), all)} />
          </li>
        ))}
      </ol>
      <details>
        <summary>{documents.asText}</summary>
        <p className={styles.text} lang={preview.language}>
          {preview.text}
        </p>
      </details>
    </>
  );
}

/** The pages for the printer; the print dialog opens when every picture is there. */
export function Printed({ pages }: { pages: readonly string[] }) {
  const ready = (sheet: HTMLDivElement | null) => {
    if (!sheet) return;
    const pictures = [...sheet.querySelectorAll("img")].map((image) => image.decode());
    void Promise.allSettled(pictures).then(() => theHost().print());
  };
  return createPortal(
    <div className={styles.printed} ref={ready} aria-hidden>
      {pages.map((page, at) => (
        <img key={at} src={picture(page)} alt="" />
      ))}
    </div>,
    document.body,
  );
}
