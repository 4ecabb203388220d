// Dense tables, keyboard first: arrows or J and K move, Enter opens.

import type { KeyboardEvent, ReactNode } from "react";
import {
  Cell,
  CheckboxButton,
  CheckboxField,
  Column,
  Row,
  type Selection,
  Table as AriaTable,
  TableBody,
  TableHeader,
} from "react-aria-components";
import { useWords } from "~/words";
import { Box } from "./Choice";
import choice from "./choice.module.css";
import { singleKeysOn } from "./single-keys";
import styles from "./table.module.css";

/** A column: its head, and what stands in it for a row. */
export interface ColumnOf<R> {
  id: string;
  head: string;
  cell: (row: R) => ReactNode;
  end?: boolean;
  /** True keeps the column on one line. */
  short?: boolean;
  /** The column that names the row. */
  names?: boolean;
}

interface TableProps<R> {
  label: string;
  columns: readonly ColumnOf<R>[];
  rows: readonly R[];
  rowId: (row: R) => string;
  rowText?: (row: R) => string;
  onOpen?: (row: R) => void;
  /** The rows that are picked, where several can be. */
  picked?: ReadonlySet<string>;
  onPick?: (picked: ReadonlySet<string>) => void;
}

/** A table of rows that may be opened, and picked where several can be. */
export function Table<R extends object>({ label, columns, rows, rowId, rowText, onOpen, picked, onPick }: TableProps<R>) {
  const pick = (selection: Selection) => onPick?.(new Set(selection === "all" ? rows.map(rowId) : [...selection].map(String)));
  const open = (key: unknown) => {
    const row = rows.find((each) => rowId(each) === key);
    if (row && onOpen) onOpen(row);
  };
  return (
    <div className={styles.scroll} onKeyDownCapture={steps}>
      <AriaTable
        aria-label={label}
        className={styles.table ?? ""}
        {...(onOpen ? { onRowAction: open } : {})}
        {...(onPick ? { selectionMode: "multiple" as const, selectedKeys: new Set(picked), onSelectionChange: pick } : {})}
      >
        <TableHeader>
          {onPick ? (
            <Column className={`${styles.head} ${styles.tick}`}>
              <Tick />
            </Column>
          ) : null}
          {columns.map((column, at) => (
            <Column
              key={column.id}
              id={column.id}
              isRowHeader={column.names ?? at === 0}
              className={`${styles.head} ${column.end ? styles.end : ""}`}
            >
              {column.head}
            </Column>
          ))}
        </TableHeader>
        <TableBody>
          {rows.map((row) => (
            <Row
              key={rowId(row)}
              id={rowId(row)}
              className={styles.row ?? ""}
              {...(rowText ? { textValue: rowText(row) } : {})}
              {...(onOpen ? { "data-can-open": true } : {})}
            >
              {onPick ? (
                <Cell className={`${styles.cell} ${styles.tick}`}>
                  <Tick />
                </Cell>
              ) : null}
              {columns.map((column, at) => (
                <Cell
                  key={column.id}
                  className={[
                    styles.cell,
                    column.end ? styles.end : "",
                    column.short ? styles.short : "",
                    (column.names ?? at === 0) ? styles.firm : "",
                  ].join(" ")}
                >
                  {column.cell(row)}
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </AriaTable>
    </div>
  );
}

/** The square that picks a row; in the head, all rows. */
function Tick() {
  const { common } = useWords();
  return (
    <CheckboxField slot="selection" aria-label={common.pick}>
      <CheckboxButton className={choice.check ?? ""}>
        <Box />
      </CheckboxButton>
    </CheckboxField>
  );
}

/** J and K are the arrows of whoever keeps the hands on the letters. */
function steps(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  const arrow = event.key === "j" ? "ArrowDown" : event.key === "k" ? "ArrowUp" : null;
  if (!arrow || !singleKeysOn() || target.tagName === "INPUT" || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  target.dispatchEvent(new window.KeyboardEvent("keydown", { key: arrow, bubbles: true, cancelable: true }));
}
