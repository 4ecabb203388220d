// A visit with a signed note, in a made-up practice that has numbers of its own for two levels.

import { billingPractice } from "./billing";
import type { Host } from "./host";

const NOTE = [
  {
    section: "subjective",
    text: "Comes for sugar and pressure. No chest pain.",
  },
  { section: "objective", text: "BP 150/94, pulse 82." },
  { section: "assessment", text: "Type 2 diabetes, not at goal." },
  { section: "assessment", text: "Hypertension, uncontrolled." },
  {
    section: "plan",
    text: "Increase metformin to 1000 mg twice a day. Review in 4 weeks.",
  },
] as const;

/** Sets up a practice with one visit whose note is signed. Gives the visit. */
export async function codedPractice(host: Host): Promise<string> {
  const { visit } = await billingPractice(host);
  for (const [code, level, minor] of [
    ["A0003", "OV_EST_3", 8_000],
    ["A0004", "OV_EST_4", 12_000],
  ] as const)
    await host.rpc("fee_save", {
      data: { code, level, modifier: "", fee: { minor, currency: "USD" } },
    });
  for (const { section, text } of NOTE) await host.rpc("note_line_add", { visit, section, text });
  const note = await host.rpc("note_show", { visit });
  await host.rpc("note_sign", { visit, stamp: note.stamp });
  return visit;
}
