// Fields to type in, each with its label, a hint, and what is wrong with it.

import { CircleAlert, Eye, EyeOff, Search } from "lucide-react";
import { type ReactNode, useState } from "react";
import {
  FieldError,
  Group,
  Input,
  Label,
  SearchField as AriaSearchField,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components";
import { useWords } from "~/words";
import { IconButton } from "./Button";
import styles from "./field.module.css";

interface Around {
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  optional?: boolean;
}

interface TextFieldProps extends Around, Omit<AriaTextFieldProps, "className" | "style" | "children" | "isInvalid"> {
  placeholder?: string;
  lines?: number;
}

/** One line of text, or several. */
export function TextField({ label, hint, problem, optional, placeholder, lines, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} className={styles.field ?? ""} isInvalid={problem !== undefined} validationBehavior="aria">
      <FieldLabel label={label} optional={optional} />
      {lines ? (
        <AriaTextArea className={styles.input ?? ""} rows={lines} placeholder={placeholder} />
      ) : (
        <Input className={styles.input ?? ""} placeholder={placeholder} />
      )}
      <Below hint={hint} problem={problem} />
    </AriaTextField>
  );
}

/** A secret that can be shown while it is typed. */
export function SecretField({ label, hint, problem, ...rest }: Omit<TextFieldProps, "lines" | "placeholder" | "type">) {
  const { common } = useWords();
  const [shown, setShown] = useState(false);
  return (
    <AriaTextField
      {...rest}
      type={shown ? "text" : "password"}
      className={styles.field ?? ""}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} />
      <Group className={styles.group ?? ""} isInvalid={problem !== undefined}>
        <Input className={styles.input ?? ""} spellCheck="false" autoCapitalize="off" />
        <IconButton label={shown ? common.hide : common.show} icon={shown ? <EyeOff /> : <Eye />} onPress={() => setShown(!shown)} />
      </Group>
      <Below hint={hint} problem={problem} />
    </AriaTextField>
  );
}

interface SearchFieldProps {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
}

/** Words to look for; its label is read out, not shown. */
export function SearchField({ label, placeholder, value, onChange }: SearchFieldProps) {
  return (
    <AriaSearchField aria-label={label} className={styles.field ?? ""} value={value} onChange={onChange}>
      <Group className={styles.group ?? ""}>
        <Search aria-hidden />
        <Input className={styles.input ?? ""} placeholder={placeholder} autoComplete="off" />
      </Group>
    </AriaSearchField>
  );
}

/** The label above a field. */
export function FieldLabel({ label, optional = false }: { label: string; optional?: boolean | undefined }) {
  const { common } = useWords();
  return (
    <Label className={styles.label}>
      {label}
      {optional ? <span className={styles.optional}> · {common.optional}</span> : null}
    </Label>
  );
}

/** The hint below a field, or what is wrong with it. */
export function Below({ hint, problem }: { hint?: string | undefined; problem?: string | undefined }): ReactNode {
  return (
    <>
      {hint && problem === undefined ? (
        <Text slot="description" className={styles.hint ?? ""}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={styles.problem ?? ""}>
        <CircleAlert aria-hidden />
        {problem}
      </FieldError>
    </>
  );
}
