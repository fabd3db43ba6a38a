import { getMessages } from "next-intl/server";
import { SupportContacts } from "@/components/layout/support-contacts";
import { env } from "@/lib/server/env";

/** Follows a text that says to contact support. */
export async function SupportLine() {
  const { layout } = await getMessages();
  return <SupportContacts label={layout.support} contacts={env.supportContacts} />;
}
