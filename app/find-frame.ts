import type { FrameProps, FrameUser } from "@/components/layout/frame-types";
import { navigationOf } from "@/components/layout/navigation";
import { findFrameTexts } from "@/lib/i18n/find-frame-texts";
import type { FrameTexts } from "@/lib/i18n/frame-texts";
import type { Role } from "@/lib/server/auth/actor";
import { findLiveSession } from "@/lib/server/auth/find-actor";
import type { LiveSession } from "@/lib/server/auth/session-repository";
import { db } from "@/lib/server/db/client";
import { env } from "@/lib/server/env";
import { countUnread } from "@/lib/server/messages/inbox";

const ROLE_WORDS = {
  APPLICANT: "roleApplicant",
  REVIEWER: "roleReviewer",
  BUREAU: "roleBureau",
  ADMIN: "roleAdmin",
} as const satisfies Record<Role, keyof FrameTexts["words"]>;

async function describeUser({ actor, mustEnrol }: LiveSession, { words }: FrameTexts): Promise<FrameUser> {
  const who = { name: actor.displayName, roleText: words[ROLE_WORDS[actor.role]], signOut: "/sign-out" };
  if (mustEnrol) return { ...who, links: [] };
  const unread = await countUnread(db, actor);
  const notices = unread > 0 ? `${words.notices} (${unread})` : words.notices;
  return {
    ...who,
    links: [
      { href: "/account/notices", label: notices },
      { href: "/account/security", label: words.accountSecurity },
    ],
  };
}

/** What the frame around every page shows: who is signed in, the ways to go, the banner of the demo. */
export async function findFrame(): Promise<Omit<FrameProps, "children">> {
  const [texts, session] = [await findFrameTexts(), await findLiveSession()];
  return {
    texts,
    user: session ? await describeUser(session, texts) : null,
    nav: navigationOf(!session || session.mustEnrol ? "VISITOR" : session.actor.role, texts),
    phoneHref: env.demo ? "/demo/phone" : null,
    supportContacts: env.supportContacts,
  };
}
