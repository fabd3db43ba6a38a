import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { AccountPage } from "@/components/account/account-page";
import { PlainForm } from "@/components/ui/plain-form";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { verifyAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).verify.title };
}

export default async function VerifyPage() {
  const { title, lead, who, fields, hints, submit, resend, rules } = (await getMessages()).verify;
  return (
    <AccountPage
      title={title}
      lead={lead}
      below={
        <section aria-labelledby="verify-rules" className="grid gap-1 text-muted">
          <h2 id="verify-rules" className="text-base text-ink">
            {rules.title}
          </h2>
          <ul className="grid list-disc gap-1 ps-5">
            {[rules.time, rules.tries, rules.sender].map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </section>
      }
    >
      <p className="text-sm text-muted">{who}</p>
      <PlainForm
        action={verifyAction}
        fields={[
          {
            name: "mobile",
            label: fields.mobile,
            hint: hints.mobile,
            kind: "tel",
            autoComplete: "tel-national",
          },
          { name: "code", label: fields.code, hint: hints.code, kind: "code" },
          { name: "tail", label: fields.tail, hint: hints.tail, kind: "text" },
        ]}
        submit={submit}
        others={[{ name: "resend", value: "yes", label: resend }]}
        texts={await findPlainFormTexts()}
      />
    </AccountPage>
  );
}
