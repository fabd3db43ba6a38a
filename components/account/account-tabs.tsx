import { Tabs } from "@/components/ui/tabs";

const PAGES = ["security", "contacts", "notices", "privacy"] as const;
export type AccountTab = (typeof PAGES)[number];

export interface AccountTabsProps {
  readonly current: AccountTab;
  readonly unread: number;
  readonly texts: Readonly<Record<AccountTab | "label", string>>;
}

/** The pages of an account. */
export function AccountTabs({ current, unread, texts }: AccountTabsProps) {
  const tabs = PAGES.map((page) => ({
    href: `/account/${page}`,
    label: texts[page],
    current: page === current,
    ...(page === "notices" && unread > 0 ? { count: unread } : {}),
  }));
  return <Tabs label={texts.label} tabs={tabs} />;
}
