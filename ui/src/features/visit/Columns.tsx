// The visit side by side: sound and words, the note, codes and the rest. On a narrow screen one column
// is shown at a time. Columns stay mounted whatever is shown, so that nothing half-typed is lost.

import { type ReactNode, useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useWords } from "~/words";
import styles from "./columns.module.css";

/** One column of the visit. */
export interface Column {
  readonly key: string;
  readonly title: string;
  readonly body: ReactNode;
}

/** The columns of a visit. */
export function Columns({ columns }: { columns: readonly Column[] }) {
  const { visits } = useWords();
  const [shown, show] = useState(columns[0]?.key ?? "");
  return (
    <>
      {columns.length > 1 ? (
        <ToggleButtonGroup
          aria-label={visits.columnShow}
          className={styles.choice ?? ""}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[shown]}
          onSelectionChange={([key]) => show(String(key))}
        >
          {columns.map(({ key, title }) => (
            <ToggleButton key={key} id={key} className={styles.tab ?? ""}>
              {title}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      ) : null}
      <div className={styles.columns} data-count={columns.length}>
        {columns.map(({ key, title, body }) => (
          <section key={key} aria-label={title} className={styles.column} data-shown={key === shown}>
            {body}
          </section>
        ))}
      </div>
    </>
  );
}
