import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { AccountPage } from "@/components/account/account-page";
import { PlainForm } from "@/components/ui/plain-form";
import { TextLink } from "@/components/ui/text-link";
import { withNext } from "@/lib/forms/next-path";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { requestTrackingAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).track.title };
}

export default async function TrackPage() {
  const { track } = await getMessages();
  return (
    <AccountPage
      title={track.title}
      lead={track.lead}
      below={
        <p>
          {track.signedIn} <TextLink href={withNext("/sign-in", "/filings")}>{track.signIn}</TextLink>
        </p>
      }
    >
      <PlainForm
        action={requestTrackingAction}
        fields={[
          { name: "orderNo", label: track.orderNo, hint: track.orderNoHint, kind: "text" },
          { name: "mobile", label: track.mobile, hint: track.mobileHint, kind: "tel", autoComplete: "tel" },
        ]}
        submit={track.submit}
        texts={await findPlainFormTexts()}
      />
    </AccountPage>
  );
}
