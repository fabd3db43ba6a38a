import { DemoBanner } from "@/components/layout/demo-banner";
import type { FrameProps, FrameUser } from "@/components/layout/frame-types";
import { navigationOf } from "@/components/layout/navigation";
import { type FrameTexts, findFrameTexts } from "@/lib/i18n/frame-texts";
import type { Actor, Role } from "@/lib/server/auth/actor";
import { findActor } from "@/lib/server/auth/find-actor";
import { db } from "@/lib/server/db/client";
import { env } from "@/lib/server/env";
import { countUnread } from "@/lib/server/messages/inbox";

const ROLE_WORDS = {
  APPLICANT: "roleApplicant",
  REVIEWER: "roleReviewer",
  BUREAU: "roleBureau",
  ADMIN: "roleAdmin",
} as const satisfies Record<Role, keyof FrameTexts["words"]>;

async function describeUser(actor: Actor, { words }: FrameTexts): Promise<FrameUser> {
  const unread = await countUnread(db, actor);
  const notices = unread > 0 ? `${words.notices} (${unread})` : words.notices;
  return {
    name: actor.displayName,
    roleText: words[ROLE_WORDS[actor.role]],
    links: [
      { href: "/account/notices", label: notices },
      { href: "/account/security", label: words.accountSecurity },
    ],
    signOut: "/sign-out",
  };
}

/** What the frame around every page shows: who is signed in, the ways to go, the banner of the demo. */
export async function findFrame(): Promise<Omit<FrameProps, "children">> {
  const [texts, actor] = [await findFrameTexts(), await findActor()];
  return {
    texts,
    user: actor ? await describeUser(actor, texts) : null,
    nav: navigationOf(actor?.role ?? "VISITOR", texts),
    banner: env.demo ? <DemoBanner texts={texts} phoneHref="/demo/phone" /> : null,
  };
}
