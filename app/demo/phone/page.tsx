import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getMessages } from "next-intl/server";
import { SinkMessage } from "@/components/account/sink-message";
import { PageHead } from "@/components/layout/page-head";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { TextInput } from "@/components/ui/text-input";
import { findContact } from "@/lib/forms/account-fields";
import { formatShortDate, formatTime } from "@/lib/i18n/format";
import { db } from "@/lib/server/db/client";
import { env } from "@/lib/server/env";
import { listSinkMessages } from "@/lib/server/messages/sink-repository";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.phone.title };
}

const REFRESH_SECONDS = 5;
const word = (value: string | string[] | undefined) => (typeof value === "string" ? value.trim() : "");

function addressOf(to: string, auto: boolean): string {
  const query = new URLSearchParams({ ...(to ? { to } : {}), ...(auto ? { auto: "1" } : {}) }).toString();
  return query ? `/demo/phone?${query}` : "/demo/phone";
}

/** Every text message and mail of the demo; does not exist outside demo mode. */
export default async function PhonePage({ searchParams }: PageProps<"/demo/phone">) {
  if (!env.demo) notFound();
  const query = await searchParams;
  const to = word(query.to);
  const auto = word(query.auto) === "1";
  const { phone } = (await getMessages()).account;
  const messages = await listSinkMessages(db, to ? (findContact(to)?.value ?? to) : null);
  return (
    <div className="max-w-[45rem] pb-12">
      {auto ? <meta httpEquiv="refresh" content={String(REFRESH_SECONDS)} /> : null}
      <PageHead title={phone.title} lead={phone.lead} />
      <form method="get" className="flex flex-wrap items-end gap-3">
        <label className="grid flex-1 gap-1 font-semibold" htmlFor="to">
          {phone.filter}
          <TextInput id="to" name="to" defaultValue={to} className="font-normal" />
        </label>
        {auto ? <input type="hidden" name="auto" value="1" /> : null}
        <Button type="submit" variant="primary">
          {phone.apply}
        </Button>
      </form>
      <p className="mt-3 flex flex-wrap gap-3">
        <ButtonLink href={addressOf(to, auto)} variant="secondary">
          {phone.refresh}
        </ButtonLink>
        <ButtonLink href={addressOf(to, !auto)} variant="secondary">
          {auto ? phone.stopAuto : phone.auto}
        </ButtonLink>
        {to ? (
          <ButtonLink href={addressOf("", auto)} variant="quiet">
            {phone.all}
          </ButtonLink>
        ) : null}
      </p>
      <div className="mt-6 grid gap-4">
        {messages.map(({ id, at, ...message }) => (
          <SinkMessage
            {...message}
            key={id}
            at={`${formatShortDate(at)} ${formatTime(at, true)}`}
            texts={phone}
          />
        ))}
        {messages.length === 0 ? <EmptyState title={phone.empty}>{phone.emptyText}</EmptyState> : null}
      </div>
    </div>
  );
}
