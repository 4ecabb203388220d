// The codes of a visit, worked through with the keys: J and K move, A takes, X does not.

import { Check, ClipboardPaste, MessageCircleQuestion, Pencil, Plus, Undo2, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { CodingDeed, CodingLineShown, CodingShown } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { Button } from "~/kit/Button";
import { useHotkey } from "~/kit/hotkeys";
import { Card } from "~/kit/Layout";
import { FormTrouble } from "~/kit/States";
import { say } from "~/kit/toasts";
import { useWords } from "~/words";
import { AddCode } from "./AddCode";
import { AskDoctor } from "./AskDoctor";
import { BringIn } from "./BringIn";
import { ChangeCode } from "./ChangeCode";
import { CodeRow } from "./CodeRow";
import { WhyNot } from "./WhyNot";
import styles from "./coding.module.css";

type Over = "why" | "change" | "number" | "add" | "ask" | "bring" | null;

interface CodesProps {
  shown: CodingShown;
  settled: boolean;
  at: number;
  onAt: (at: number) => void;
}

/** The codes of a visit. */
export function Codes({ shown, settled, at, onAt }: CodesProps) {
  const { coding } = useWords();
  const [over, setOver] = useState<Over>(null);
  const list = useRef<HTMLUListElement>(null);
  const decide = useWrite("coding_decide");
  const { lines } = shown;
  const here = Math.min(at, lines.length - 1);
  const line = lines[here];
  const move = (to: number) => {
    const next = Math.max(0, Math.min(to, lines.length - 1));
    onAt(next);
    list.current?.querySelectorAll<HTMLElement>("[data-code]")[next]?.focus();
  };
  const send = (deed: CodingDeed, more: { code?: string; reason?: string } = {}) => {
    if (!line) return;
    const request = { visit: shown.row.visit, version: shown.version, line: line.id, deed, ...more };
    decide.mutate(request, { onSuccess: () => done(deed) });
  };
  const done = (deed: CodingDeed) => {
    setOver(null);
    if (deed === "useful" || deed === "not_useful") say(coding.rated);
    if (deed === "accept" || deed === "reject" || deed === "change") move(nextWaiting(lines, here));
  };
  const accept = () => (line && needsNumber(line) ? setOver("number") : send("accept"));
  const reject = () => (line && asksWhy(line) ? setOver("why") : send("reject"));
  const live = !settled && line !== undefined && !decide.isPending;
  const open = live && line.decision === "waiting";
  useHotkey("j", () => move(here + 1), lines.length > 0);
  useHotkey("k", () => move(here - 1), lines.length > 0);
  useHotkey("a", accept, open);
  useHotkey("x", reject, open);
  useHotkey("w", () => setOver("change"), live && line.verdict !== "own");
  useHotkey("u", () => send("undo"), live && line.decision !== "waiting");
  useHotkey("n", () => setOver("add"), !settled);
  useHotkey("b", () => setOver("bring"), !settled);
  useHotkey("q", () => setOver("ask"));
  useEffect(() => {
    list.current?.querySelector<HTMLElement>("[data-code]")?.focus({ preventScroll: true });
  }, []);
  return (
    <Card title={coding.codes} deeds={<CardDeeds settled={settled} onOpen={setOver} />}>
      <FormTrouble trouble={over === null ? decide.error : null} />
      <ul className={styles.codes} ref={list} aria-label={coding.codes}>
        {lines.map((each, index) => (
          <CodeRow key={each.id} line={each} current={index === here} onChoose={() => onAt(index)}>
            {index === here ? (
              <Deeds line={each} settled={settled} busy={decide.isPending} on={{ accept, reject, send, change: () => setOver("change") }} />
            ) : null}
          </CodeRow>
        ))}
      </ul>
      {over === "why" ? (
        <WhyNot
          onGo={(reason) => send("reject", { reason })}
          onClose={() => setOver(null)}
          busy={decide.isPending}
          trouble={decide.error}
        />
      ) : null}
      {line && (over === "change" || over === "number") ? (
        <ChangeCode
          line={line}
          date={shown.row.date}
          number={over === "number"}
          onGo={(code, reason) => (over === "number" ? send("accept", { code }) : send("change", { code, reason }))}
          onClose={() => setOver(null)}
          busy={decide.isPending}
          trouble={decide.error}
        />
      ) : null}
      {over === "bring" ? <BringIn shown={shown} onClose={() => setOver(null)} /> : null}
      {over === "add" ? <AddCode shown={shown} onClose={() => setOver(null)} /> : null}
      {over === "ask" ? <AskDoctor visit={shown.row.visit} rule="" question="" onClose={() => setOver(null)} /> : null}
    </Card>
  );
}

function CardDeeds({ settled, onOpen }: { settled: boolean; onOpen: (over: Over) => void }) {
  const { coding } = useWords();
  return (
    <>
      {settled ? null : (
        <Button look="quiet" icon={<ClipboardPaste aria-hidden />} hotkey="B" onPress={() => onOpen("bring")}>
          {coding.bringIn}
        </Button>
      )}
      {settled ? null : (
        <Button look="quiet" icon={<Plus aria-hidden />} hotkey="N" onPress={() => onOpen("add")}>
          {coding.add}
        </Button>
      )}
      <Button look="quiet" icon={<MessageCircleQuestion aria-hidden />} hotkey="Q" onPress={() => onOpen("ask")}>
        {coding.ask}
      </Button>
    </>
  );
}

interface DeedsProps {
  line: CodingLineShown;
  settled: boolean;
  busy: boolean;
  on: { accept: () => void; reject: () => void; change: () => void; send: (deed: CodingDeed) => void };
}

/** What can be done with the code at hand. */
function Deeds({ line, settled, busy, on }: DeedsProps) {
  const { coding } = useWords();
  if (settled) return null;
  return (
    <div className={styles.deeds}>
      {line.decision === "waiting" ? (
        <>
          <Button look="primary" icon={<Check aria-hidden />} hotkey="A" onPress={on.accept} isDisabled={busy}>
            {coding.accept}
          </Button>
          <Button icon={<X aria-hidden />} hotkey="X" onPress={on.reject} isDisabled={busy}>
            {coding.reject}
          </Button>
        </>
      ) : (
        <Button icon={<Undo2 aria-hidden />} hotkey="U" onPress={() => on.send("undo")} isDisabled={busy}>
          {coding.undo}
        </Button>
      )}
      {line.verdict === "own" ? null : (
        <Button icon={<Pencil aria-hidden />} hotkey="W" onPress={on.change} isDisabled={busy}>
          {coding.change}
        </Button>
      )}
      {line.kind === "diagnosis" ? (
        <Button look="quiet" onPress={() => on.send("principal")} isDisabled={busy}>
          {coding.principal}
        </Button>
      ) : null}
      {line.verdict === "own" ? null : (
        <>
          <Button look="quiet" onPress={() => on.send("useful")} isDisabled={busy || line.useful === true}>
            {coding.useful}
          </Button>
          <Button look="quiet" onPress={() => on.send("not_useful")} isDisabled={busy || line.useful === false}>
            {coding.notUseful}
          </Button>
        </>
      )}
    </div>
  );
}

/** A level that the fee list has no number for. */
function needsNumber(line: CodingLineShown): boolean {
  return line.kind === "level" && line.supported === "";
}

/** Going against a suggestion asks for a reason; where nothing could be told, there is none to go against. */
function asksWhy(line: CodingLineShown): boolean {
  return line.verdict !== "cannot_tell" && line.verdict !== "own";
}

/** The next code that waits, else the one at hand. */
function nextWaiting(lines: readonly CodingLineShown[], from: number): number {
  const waits = (index: number) => index !== from && lines[index]?.decision === "waiting";
  const order = lines.map((_, step) => (from + 1 + step) % lines.length);
  return order.find(waits) ?? from;
}
