import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getMessages } from "next-intl/server";
import { z } from "zod";
import { AccountPage } from "@/components/account/account-page";
import { BackLink } from "@/components/ui/back-link";
import { PlainForm } from "@/components/ui/plain-form";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { readPending } from "@/lib/server/auth/pending";
import { openTrackingAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).track.codeTitle };
}

export default async function TrackCodePage() {
  if (!(await readPending("track", z.object({ orderNo: z.string() })))) redirect("/track");
  const { track } = await getMessages();
  return (
    <AccountPage
      title={track.codeTitle}
      lead={track.codeLead}
      above={<BackLink href="/track">{track.back}</BackLink>}
    >
      <PlainForm
        action={openTrackingAction}
        fields={[{ name: "code", label: track.code, hint: track.codeHint, kind: "code" }]}
        submit={track.codeSubmit}
        others={[{ name: "resend", value: "yes", label: track.resend }]}
        texts={await findPlainFormTexts()}
      />
      <p className="text-sm text-muted">{track.codeNote}</p>
    </AccountPage>
  );
}
