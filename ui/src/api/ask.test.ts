import { renderHook, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { DeskError, type Host } from "~/platform/types";
import { ask, chooseHost } from "./ask";
import { dropQuestion, useQuestion } from "./gate";
import type { Code } from "./generated/types";
import { forgetReasons } from "./reasons";

const refusal = (code: Code) =>
  new DeskError({ code, kind: "not_now", message: "", hint: "", fields: [], retryable: true, incident: null, wait_seconds: null });

/** A host that refuses with these codes, one after the other, then agrees; it keeps what it was asked. */
function hostThat(...codes: Code[]): { host: Host; asked: [string, unknown][] } {
  const asked: [string, unknown][] = [];
  const rpc = (name: string, request: unknown) => {
    asked.push([name, request]);
    const code = codes.shift();
    return code ? Promise.reject(refusal(code)) : Promise.resolve({});
  };
  return {
    asked,
    host: {
      name: "rehearsal",
      rpc,
      subscribe: () => () => undefined,
      saveText: () => Promise.resolve(true),
      saveBytes: () => Promise.resolve(true),
      print: () => undefined,
    },
  };
}

async function answerWith(kind: "proven" | "reason" | null) {
  const { result } = renderHook(() => useQuestion());
  await waitFor(() => expect(result.current, "the person is asked").not.toBeNull());
  const asked = result.current?.question.kind;
  result.current?.settle(kind === "reason" ? { kind, reason: "covering" } : kind === null ? null : { kind });
  return asked;
}

describe("ask", () => {
  beforeEach(() => {
    dropQuestion();
    forgetReasons();
  });

  it("repeats a command once the person has proven who they are", async () => {
    const { host, asked } = hostThat("step_up_needed");
    chooseHost(host);
    const answered = ask("recovery_renew", null);
    expect(await answerWith("proven")).toBe("step_up");
    await answered;
    expect(
      asked.map(([name]) => name),
      "the same request, twice",
    ).toEqual(["recovery_renew", "recovery_renew"]);
  });

  it("sends the reason along, and again with every other part of the record", async () => {
    const { host, asked } = hostThat("reason_needed");
    chooseHost(host);
    const answered = ask("patient_show", { id: "p" });
    expect(await answerWith("reason")).toBe("reason");
    await answered;
    await ask("patient_history", { id: "p" });
    expect(
      asked.map(([, request]) => request),
      "one record asks for one reason",
    ).toEqual([{ id: "p" }, { id: "p", reason: "covering" }, { id: "p", reason: "covering" }]);
  });

  it("gives the refusal back when the person thinks better of it", async () => {
    const { host, asked } = hostThat("step_up_needed");
    chooseHost(host);
    const answered = ask("recovery_renew", null).catch((error: unknown) => error);
    await answerWith(null);
    expect(await answered, "the form shows why nothing happened").toBeInstanceOf(DeskError);
    expect(asked, "nothing is sent a second time").toHaveLength(1);
  });

  it("asks once when two commands want the same proof", async () => {
    const { host, asked } = hostThat("step_up_needed", "step_up_needed");
    chooseHost(host);
    const both = Promise.all([ask("recovery_renew", null), ask("pin_set", { pin: null })]);
    await answerWith("proven");
    await both;
    expect(asked, "each is repeated, the person is asked once").toHaveLength(4);
  });

  it("passes every other refusal on", async () => {
    const { host } = hostThat("wrong_state");
    chooseHost(host);
    await expect(ask("session_lock", null), "the screen that asked explains it").rejects.toThrow("wrong_state");
  });
});
