import { describe, expect, it } from "vitest";
import { invalidate, newMemory } from "./memory";

describe("memory", () => {
  it("marks what shows a tag as out of date, and nothing else", async () => {
    const memory = newMemory();
    memory.setQueryData(["patient_list", {}], { patients: [], more: false });
    memory.setQueryData(["job_list", null], { jobs: [] });
    await invalidate(memory, ["patients"]);
    expect(memory.getQueryState(["patient_list", {}])?.isInvalidated, "patients changed").toBe(true);
    expect(memory.getQueryState(["job_list", null])?.isInvalidated, "tasks did not").toBe(false);
  });
});
