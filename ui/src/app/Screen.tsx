// The screen that belongs to a place.

import type { Place } from "~/desk/place";
import { BatchScreen } from "~/features/claims/BatchScreen";
import { ClaimScreen } from "~/features/claims/ClaimScreen";
import { ClaimsScreen } from "~/features/claims/ClaimsScreen";
import { ResponseScreen } from "~/features/claims/ResponseScreen";
import { CodedScreen } from "~/features/coding/CodedScreen";
import { CodingScreen } from "~/features/coding/CodingScreen";
import { DuplicatesScreen } from "~/features/patients/DuplicatesScreen";
import { PatientScreen } from "~/features/patients/PatientScreen";
import { PatientsScreen } from "~/features/patients/PatientsScreen";
import { SettingsScreen } from "~/features/settings/SettingsScreen";
import { TodayScreen } from "~/features/today/TodayScreen";
import { CaseScreen } from "~/features/training/CaseScreen";
import { TrainingScreen } from "~/features/training/TrainingScreen";
import { VisitScreen } from "~/features/visit/VisitScreen";

/** The screen that belongs to a place. */
export function Screen({ place }: { place: Place }) {
  switch (place.screen) {
    case "today":
      return <TodayScreen />;
    case "visit":
      return <VisitScreen id={place.visit} />;
    case "patients":
      return <PatientsScreen />;
    case "patient":
      return <PatientScreen id={place.patient} />;
    case "duplicates":
      return <DuplicatesScreen />;
    case "coding":
      return <CodingScreen />;
    case "coded":
      return <CodedScreen id={place.visit} />;
    case "training":
      return <TrainingScreen />;
    case "case":
      return <CaseScreen id={place.id} />;
    case "claims":
      return <ClaimsScreen page={place.page} />;
    case "claim":
      return <ClaimScreen id={place.claim} />;
    case "batch":
      return <BatchScreen id={place.batch} />;
    case "response":
      return <ResponseScreen id={place.response} />;
    case "settings":
      return <SettingsScreen page={place.page} />;
  }
}
