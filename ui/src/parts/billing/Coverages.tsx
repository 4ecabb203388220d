// Who pays for a patient: the coverages on the patient's card.

import { Plus } from "lucide-react";
import { useState } from "react";
import type { CoverageShown } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { useMaySend, useSession } from "~/desk/session";
import { Button } from "~/kit/Button";
import { Card } from "~/kit/Layout";
import { Badge } from "~/kit/Notice";
import { Loaded } from "~/kit/States";
import layout from "~/kit/layout.module.css";
import { useForms, useWords, wordFor } from "~/words";
import { EditCoverage } from "./EditCoverage";

/** The coverages of a patient; nothing where claims are not sent. */
export function Coverages({ patient }: { patient: string }) {
  const { country } = useSession();
  const may = useMaySend();
  if (country !== "US" || !may("coverage_list")) return null;
  return <Listed patient={patient} />;
}

function Listed({ patient }: { patient: string }) {
  const { billing: words } = useWords();
  const may = useMaySend();
  const [open, setOpen] = useState<CoverageShown | "new" | null>(null);
  const coverages = useRead("coverage_list", { id: patient });
  const deeds = may("coverage_save") ? (
    <Button icon={<Plus aria-hidden />} onPress={() => setOpen("new")}>
      {words.addCoverage}
    </Button>
  ) : null;
  return (
    <Card title={words.coverages} deeds={deeds}>
      <Loaded of={coverages}>
        {({ coverages: rows }) => (
          <>
            {rows.length === 0 ? <p className="soft small">{words.coveragesNone}</p> : null}
            <ul className={layout.list}>
              {rows.map((row) => (
                <One key={row.id} row={row} onOpen={() => setOpen(row)} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {open ? <EditCoverage patient={patient} coverage={open === "new" ? null : open} onClose={() => setOpen(null)} /> : null}
    </Card>
  );
}

function One({ row, onOpen }: { row: CoverageShown; onOpen: () => void }) {
  const { billing: words, common } = useWords();
  const { date } = useForms();
  const may = useMaySend();
  const { data } = row;
  const span = [data.from ? `${words.from} ${date(data.from)}` : "", data.to ? `${words.until} ${date(data.to)}` : ""].filter(Boolean);
  return (
    <li className={`${layout.row} ${layout.between}`}>
      <span>
        <Badge look="info">{wordFor(words.ranks, String(data.rank))}</Badge> <strong>{row.payer_name}</strong>
        <br />
        <span className="soft small">
          {[data.member_id, data.group_name, wordFor(words.relationships, data.relationship), ...span].filter(Boolean).join(" · ")}
        </span>
      </span>
      {may("coverage_save") ? (
        <Button look="quiet" onPress={onOpen} aria-label={`${common.edit}: ${row.payer_name}`}>
          {common.edit}
        </Button>
      ) : null}
    </li>
  );
}
