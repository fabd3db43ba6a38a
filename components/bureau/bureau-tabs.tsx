import { Tabs } from "@/components/ui/tabs";
import type { Messages } from "@/lib/i18n/messages/zh-CN";

export interface BureauTabsProps {
  readonly current: "inbox" | "register";
  readonly words: Messages["bureau"]["tabs"];
}

/** The two lists of the bureau's desk. */
export function BureauTabs({ current, words }: BureauTabsProps) {
  return (
    <Tabs
      label={words.label}
      tabs={[
        { href: "/bureau", label: words.inbox, current: current === "inbox" },
        { href: "/bureau/register", label: words.register, current: current === "register" },
      ]}
    />
  );
}
