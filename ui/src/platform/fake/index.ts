// A rehearsal of the core for developing the screens and for their unit tests: it answers from
// memory and enforces next to nothing. No packaged program contains it.

import { COMMANDS } from "~/api/generated/commands";
import { ERROR_WORDS } from "~/api/generated/errors";
import type { Code, Country, DeskState, Envelope, Event, Language, Permission, PatientRow, PatientShown } from "~/api/generated/types";
import type { CommandName, ReplyOf, RequestOf } from "~/api/names";
import { en } from "~/words/en";
import { DeskError, type Host } from "../types";
import { claimsAnswers } from "./claims";
import * as seed from "./seed";
import { settingsAnswers } from "./settings";

/** Answers to some commands. */
export type Answers = { [N in CommandName]?: (request: RequestOf<N>) => ReplyOf<N> };

/** Refuses as the core would. */
export function refuse(code: Code, fields: { field: string; message: string }[] = []): never {
  const { happened, next } = ERROR_WORDS.en[code];
  throw new DeskError({
    code,
    kind: "input",
    message: happened,
    hint: next,
    fields,
    retryable: false,
    incident: null,
    wait_seconds: code === "throttled" ? 8 : null,
  });
}

const rowOf = (patient: PatientShown): PatientRow => ({ ...patient, last_visit: seed.TODAY, visits: 2 });
const fresh = () => Math.random().toString(36).slice(2);

/** A rehearsal whose desk is `open`, `locked`, or not yet set up, in one of the countries. */
export function fakeHost(start: "open" | "locked" | "no_profile" = startFromAddress(), country = countryFromAddress()): Host {
  const hearers = new Set<(envelope: Envelope) => void>();
  let seq = 0;
  const tell = (event: Event) => hearers.forEach((hear) => hear({ seq: ++seq, event }));
  const answers: Answers = { ...deskAnswers(start, country, tell), ...recordAnswers(), ...settingsAnswers(), ...claimsAnswers() };
  return {
    name: "rehearsal",
    rpc: async (name, request) => {
      await new Promise((resolve) => window.setTimeout(resolve, 30));
      const answer = answers[name as CommandName] as ((request: unknown) => unknown) | undefined;
      const reply = answer ? structuredClone(answer(request)) : refuse("unknown_command");
      const { kind, tags } = COMMANDS[name as CommandName];
      if (kind !== "read") tell({ kind: "tags_invalidated", tags: [...tags] });
      return reply;
    },
    subscribe: (hear, reach) => {
      hearers.add(hear);
      reach(true);
      return () => hearers.delete(hear);
    },
    saveText: () => Promise.resolve(true),
    saveBytes: () => Promise.resolve(true),
    print: () => window.print(),
  };
}

function startFromAddress(): "open" | "locked" | "no_profile" {
  const desk = new URL(window.location.href).searchParams.get("desk");
  return desk === "locked" || desk === "no_profile" ? desk : "open";
}

/** `/?country=US` has claims, `&language=ta` speaks Tamil. */
function countryFromAddress(): Country {
  return new URL(window.location.href).searchParams.get("country") === "US" ? "US" : "IN";
}

function languageFromAddress(): Language {
  const language = new URL(window.location.href).searchParams.get("language");
  return language === "ta" || language === "te" ? language : "en";
}

function deskAnswers(start: "open" | "locked" | "no_profile", country: Country, tell: (event: Event) => void): Answers {
  let state: DeskState = start;
  let session = { ...seed.session(Object.keys(en.roles.permission) as Permission[]), country, language: languageFromAddress() };
  const open = () => {
    state = "open";
    return session;
  };
  return {
    desk_status: () => ({
      state,
      version: "0.1.0",
      sign_ins: state === "no_profile" ? [] : ["meena", "ravi", "kavitha"],
      invites_open: true,
      keyring: null,
      last_lock: state === "locked" ? "idle" : null,
      notice: null,
      session: state === "open" ? session : null,
    }),
    session_show: () => session,
    session_touch: () => ({}),
    session_unlock: ({ password }) => (password === "wrong" ? refuse("wrong_password") : open()),
    session_recover: open,
    invite_accept: open,
    session_step_up: () => ({ until: Date.now() + 300_000 }),
    session_lock: () => {
      state = "locked";
      tell({ kind: "session_locked", cause: "asked" });
      return {};
    },
    profile_create: ({ practice, person }) => {
      session = {
        ...session,
        practice: practice.name,
        name: person.name,
        sign_in: person.sign_in,
        language: person.language,
        recovery_confirmed: false,
        recovery_ask: [3, 6],
      };
      return { recovery: seed.recovery(), session: open() };
    },
    recovery_confirm: () => {
      session = { ...session, recovery_confirmed: true };
      return {};
    },
    preferences_change: ({ language, ...rest }) => {
      const chosen = Object.fromEntries(Object.entries(rest).filter(([, value]) => (value as unknown) !== null));
      session = { ...session, language: language ?? session.language, preferences: { ...session.preferences, ...chosen } };
      return session.preferences;
    },
  };
}

function recordAnswers(): Answers {
  let cards = seed.patients();
  let seen = seed.visits(cards);
  const found = <T>(thing: T | undefined): T => thing ?? refuse("not_found");
  const cardOf = (id: string) => found(cards.find((each) => each.id === id));
  const visitOf = (id: string) => found(seen.find((each) => each.row.id === id));
  const matching = (text: string) => cards.filter((each) => `${each.name} ${each.phone}`.toLowerCase().includes(text.toLowerCase()));
  return {
    today_show: () => ({
      date: seed.TODAY,
      visits: seen.map((each) => each.row),
      drafts_to_sign: 0,
      questions: [],
      unanswered: [],
      jobs_running: 1,
      recovery_waits: false,
      last_backup: Date.now() - 1_500_000,
      backup_late: false,
      waiting: [
        {
          id: "n1",
          kind: "emergency_access",
          at: Date.now() - 7_200_000,
          patient: "a5",
          person_name: "Dr Ravi Teja",
          reason: "Chest pain at the door",
        },
      ],
    }),
    notice_dismiss: () => ({}),
    search_everything: ({ text }) => ({
      patients: matching(text).map(rowOf),
      visits: seen.map((each) => each.row).filter((row) => row.complaint.includes(text)),
    }),
    patient_list: ({ text }) => ({ patients: matching(text ?? "").map(rowOf), more: false }),
    patient_show: ({ id, reason }) => (id === "a5" && !reason ? refuse("reason_needed") : cardOf(id)),
    patient_history: () => ({
      entries: [{ at: Date.now() - 90_000_000, person: "p3", person_name: "Kavitha S", field: "phone", value: "98400 12345" }],
    }),
    patient_create: (request) => {
      if (request.name.trim() === "") refuse("bad_input", [{ field: "name", message: "A name is needed." }]);
      const { name, sex, phone, note, address } = request;
      const made = seed.card(fresh(), name, {
        sex,
        phone: phone ?? "",
        note: note ?? "",
        address: address ?? "",
        age_years: request.age_years ?? null,
      });
      cards = [made, ...cards];
      return made;
    },
    patient_change: ({ reason, ...change }) => {
      if (change.id === "a5" && !reason) refuse("reason_needed");
      const before = cardOf(change.id);
      if (change.version !== before.version) refuse("conflict");
      const after = {
        ...before,
        ...change,
        birth_date: change.birth_date ?? null,
        age_years: change.age_years ?? null,
        language: change.language ?? null,
        version: before.version + 1,
      };
      cards = cards.map((each) => (each.id === after.id ? after : each));
      return after;
    },
    patient_duplicates: () => ({ pairs: [{ first: rowOf(cardOf("a3")), second: rowOf(cardOf("a4")), alike: ["name", "phone"] }] }),
    patient_merge: ({ keep }) => cardOf(keep),
    patient_unmerge: ({ id }) => cardOf(id),
    access_list: () => ({ grants: [] }),
    visit_list: ({ patient }) => ({
      visits: seen.map((each) => each.row).filter((row) => !patient || row.patient === patient),
      more: false,
    }),
    visit_show: ({ id }) => visitOf(id),
    visit_history: () => ({ entries: [] }),
    visit_create: (request) => {
      const made = seed.visit(fresh(), cards.find((each) => each.id === request.patient) ?? null, 0, {
        kind: request.kind,
        language: request.language,
        complaint: request.complaint ?? "",
      });
      seen = [...seen, made];
      return made;
    },
    visit_change: ({ id, status }) => {
      const before = visitOf(id);
      seen = seen.map((each) => (each === before ? { ...before, row: { ...before.row, status } } : each));
      return visitOf(id);
    },
    consent_record: ({ visit, consent }) => {
      const before = visitOf(visit);
      const at = Date.now();
      before.consents.unshift({
        id: fresh(),
        kind: consent.kind,
        state: consent.given ? "given" : "refused",
        how: consent.how,
        given_by: consent.given_by ?? "",
        taken_by: "p1",
        at,
        withdrawn_at: null,
      });
      return before;
    },
  };
}
