// A made-up practice in the United States that bills, and what a clearing house and a payer answer it.

import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MEENA, setUp } from "./clinic";
import type { Host } from "./host";

const ADDRESS = { street: "12 Elm Street", more: "", city: "Springfield", state: "IL", postal_code: "627010002" };

/** Sets up a practice whose first person does everything, up to the first visit. */
export async function billingPractice(host: Host): Promise<{ folder: string; visit: string }> {
  await setUp(host, "US");
  const { people } = await host.rpc("person_list", null);
  const [me] = people;
  if (!me) throw new Error("somebody set the practice up");
  await host.rpc("person_change", { ...fieldsOf(me), roles: ["practice_admin", "doctor", "biller", "billing_manager"] });
  await host.rpc("session_lock", null);
  await host.rpc("session_unlock", { sign_in: MEENA.sign_in, password: MEENA.password });
  const identity = {
    tax_id: "123456780",
    tax_is_ssn: false,
    taxonomy: "207Q00000X",
    address: ADDRESS,
    phone: "5555550100",
    place: "",
    active: true,
  };
  await host.rpc("identity_save", { data: { ...identity, kind: "practice", last: "Nadi Clinic", first: "", npi: "1245319599" } });
  await host.rpc("identity_save", {
    data: { ...identity, kind: "person", person: me.id, last: "Raman", first: "Meena", npi: "1588667638" },
  });
  const { payers, settings } = await host.rpc("payer_save", {
    data: { name: "Acme Health Plan", number: "99001", filing: "CI", filing_limit_days: 90, rules_off: [], test: false, active: true },
  });
  await host.rpc("fee_save", { data: { code: "G0439", level: "", modifier: "", fee: { minor: 12_500, currency: "USD" } } });
  const folder = join(host.profile, "..", "claims");
  mkdirSync(folder, { recursive: true });
  await host.rpc("billing_change", {
    ...settings,
    sender: "NADICLINIC",
    contact_name: "EDI desk",
    contact_phone: "5555550100",
    receiver_name: "Clearing House",
    receiver: "CLEARING",
    folder,
  });
  const patient = await host.rpc("patient_create", {
    name: "Lakshmi Rao",
    sex: "female",
    birth_date: "1990-05-05",
    address: "5 Oak Ave, Springfield, IL 627010002",
  });
  await host.rpc("coverage_save", {
    patient: patient.id,
    data: {
      payer: payers[0]?.id ?? "",
      rank: 1,
      member_id: "",
      group_number: "",
      group_name: "",
      insurance_type: "",
      relationship: "18",
    },
  });
  const visit = await host.rpc("visit_create", { patient: patient.id, kind: "new", language: "en", specialty: "general" });
  return { folder, visit: visit.row.id };
}

function fieldsOf({
  id,
  name,
  language,
  registration,
  specialty,
  version,
}: {
  id: string;
  name: string;
  language: "en" | "ta" | "te" | "hi";
  registration: string;
  specialty: string;
  version: number;
}) {
  return { id, name, language, registration, specialty, version };
}

/** What the written file says of itself. */
export function written(folder: string, file: string): { control: string; group: string; number: string } {
  const text = readFileSync(join(folder, file), "utf8");
  return {
    control: /ISA(?:\*[^*]*){12}\*([^*]*)/.exec(text)?.[1] ?? "",
    group: /GS(?:\*[^*]*){5}\*([^*]*)/.exec(text)?.[1] ?? "",
    number: /CLM\*([^*]*)/.exec(text)?.[1] ?? "",
  };
}

function envelope(body: string): string {
  return `ISA*00*          *00*          *ZZ*CLEARING       *ZZ*NADICLINIC     *260303*0900*^*00501*000000009*0*P*:~GS*XX*CLEARING*NADI*20260303*0900*9*X*005010~${body}GE*1*9~IEA*1*000000009~`;
}

/** The form was taken. */
export function takenForm(group: string): string {
  return envelope(`ST*999*0001*005010X231A1~AK1*HC*${group}*005010X222A1~AK2*837*0001*005010X222A1~IK5*A~AK9*A*1*1*1~SE*6*0001~`);
}

/** The payer took the claim. */
export function takenClaim(number: string): string {
  return envelope(
    `ST*277*0001*005010X214~BHT*0085*08*R1*20260303*0900*TH~HL*1**20*1~NM1*PR*2*ACME*****PI*99001~HL*2*1*21*1~NM1*41*2*NADI*****46*N~TRN*2*X~HL*3*2*19*1~NM1*85*2*NADI*****XX*1245319599~HL*4*3*PT~NM1*QC*1*RAO*L****MI*W1~TRN*2*${number}~STC*A2:20:PR*20260303*WQ*125~REF*1K*ICN1~SE*15*0001~`,
  );
}

/** The payer pays the claim, or nothing. */
export function payment(number: string, paid: boolean): string {
  const decision = paid
    ? `CLP*${number}*1*125*85*10*CI*ICN1~SVC*HC:G0439*125*85**1~CAS*CO*45*30~CAS*PR*3*10~REF*6R*${number}L1~`
    : `CLP*${number}*4*125*0*0*CI*ICN1~CAS*CO*197*125~`;
  const sum = paid ? "85" : "0";
  return envelope(
    `ST*835*0001~BPR*I*${sum}*C*ACH************20260310~TRN*1*EFT${paid ? 1 : 2}*1999001~N1*PR*ACME*XV*99001~N1*PE*NADI*XX*1245319599~LX*1~${decision}SE*9*0001~`,
  );
}
