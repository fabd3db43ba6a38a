import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { AccountSection } from "@/components/account/account-section";
import { AccountTabs } from "@/components/account/account-tabs";
import { currentFactorFields } from "@/components/account/current-factor-fields";
import { SessionList } from "@/components/account/session-list";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PlainForm } from "@/components/ui/plain-form";
import { StatusWord } from "@/components/ui/status-word";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatShortDateTime } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { requireActor } from "@/lib/server/auth/require-actor";
import { findSecondFactorState } from "@/lib/server/auth/second-factor";
import { listSessions } from "@/lib/server/auth/session-repository";
import { db } from "@/lib/server/db/client";
import { countUnread } from "@/lib/server/messages/inbox";
import { changePasswordAction, endOtherSessionsAction, endSessionAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.security.title };
}

function findDone(done: string, security: Messages["account"]["security"]): string | null {
  const sentences = new Map([
    ["password", security.changed],
    ["session", security.endedOne],
    ["sessions", security.ended],
  ]);
  return sentences.get(done) ?? null;
}

export default async function SecurityPage({ searchParams }: PageProps<"/account/security">) {
  const actor = await requireActor();
  const { done } = await searchParams;
  const { fields, hints, security, tabs } = (await getMessages()).account;
  const texts = await findPlainFormTexts();
  const sessions = await listSessions(db, actor);
  const rows = sessions.map(({ id, createdAt, lastSeenAt, isCurrent, device }) => ({
    id,
    device: device ?? security.unknownDevice,
    isCurrent,
    since: formatShortDateTime(createdAt),
    seen: formatShortDateTime(lastSeenAt),
  }));
  const factor = await findSecondFactorState(db, actor.id);
  const success = typeof done === "string" ? findDone(done, security) : null;
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
              ...currentFactorFields({ fields, hints }, factor !== null),
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
        <AccountSection title={security.twoStep} lead={security.twoStepLead}>
          <div className="flex flex-wrap items-center gap-4">
            <StatusWord tone={factor ? "good" : "neutral"}>
              {factor ? security.twoStepOn : security.twoStepOff}
            </StatusWord>
            <ButtonLink href="/account/security/two-step" variant="secondary">
              {factor ? security.twoStepManage : security.twoStepSet}
            </ButtonLink>
          </div>
        </AccountSection>
        <AccountSection title={security.sessions} lead={security.sessionsLead}>
          <SessionList rows={rows} texts={security} end={endSessionAction} />
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
