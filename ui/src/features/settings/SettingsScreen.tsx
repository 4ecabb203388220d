// The settings: a list of pages at the left, one of them open.

import type { Permission } from "~/api/generated/types";
import { type SettingsPage, go } from "~/desk/place";
import { useBilling, useMay } from "~/desk/session";
import { Button } from "react-aria-components";
import { useWords } from "~/words";
import { AuditPage } from "./audit/AuditPage";
import { BackupPage } from "./backup/BackupPage";
import { BillingPage } from "./billing/BillingPage";
import { HealthPage } from "./HealthPage";
import { PeoplePage } from "./people/PeoplePage";
import { PracticePage } from "./PracticePage";
import { PreferencesPage } from "./PreferencesPage";
import { RetentionPage } from "./retention/RetentionPage";
import { SecurityPage } from "./security/SecurityPage";
import styles from "./settings.module.css";

const GROUPS = {
  you: ["preferences", "security"],
  practice: ["practice", "people", "billing"],
  records: ["retention", "audit"],
  laptop: ["backup", "health"],
} as const satisfies Record<string, readonly SettingsPage[]>;

const NEEDS: Partial<Record<SettingsPage, readonly Permission[]>> = {
  practice: ["practice_view"],
  people: ["people_view"],
  retention: ["retention_manage", "hold_manage"],
  audit: ["audit_view"],
  backup: ["backup_make"],
  health: ["health_view"],
};

/** The settings. */
export function SettingsScreen({ page }: { page: SettingsPage }) {
  const { settings } = useWords();
  const may = useMay();
  const bills = useBilling();
  const seen = (each: SettingsPage) => (each === "billing" ? bills : (NEEDS[each]?.some(may) ?? true));
  return (
    <div className={styles.settings}>
      <nav aria-label={settings.title} className={styles.pages}>
        {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => {
          const pages = GROUPS[group].filter(seen);
          return pages.length === 0 ? null : (
            <section key={group}>
              <h2>{settings.groups[group]}</h2>
              {pages.map((each) => (
                <Button
                  key={each}
                  className={styles.link ?? ""}
                  onPress={() => go({ screen: "settings", page: each })}
                  {...(each === page ? { "aria-current": "page" as const } : {})}
                >
                  {settings.pages[each]}
                </Button>
              ))}
            </section>
          );
        })}
      </nav>
      <div className={styles.page}>
        <Shown page={page} />
      </div>
    </div>
  );
}

function Shown({ page }: { page: SettingsPage }) {
  switch (page) {
    case "preferences":
      return <PreferencesPage />;
    case "security":
      return <SecurityPage />;
    case "practice":
      return <PracticePage />;
    case "people":
      return <PeoplePage />;
    case "billing":
      return <BillingPage />;
    case "retention":
      return <RetentionPage />;
    case "audit":
      return <AuditPage />;
    case "backup":
      return <BackupPage />;
    case "health":
      return <HealthPage />;
  }
}
