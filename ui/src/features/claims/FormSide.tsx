// The form of a claim, section by section.

import { Plus, Trash2 } from "lucide-react";
import {
  type AddressForm,
  type ClaimForm,
  type ClaimShown,
  type FindingShown,
  type LineForm,
  type PersonForm,
  type ProviderForm,
} from "~/api/generated/types";
import { Button } from "~/kit/Button";
import { Card } from "~/kit/Layout";
import { FormTrouble } from "~/kit/States";
import layout from "~/kit/layout.module.css";
import { useWords } from "~/words";
import { FormField } from "./FormField";
import { type SectionOf, sectionsOf, valueAt } from "./fields";
import type { Mending } from "./mending";
import styles from "./claims.module.css";

interface FormSideProps {
  claim: ClaimShown;
  form: ClaimForm;
  mending: Mending;
  lit: FindingShown | null;
  /** How often something was lit. */
  times: number;
  onLight: (finding: FindingShown) => void;
}

/** The form of a claim. */
export function FormSide({ claim, form, mending, lit, times, onLight }: FormSideProps) {
  const words = useWords();
  return (
    <Card title={words.claims.claim.form}>
      <FormTrouble trouble={mending.trouble} />
      {sectionsOf(form, words).map((section) => (
        <Section
          key={section.path}
          section={section}
          claim={claim}
          form={form}
          mending={mending}
          lit={lit}
          times={times}
          onLight={onLight}
        />
      ))}
      {mending.possible ? <Absent form={form} mending={mending} /> : null}
    </Card>
  );
}

function Section({ section, claim, form, mending, lit, times, onLight }: { section: SectionOf } & FormSideProps) {
  const { claims, billing } = useWords();
  const remove = () =>
    section.path.startsWith("/lines/") ? mending.put("/lines", without(form.lines, section.path)) : mending.put(section.path, null);
  return (
    <section className={styles.section}>
      <div className={`${layout.row} ${layout.between}`}>
        <h3>{section.title}</h3>
        {section.removable && mending.possible ? (
          <Button
            look="quiet"
            icon={<Trash2 aria-hidden />}
            aria-label={`${claims.claim.removeRecord}: ${section.title}`}
            onPress={remove}
            isDisabled={mending.busy}
          >
            {claims.claim.removeRecord}
          </Button>
        ) : null}
      </div>
      <div className={styles.fields}>
        {section.fields.map((field) => {
          const value = valueAt(form, field.path);
          const found = claim.findings.filter(({ finding }) => finding.place.field === field.path);
          return (
            <FormField
              // What was put there by somebody else, or undone, is shown as it is now.
              key={`${field.path} ${JSON.stringify(value)}`}
              field={field}
              value={value}
              original={valueAt(claim.original, field.path)}
              findings={found}
              lit={lit?.finding.place.field === field.path ? times : 0}
              isDisabled={!mending.possible}
              onPut={(next) => mending.put(field.path, next)}
              onEnter={() => (found[0] && found[0] !== lit ? onLight(found[0]) : undefined)}
            />
          );
        })}
      </div>
      {section.path === "/diagnoses" && mending.possible ? (
        <div>
          <Button
            look="quiet"
            icon={<Plus aria-hidden />}
            onPress={() => mending.put("/diagnoses", [...form.diagnoses, ""])}
            isDisabled={mending.busy}
          >
            {billing.addDiagnosis}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function without(lines: readonly LineForm[], path: string) {
  const at = Number(path.split("/")[2]);
  return structuredClone(lines.filter((_, index) => index !== at)) as never;
}

const NOWHERE: AddressForm = { street: "", more: "", city: "", state: "", postal_code: "" };
const NOBODY: PersonForm = { last: "", first: "", middle: "", birth_date: null, sex: "", address: NOWHERE };
const PROVIDER: ProviderForm = {
  person: true,
  last: "",
  first: "",
  npi: "",
  tax_id: "",
  tax_is_ssn: false,
  taxonomy: "",
  address: NOWHERE,
  phone: "",
};

/** Records that are not there and may be added. */
function Absent({ form, mending }: { form: ClaimForm; mending: Mending }) {
  const { claims, claimForm, billing } = useWords();
  const { section } = claimForm;
  const line: LineForm = { ...blankLine(form), pointers: form.diagnoses.length > 0 ? [1] : [] };
  const absent: [boolean, string, string, unknown][] = [
    [true, "/lines", billing.addService, [...form.lines, line]],
    [form.rendering === null, "/rendering", claims.claim.addRecord(section.rendering), PROVIDER],
    [form.referring === null, "/referring", claims.claim.addRecord(section.referring), PROVIDER],
    [form.facility === null, "/facility", claims.claim.addRecord(section.facility), { ...PROVIDER, person: false }],
    [form.coverage.subscriber === null, "/coverage/subscriber", claims.claim.addRecord(section.subscriber), NOBODY],
  ];
  return (
    <div className={layout.row}>
      {absent
        .filter(([is]) => is)
        .map(([, path, word, value]) => (
          <Button
            key={path}
            look="quiet"
            icon={<Plus aria-hidden />}
            onPress={() => mending.put(path, value as never)}
            isDisabled={mending.busy}
          >
            {word}
          </Button>
        ))}
    </div>
  );
}

function blankLine({ lines }: ClaimForm): LineForm {
  const [first] = lines;
  return {
    procedure: "",
    modifiers: [],
    description: "",
    charge: 0,
    units: "1",
    minutes: false,
    from: first?.from ?? null,
    to: null,
    pointers: [],
    place: "",
    emergency: false,
    drug: null,
    rendering: null,
    remark: "",
  };
}
