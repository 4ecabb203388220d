// The search over everything: patients and visits that the person may see.

import { Search } from "lucide-react";
import { useRef, useState } from "react";
import { ComboBox, Group, Header, Input, ListBox, ListBoxItem, ListBoxSection, Popover } from "react-aria-components";
import type { SearchHits } from "~/api/generated/types";
import { useRead } from "~/api/hooks";
import { type Place, go } from "~/desk/place";
import field from "~/kit/field.module.css";
import { useHotkey } from "~/kit/hotkeys";
import list from "~/kit/list.module.css";
import { useLater } from "~/kit/later";
import { useForms, useWords } from "~/words";
import styles from "./desk.module.css";

const NOTHING: SearchHits = { patients: [], visits: [] };

/** The search over everything. */
export function SearchEverything() {
  const { rail, common, today, lists } = useWords();
  const { date } = useForms();
  const [text, setText] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const words = useLater(text.trim());
  const hits = useRead("search_everything", { text: words }, { enabled: words !== "", keep: true });
  useHotkey("/", () => input.current?.focus());
  const found: SearchHits = words === "" ? NOTHING : (hits.data ?? NOTHING);
  const open = (key: unknown) => {
    const place = placeOf(key);
    if (!place) return;
    setText("");
    go(place);
  };
  const none = hits.isFetching || words !== text.trim() ? common.searching : rail.nothingFound(words);
  return (
    <div role="search" className={styles.search}>
      <ComboBox
        aria-label={rail.searchLabel}
        inputValue={text}
        onInputChange={setText}
        onChange={open}
        value={null}
        allowsEmptyCollection={text.trim() !== ""}
        defaultFilter={() => true}
        menuTrigger="input"
      >
        <Group className={field.group ?? ""}>
          <Search aria-hidden />
          <Input ref={input} className={field.input ?? ""} placeholder={rail.searchHint} aria-keyshortcuts="/" />
        </Group>
        <Popover className={list.popover ?? ""}>
          <ListBox className={list.list ?? ""} renderEmptyState={() => (words === "" ? null : <p className={list.empty}>{none}</p>)}>
            {found.patients.length > 0 ? (
              <ListBoxSection id="patients">
                <Header className={list.head}>{rail.foundPatients}</Header>
                {found.patients.map((row) => (
                  <ListBoxItem key={row.id} id={`patient ${row.id}`} textValue={row.name} className={list.item ?? ""}>
                    {row.name}
                    <span className={list.aside}>{row.phone}</span>
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ) : null}
            {found.visits.length > 0 ? (
              <ListBoxSection id="visits">
                <Header className={list.head}>{rail.foundVisits}</Header>
                {found.visits.map((row) => (
                  <ListBoxItem key={row.id} id={`visit ${row.id}`} textValue={row.patient_name ?? today.noName} className={list.item ?? ""}>
                    {row.patient_name ?? today.noName} · {row.complaint === "" ? lists.visitKind[row.kind] : row.complaint}
                    <span className={list.aside}>{date(row.date)}</span>
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ) : null}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}

function placeOf(key: unknown): Place | null {
  const [kind, id] = typeof key === "string" ? key.split(" ") : [];
  if (!id) return null;
  return kind === "patient" ? { screen: "patient", patient: id } : { screen: "visit", visit: id };
}
