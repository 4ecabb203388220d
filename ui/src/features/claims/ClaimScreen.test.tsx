import { QueryClientProvider } from "@tanstack/react-query";
import { configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { chooseHost } from "~/api/ask";
import { follow } from "~/api/events";
import { newMemory } from "~/api/memory";
import { SessionProvider } from "~/desk/session";
import { fakeHost } from "~/platform/fake";
import { session } from "~/platform/fake/seed";
import { PLAIN_WRITING, Speech, wordsIn } from "~/words";
import { ClaimScreen } from "./ClaimScreen";

// The form is large, and the machine may be busy.
configure({ asyncUtilTimeout: 15_000 });
/** jsdom draws nothing, so it has nothing to scroll. */
window.HTMLElement.prototype.scrollIntoView = () => undefined;

async function openClaim() {
  const host = fakeHost("open", "US");
  const memory = newMemory();
  chooseHost(host);
  follow(host, memory, () => undefined);
  const allows = Object.keys(wordsIn("en").roles.permission) as ReturnType<typeof session>["allows"];
  render(
    <QueryClientProvider client={memory}>
      <Speech language="en" writing={PLAIN_WRITING}>
        <SessionProvider value={{ ...session(allows), country: "US" }}>
          <ClaimScreen id="c0" />
        </SessionProvider>
      </Speech>
    </QueryClientProvider>,
  );
  await screen.findByRole("heading", { level: 1, name: /C000230/ });
  return userEvent.setup();
}

describe("a claim", () => {
  it("lights the field and the element of a finding together, and mends it in place", { timeout: 30_000 }, async () => {
    const person = await openClaim();
    const [first] = screen.getAllByRole("button", { name: "Show where" });
    if (first) await person.click(first);
    const field = screen.getByRole("textbox", { name: "Payer’s number" });
    await waitFor(() => expect(document.activeElement, "the field is ready to be typed into").toBe(field));
    const lit = within(screen.getByRole("list", { name: "As it is written" })).getByText("…");
    expect(lit.closest("li")?.textContent, "the element that is empty, in the segment that names the payer").toContain("NM1*PR");
    await person.type(field, "60054{Enter}");
    await waitFor(() => expect(screen.queryAllByText("The payer's id is missing"), "checked again at once").toEqual([]));
    expect(screen.getByText("Ready"), "no error is left").toBeDefined();
  });
});
