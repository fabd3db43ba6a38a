import { Tabs } from "@/components/ui/tabs";
import type { Messages } from "@/lib/i18n/messages/zh-CN";

/** Where each desk is below `/admin`. */
const PAGES = {
  orders: "orders",
  users: "users",
  rules: "rules",
  instances: "instances",
  registry: "registry",
  ranges: "ip-ranges",
  audit: "audit",
  outbox: "outbox",
} as const;

export type AdminPage = keyof typeof PAGES;

const ORDER: readonly AdminPage[] = [
  "orders",
  "users",
  "rules",
  "instances",
  "registry",
  "ranges",
  "audit",
  "outbox",
];

/** The desks of an administrator. */
export function AdminTabs({
  current,
  texts,
}: {
  readonly current: AdminPage;
  readonly texts: Messages["admin"]["tabs"];
}) {
  const tabs = ORDER.map((page) => ({
    href: `/admin/${PAGES[page]}`,
    label: texts[page],
    current: page === current,
  }));
  return (
    <div className="mb-4">
      <Tabs label={texts.label} tabs={tabs} />
    </div>
  );
}
