import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { AccountSection } from "@/components/account/account-section";
import { AccountTabs } from "@/components/account/account-tabs";
import { SessionTable } from "@/components/account/session-table";
import { PageHead } from "@/components/layout/page-head";
import { Notice } from "@/components/ui/notice";
import { PlainForm } from "@/components/ui/plain-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatShortDateTime } from "@/lib/i18n/format";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { requireActor } from "@/lib/server/auth/require-actor";
import { listSessions } from "@/lib/server/auth/session-repository";
import { db } from "@/lib/server/db/client";
import { countUnread } from "@/lib/server/messages/inbox";
import { changePasswordAction, endOtherSessionsAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.security.title };
}

export default async function SecurityPage({ searchParams }: PageProps<"/account/security">) {
  const actor = await requireActor();
  const { done } = await searchParams;
  const { fields, hints, security, tabs } = (await getMessages()).account;
  const texts = await findPlainFormTexts();
  const sessions = await listSessions(db, actor);
  const rows = sessions.map(({ id, createdAt, lastSeenAt, isCurrent }) => ({
    id,
    device: isCurrent ? security.current : security.other,
    since: formatShortDateTime(createdAt),
    seen: formatShortDateTime(lastSeenAt),
  }));
  const success = done === "password" ? security.changed : done === "sessions" ? security.ended : null;
  return (
    <div className="max-w-[45rem] pb-12">
      <PageHead title={security.title} />
      <AccountTabs current="security" unread={await countUnread(db, actor)} texts={tabs} />
      <div className="mt-6 grid gap-6">
        {success ? (
          <Notice kind="success" live>
            {success}
          </Notice>
        ) : null}
        <AccountSection title={security.password} lead={security.passwordLead}>
          <PlainForm
            action={changePasswordAction}
            fields={[
              { name: "currentPassword", label: fields.currentPassword, kind: "password" },
              {
                name: "newPassword",
                label: fields.newPassword,
                hint: hints.newPassword,
                kind: "new-password",
              },
            ]}
            submit={security.submit}
            texts={texts}
          />
        </AccountSection>
        <AccountSection title={security.sessions} lead={security.sessionsLead}>
          <SessionTable rows={rows} texts={security} />
          {sessions.length > 1 ? (
            <form action={endOtherSessionsAction}>
              <SubmitButton sending={texts.ui.sending} variant="secondary">
                {security.endOthers}
              </SubmitButton>
            </form>
          ) : (
            <p className="text-sm text-muted">{security.onlyThis}</p>
          )}
        </AccountSection>
      </div>
    </div>
  );
}
