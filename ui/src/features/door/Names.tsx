// Who is at the desk: one of the names that can unlock it, or another that is typed.

import { useState } from "react";
import { Choice } from "~/kit/Choice";
import { TextField } from "~/kit/Field";
import { useWords } from "~/words";

const OTHER = "\u0000other";
const MOST = 8;

interface NamesProps {
  names: readonly string[];
  value: string;
  onChange: (name: string) => void;
}

/** Picks a sign-in name, or types one. */
export function Names({ names, value, onChange }: NamesProps) {
  const { door } = useWords();
  const [typing, setTyping] = useState(names.length === 0 || names.length > MOST);
  const field = <TextField label={door.signIn} value={value} onChange={onChange} autoComplete="username" spellCheck="false" />;
  if (names.length === 0 || names.length > MOST) return field;
  const options = [...names.map((name) => ({ value: name, word: name })), { value: OTHER, word: door.otherName }];
  const choose = (name: string) => {
    setTyping(name === OTHER);
    onChange(name === OTHER ? "" : name);
  };
  return (
    <>
      <Choice label={door.pick} options={options} value={typing ? OTHER : value} onChange={choose} />
      {typing ? field : null}
    </>
  );
}
