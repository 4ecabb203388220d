// A small made-up clinic, put together through the command list. Nobody in it exists.

import type { Host } from "./host";

/** Who sets the clinic up. */
export const MEENA = {
  name: "Dr Meena Raman",
  sign_in: "meena",
  password: "four quiet herons walk",
};
/** Somebody who is invited to it. */
export const RAVI = {
  name: "Dr Ravi Teja",
  sign_in: "ravi",
  password: "seven slow boats at dawn",
};

/** What a clinic that was set up holds. */
export interface Clinic {
  readonly recovery: readonly string[];
}

/** Sets up a clinic; its first person is at work. */
export async function setUp(host: Host, country: "IN" | "US" = "IN"): Promise<Clinic> {
  const { recovery } = await host.rpc("profile_create", {
    practice: {
      name: "Nalam Clinic",
      country,
      language: "ta",
      utc_offset_minutes: 330,
    },
    person: { ...MEENA, language: "en", doctor: true },
  });
  const groups = recovery.ask.map((index) => ({
    index,
    text: recovery.groups[index - 1] ?? "",
  }));
  await host.rpc("recovery_confirm", { groups });
  return { recovery: recovery.groups };
}

/** Fills the clinic with a few patients and visits. Gives the visit of the first of them, who agreed to be recorded. */
export async function fill(host: Host): Promise<string> {
  const selvam = await host.rpc("patient_create", {
    name: "செல்வம் முருகன்",
    sex: "male",
    birth_date: "1984-03-02",
    phone: "98400 12345",
    address: "14, கிழக்குத் தெரு, மதுரை",
    language: "ta",
  });
  const lakshmi = await host.rpc("patient_create", {
    name: "లక్ష్మి ప్రియ",
    sex: "female",
    age_years: 31,
    phone: "90000 54321",
    language: "te",
    note: "వినికిడి తక్కువ",
  });
  for (const phone of ["98840 11111", "98840 11111"])
    await host.rpc("patient_create", {
      name: "Arjun Krishnan",
      sex: "male",
      birth_date: "2019-05-05",
      phone,
    });
  const first = await host.rpc("visit_create", {
    patient: selvam.id,
    kind: "new",
    language: "ta",
    specialty: "general",
    complaint: "வயிற்று வலி, இரண்டு நாட்களாக",
    consent: { kind: "recording", given: true, how: "spoken" },
  });
  await host.rpc("visit_create", {
    kind: "new",
    language: "en",
    specialty: "general",
    complaint: "Fever since last night",
  });
  await host.rpc("visit_create", {
    patient: lakshmi.id,
    kind: "follow_up",
    language: "te",
    specialty: "obstetrics",
    complaint: "గర్భం, ఐదో నెల",
    consent: { kind: "recording", given: false, how: "spoken" },
  });
  return first.row.id;
}

/** Invites Ravi and tells his one-time code. */
export async function invite(host: Host): Promise<string> {
  await host.rpc("session_step_up", { secret: MEENA.password });
  const { code } = await host.rpc("person_invite", {
    name: RAVI.name,
    sign_in: RAVI.sign_in,
    roles: ["doctor"],
    language: "te",
  });
  return code;
}
