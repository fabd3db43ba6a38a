import { Tabs } from "@/components/ui/tabs";
import type { Messages } from "@/lib/i18n/messages/zh-CN";

const PAGES = ["orders", "users", "audit", "outbox"] as const;

export type AdminPage = (typeof PAGES)[number];

/** The desks of an administrator. */
export function AdminTabs({
  current,
  texts,
}: {
  readonly current: AdminPage;
  readonly texts: Messages["admin"]["tabs"];
}) {
  const tabs = PAGES.map((page) => ({
    href: `/admin/${page}`,
    label: texts[page],
    current: page === current,
  }));
  return (
    <div className="mb-4">
      <Tabs label={texts.label} tabs={tabs} />
    </div>
  );
}
