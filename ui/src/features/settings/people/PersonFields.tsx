// What is written down about somebody who works here.

import type { Language, RoleShown } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { Checks, Choice } from "~/kit/Choice";
import { TextField } from "~/kit/Field";
import { optionsOf } from "~/kit/Select";
import layout from "~/kit/layout.module.css";
import { useWords, wordFor } from "~/words";
import { type ScreenLanguage, screenLanguage } from "~/words/languages";

/** Somebody while they are written down. */
export interface PersonDraft {
  name: string;
  roles: string[];
  language: Language;
  registration: string;
  specialty: string;
}

interface PersonFieldsProps {
  draft: PersonDraft;
  set: (some: Partial<PersonDraft>) => void;
  problem: (field: string) => string | undefined;
}

/** Name, roles, language, registration, specialty. */
export function PersonFields({ draft, set, problem }: PersonFieldsProps) {
  const { people, common, lists, preferences, roles: words } = useWords();
  const roles = useRead("role_list", null);
  const options = (roles.data?.roles ?? []).map((role: RoleShown) => ({ value: role.name, word: wordFor(words.name, role.name) }));
  const own = optionsOf<ScreenLanguage>(lists.ownLanguage).map((option) => ({ ...option, lang: option.value }));
  return (
    <>
      <TextField
        label={common.name}
        value={draft.name}
        onChange={(name) => set({ name })}
        problem={problem("name")}
        autoFocus
        autoComplete="off"
      />
      <Checks
        label={people.role}
        options={options}
        value={draft.roles}
        onChange={(chosen) => set({ roles: chosen })}
        problem={problem("roles")}
      />
      <Choice label={preferences.screens} options={own} value={screenLanguage(draft.language)} onChange={(language) => set({ language })} />
      <div className={layout.grid}>
        <TextField
          label={people.specialty}
          value={draft.specialty}
          onChange={(specialty) => set({ specialty })}
          problem={problem("specialty")}
          optional
        />
        <TextField
          label={people.registration}
          value={draft.registration}
          onChange={(registration) => set({ registration })}
          problem={problem("registration")}
          optional
        />
      </div>
    </>
  );
}
