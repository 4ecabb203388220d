// Whatever stands in the way at the door is said in the language of the screen: what happened, what is
// safe, what to do.

import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { chooseHost } from "~/api/ask";
import { ERROR_WORDS } from "~/api/generated/errors";
import type { Code } from "~/api/generated/types";
import { newMemory } from "~/api/memory";
import { fakeHost, refuse } from "~/platform/fake";
import { PLAIN_WRITING, Speech, wordsIn } from "~/words";
import { SCREEN_LANGUAGES, type ScreenLanguage } from "~/words/languages";
import { Unlock } from "./Unlock";

const IN_THE_WAY: readonly Code[] = [
  "wrong_password",
  "throttled",
  "damaged_file",
  "damaged_keys",
  "newer_file",
  "read_only",
  "disk_full",
  "disk_error",
  "already_open",
  "keyring_changed",
];

async function refusedWith(code: Code, language: ScreenLanguage) {
  const host = fakeHost("locked");
  chooseHost({ ...host, rpc: () => Promise.resolve().then(() => refuse(code)) });
  render(
    <QueryClientProvider client={newMemory()}>
      <Speech language={language} writing={PLAIN_WRITING}>
        <Unlock names={["meena"]} />
      </Speech>
    </QueryClientProvider>,
  );
  const person = userEvent.setup();
  const { door } = wordsIn(language);
  await person.type(screen.getByLabelText(door.password), "four quiet herons");
  await person.click(screen.getByRole("button", { name: door.unlock }));
  return screen.findByRole("alert");
}

describe.each(SCREEN_LANGUAGES.map((language) => [language] as const))("the door in %s", (language) => {
  it.each(IN_THE_WAY.map((code) => [code] as const))("says %s", async (code) => {
    const said = (await refusedWith(code, language)).textContent;
    const { happened, next } = ERROR_WORDS[language][code];
    expect(said, "what happened").toContain(happened);
    expect(said, "and what to do").toContain(next);
  });
});
