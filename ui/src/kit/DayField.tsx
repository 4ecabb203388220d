// A day, typed part by part.

import { type CalendarDate, parseDate } from "@internationalized/date";
import { DateField, DateInput, DateSegment } from "react-aria-components";
import { Below, FieldLabel } from "./Field";
import styles from "./field.module.css";

interface DayFieldProps {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
  hint?: string;
  problem?: string | undefined;
  optional?: boolean;
  isDisabled?: boolean;
}

/** A day as year, month and day; null while it is not whole. */
export function DayField({ label, value, onChange, hint, problem, optional, isDisabled = false }: DayFieldProps) {
  const change = (day: CalendarDate | null) => onChange(day ? day.toString() : null);
  return (
    <DateField<CalendarDate>
      className={styles.field ?? ""}
      value={value ? parseDate(value) : null}
      onChange={change}
      isDisabled={isDisabled}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={optional} />
      <DateInput className={`${styles.input} ${styles.dates}`}>
        {(segment) => <DateSegment segment={segment} className={styles.segment ?? ""} />}
      </DateInput>
      <Below hint={hint} problem={problem} />
    </DateField>
  );
}
