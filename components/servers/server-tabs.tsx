import { Tabs } from "@/components/ui/tabs";
import type { Messages } from "@/lib/i18n/messages/zh-CN";

const PAGES = { instances: "/servers", received: "/servers/received", whiteList: "/servers/white-list" };

export type ServerTab = keyof typeof PAGES;

/** The pages about instances and service codes. */
export function ServerTabs({
  current,
  texts,
}: {
  readonly current: ServerTab;
  readonly texts: Messages["servers"]["parts"];
}) {
  const tabs = (["instances", "received", "whiteList"] as const).map((page) => ({
    href: PAGES[page],
    label: texts[page],
    current: page === current,
  }));
  return <Tabs label={texts.label} tabs={tabs} />;
}
