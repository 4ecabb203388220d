import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { chooseHost } from "~/api/ask";
import { fakeHost } from "~/platform/fake";
import type { Host } from "~/platform/types";

beforeEach(() => {
  vi.stubGlobal("scrollTo", () => undefined);
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
});

async function open(host: Host) {
  const { App } = await import("./App");
  chooseHost(host);
  render(<App host={host} />);
  return userEvent.setup();
}

describe("the screens", () => {
  it("set up a clinic where there is none", async () => {
    await open(fakeHost("no_profile"));
    expect(await screen.findByRole("heading", { name: "Set up your clinic" }), "an empty folder is a beginning").toBeDefined();
  });

  it("show nothing but the door while the desk is locked", async () => {
    await open(fakeHost("locked"));
    expect(await screen.findByRole("heading", { name: "Welcome back" })).toBeDefined();
    expect(screen.queryByText("Nalam Clinic"), "the door tells nothing of the clinic").toBeNull();
  });

  it("give another doctor's record only for a reason", async () => {
    const person = await open(fakeHost("open"));
    await person.click(await screen.findByRole("button", { name: /^Patients/ }));
    await person.click(await screen.findByText("Fathima Begum"));
    const question = await screen.findByRole("dialog", { name: "Another doctor's patient" });
    expect(question, "the question comes before the card").toBeDefined();
    await person.type(await screen.findByRole("textbox", { name: "Reason" }), "Covering");
    await person.click(screen.getByRole("button", { name: "Open the record" }));
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent, "then the card").toBe("Fathima Begum"));
  });
});
