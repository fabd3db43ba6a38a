import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { AccountSection } from "@/components/account/account-section";
import { AccountTabs } from "@/components/account/account-tabs";
import { currentFactorFields } from "@/components/account/current-factor-fields";
import { PageHead } from "@/components/layout/page-head";
import { Notice } from "@/components/ui/notice";
import { PlainForm } from "@/components/ui/plain-form";
import { SummaryList } from "@/components/ui/summary-list";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { findContacts } from "@/lib/server/auth/change-contact";
import { requireActor } from "@/lib/server/auth/require-actor";
import { hasSecondFactor } from "@/lib/server/auth/second-factor";
import { db } from "@/lib/server/db/client";
import { countUnread } from "@/lib/server/messages/inbox";
import { changeEmailAction, changeMobileAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.contacts.title };
}

export default async function ContactsPage({ searchParams }: PageProps<"/account/contacts">) {
  const actor = await requireActor();
  const { done } = await searchParams;
  const { fields, hints, contacts, tabs } = (await getMessages()).account;
  const texts = await findPlainFormTexts();
  const known = await findContacts(db, actor.id);
  const factors = currentFactorFields({ fields, hints }, await hasSecondFactor(db, actor.id));
  return (
    <div className="max-w-[45rem] pb-12">
      <PageHead title={contacts.title} lead={contacts.lead} />
      <AccountTabs current="contacts" unread={await countUnread(db, actor)} texts={tabs} />
      <div className="mt-6 grid gap-6">
        {done === "contact" ? (
          <Notice kind="success" live>
            {contacts.changed}
          </Notice>
        ) : null}
        <SummaryList
          rows={[
            { key: "displayName", label: fields.displayName, value: known.displayName },
            { key: "email", label: fields.email, value: known.email },
            { key: "mobile", label: fields.mobile, value: known.mobile ?? contacts.none },
          ]}
        />
        <AccountSection title={contacts.emailTitle}>
          <PlainForm
            id="changeEmail"
            action={changeEmailAction}
            fields={[
              {
                name: "email",
                label: contacts.newEmail,
                hint: hints.email,
                kind: "email",
                autoComplete: "email",
              },
              ...factors,
            ]}
            submit={contacts.submit}
            texts={texts}
          />
        </AccountSection>
        <AccountSection title={contacts.mobileTitle}>
          <PlainForm
            id="changeMobile"
            action={changeMobileAction}
            fields={[
              {
                name: "mobile",
                label: contacts.newMobile,
                hint: hints.mobile,
                kind: "tel",
                autoComplete: "tel-national",
              },
              ...factors,
            ]}
            submit={contacts.submit}
            texts={texts}
          />
        </AccountSection>
      </div>
    </div>
  );
}
