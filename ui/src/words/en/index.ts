// English: the words that the other languages must have as well.

import { billing } from "./billing";
import { claimForm } from "./claim-form";
import { claims } from "./claims";
import { coding } from "./coding";
import { common } from "./common";
import { documents } from "./documents";
import { door, firstRun } from "./door";
import { deletion, jobs } from "./jobs";
import { lists } from "./lists";
import { notes } from "./notes";
import { patients } from "./patients";
import { keys, rail } from "./rail";
import { backups, retention } from "./records";
import { roles } from "./roles";
import { security } from "./security";
import { people, practice, preferences, settings } from "./settings";
import { sound } from "./sound";
import { states } from "./states";
import { today, visits } from "./today";
import { training } from "./training";
import { audit, health } from "./trust";

export const en = {
  common,
  lists,
  roles,
  states,
  rail,
  keys,
  door,
  firstRun,
  today,
  visits,
  notes,
  documents,
  sound,
  patients,
  jobs,
  deletion,
  settings,
  preferences,
  practice,
  people,
  security,
  backups,
  retention,
  audit,
  health,
  billing,
  claims,
  claimForm,
  coding,
  training,
};

/** Every word of the screens; a language that misses one does not compile. */
export type Words = typeof en;
