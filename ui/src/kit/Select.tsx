// One of a few values, from a list that opens.

import { ChevronDown } from "lucide-react";
import { Button, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from "react-aria-components";
import { useWords } from "~/words";
import { Below, FieldLabel } from "./Field";
import field from "./field.module.css";
import list from "./list.module.css";

/** A value that can be chosen and its word. */
export interface Option<K extends string> {
  value: K;
  word: string;
}

interface SelectProps<K extends string> {
  label: string;
  options: readonly Option<K>[];
  value: K | null;
  onChange: (value: K) => void;
  hint?: string;
  problem?: string | undefined;
  optional?: boolean;
  isDisabled?: boolean;
}

/** One of a few values. */
export function Select<K extends string>({ label, options, value, onChange, hint, problem, optional, isDisabled = false }: SelectProps<K>) {
  const { common } = useWords();
  const choose = (key: unknown) => {
    const found = options.find((option) => option.value === key);
    if (found) onChange(found.value);
  };
  return (
    <AriaSelect
      className={field.field ?? ""}
      value={value}
      onChange={choose}
      placeholder={common.choose}
      isDisabled={isDisabled}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={optional} />
      <Button className={`${field.input} ${field.select}`}>
        <SelectValue />
        <ChevronDown aria-hidden />
      </Button>
      <Below hint={hint} problem={problem} />
      <Popover className={list.popover ?? ""}>
        <ListBox className={list.list ?? ""} items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.word} className={list.item ?? ""}>
              {option.word}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** The options of a table of words, in its order. */
export function optionsOf<K extends string>(table: Readonly<Record<K, string>>, only?: readonly K[]): Option<K>[] {
  const keys = only ?? (Object.keys(table) as K[]);
  return keys.map((value) => ({ value, word: table[value] }));
}
