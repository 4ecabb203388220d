// The desk: claims that failed a check or were refused, with why, how much money, how long still, and who mends them.

import { UserCheck, Users } from "lucide-react";
import { useState } from "react";
import type { ClaimFind, ClaimPage } from "~/api/generated/types";
import { useRead, useWrite } from "~/api/hooks";
import { useMaySend, useSession } from "~/desk/session";
import { Button } from "~/kit/Button";
import { useHotkey } from "~/kit/hotkeys";
import { EmptyState, FormTrouble, Loaded } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useForms, useWords } from "~/words";
import { Assign } from "./Assign";
import { ClaimTable } from "./ClaimTable";
import { DeskFilters } from "./DeskFilters";
import { Pager } from "./Pager";
import { Views } from "./Views";
import { DESK, PAGE, narrows } from "./find";
import styles from "./claims.module.css";

const NONE: ReadonlySet<string> = new Set();

/** The desk. */
export function DeskPage() {
  const [find, setFind] = useState<ClaimFind>(DESK);
  const [offset, setOffset] = useState(0);
  const page = useRead("claim_list", { ...find, offset, limit: PAGE }, { keep: true });
  const change = (next: ClaimFind) => {
    setFind(next);
    setOffset(0);
  };
  return (
    <>
      <Views find={find} onFind={change} />
      <DeskFilters find={find} onFind={change} />
      <Loaded of={page}>
        {(shown) => <Queue key={JSON.stringify(find)} shown={shown} find={find} offset={offset} onOffset={setOffset} />}
      </Loaded>
    </>
  );
}

interface QueueProps {
  shown: ClaimPage;
  find: ClaimFind;
  offset: number;
  onOffset: (offset: number) => void;
}

function Queue({ shown, find, offset, onOffset }: QueueProps) {
  const { claims } = useWords();
  const { number, money } = useForms();
  const [picked, setPicked] = useState<ReadonlySet<string>>(NONE);
  if (shown.claims.length === 0)
    return narrows(find) ? (
      <EmptyState title={claims.desk.noneMatch} text={claims.desk.noneMatchText} />
    ) : (
      <EmptyState title={claims.desk.empty} text={claims.desk.emptyText} />
    );
  const there = new Set([...picked].filter((id) => shown.claims.some((row) => row.id === id)));
  return (
    <>
      <p className={styles.sum} aria-live="polite">
        <strong>{claims.desk.held(number(shown.count), money(shown.charge))}</strong>
        {shown.near_limit > 0 ? ` · ${claims.desk.near(number(shown.near_limit))}` : ""}
      </p>
      <Picked picked={there} onDone={() => setPicked(NONE)} />
      <ClaimTable desk label={claims.pages.desk} rows={shown.claims} picked={there} onPick={setPicked} />
      <Pager offset={offset} more={shown.more} onOffset={onOffset} />
    </>
  );
}

/** What can be done with the claims that are picked. */
function Picked({ picked, onDone }: { picked: ReadonlySet<string>; onDone: () => void }) {
  const { claims } = useWords();
  const { number } = useForms();
  const may = useMaySend();
  const { person } = useSession();
  const [assigning, setAssigning] = useState(false);
  const assign = useWrite("claim_assign");
  const ids = [...picked];
  const active = ids.length > 0 && may("claim_assign");
  const mine = () =>
    assign.mutate(
      { claims: ids, assignee: person, status: "in_progress" },
      {
        onSuccess: () => {
          say(claims.desk.taken);
          onDone();
        },
      },
    );
  useHotkey("m", mine, active);
  if (!active) return <FormTrouble trouble={assign.error} />;
  return (
    <div className={styles.picked}>
      <strong>{claims.desk.picked(number(ids.length))}</strong>
      <Button icon={<UserCheck aria-hidden />} hotkey="M" onPress={mine} isDisabled={assign.isPending}>
        {claims.desk.takeMine}
      </Button>
      <Button icon={<Users aria-hidden />} onPress={() => setAssigning(true)}>
        {claims.desk.assign}
      </Button>
      <FormTrouble trouble={assign.error} />
      {assigning ? <Assign claims={ids} onDone={onDone} onClose={() => setAssigning(false)} /> : null}
    </div>
  );
}
