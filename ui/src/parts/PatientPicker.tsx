// Finds a patient while the name or the phone number is typed, or takes the name for a new one.

import { UserPlus } from "lucide-react";
import { useState } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { PatientRow } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { FieldLabel } from "~/kit/Field";
import field from "~/kit/field.module.css";
import list from "~/kit/list.module.css";
import { useLater } from "~/kit/later";
import { useWords } from "~/words";

const NEW = "new";

/** A patient that is known, or only a name so far. */
export type Picked = { id: string; name: string } | { id: null; name: string };

interface PatientPickerProps {
  label: string;
  value: Picked;
  onChange: (picked: Picked) => void;
  mayAdd: boolean;
  autoFocus?: boolean;
}

/** Finds a patient. */
export function PatientPicker({ label, value, onChange, mayAdd, autoFocus = false }: PatientPickerProps) {
  const { today, lists, common } = useWords();
  const [text, setText] = useState(value.name);
  const words = useLater(text.trim());
  const found = useRead("patient_list", { text: words, limit: 8 }, { enabled: words.length > 0 && value.id === null, keep: true });
  const rows: PatientRow[] = words === "" ? [] : (found.data?.patients ?? []);

  const type = (next: string) => {
    setText(next);
    if (next !== value.name) onChange({ id: null, name: "" });
  };
  const pick = (key: unknown) => {
    const row = rows.find((each) => each.id === key);
    if (!row && key !== NEW) return;
    const picked: Picked = row ? { id: row.id, name: row.name } : { id: null, name: text.trim() };
    onChange(picked);
    setText(picked.name);
  };
  return (
    <ComboBox
      className={field.field ?? ""}
      inputValue={text}
      onInputChange={type}
      value={value.id ?? (value.name === "" ? null : NEW)}
      onChange={pick}
      allowsEmptyCollection={text.trim() !== "" && value.id === null}
      allowsCustomValue
      defaultFilter={() => true}
      autoFocus={autoFocus}
    >
      <FieldLabel label={label} />
      <Input className={field.input ?? ""} placeholder={today.patientHint} />
      <Popover className={list.popover ?? ""}>
        <ListBox
          className={list.list ?? ""}
          renderEmptyState={() => (words === "" ? null : <p className={list.empty}>{found.isFetching ? common.searching : common.none}</p>)}
        >
          {rows.map((row) => (
            <ListBoxItem key={row.id} id={row.id} textValue={row.name} className={list.item ?? ""}>
              {row.name}
              <span className={list.aside}>
                {[row.age_years, lists.sexShort[row.sex], row.phone].filter((part) => part !== null && part !== "").join(" · ")}
              </span>
            </ListBoxItem>
          ))}
          {mayAdd && text.trim() !== "" ? (
            <ListBoxItem id={NEW} textValue={text} className={list.item ?? ""}>
              <UserPlus aria-hidden />
              {today.newPatient(text.trim())}
            </ListBoxItem>
          ) : null}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
