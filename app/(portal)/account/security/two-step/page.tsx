import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { AccountPage } from "@/components/account/account-page";
import { currentFactorFields } from "@/components/account/current-factor-fields";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { PlainForm } from "@/components/ui/plain-form";
import { formatShortDate } from "@/lib/i18n/format";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { requireSession } from "@/lib/server/auth/require-actor";
import {
  demandsSecondFactor,
  findSecondFactorState,
  type SecondFactorState,
} from "@/lib/server/auth/second-factor";
import { db } from "@/lib/server/db/client";
import { beginTwoStepAction, changeTwoStepAction } from "./actions";

/** From here on somebody is reminded to make new codes. */
const FEW_CODES = 3;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.twoStep.title };
}

export default async function TwoStepPage({ searchParams }: PageProps<"/account/security/two-step">) {
  const { actor, mustEnrol } = await requireSession();
  const { done } = await searchParams;
  const { twoStep } = (await getMessages()).account;
  const factor = await findSecondFactorState(db, actor.id);
  return (
    <AccountPage
      title={twoStep.title}
      lead={mustEnrol ? twoStep.demanded : twoStep.lead}
      above={mustEnrol ? null : <BackLink href="/account/security">{twoStep.back}</BackLink>}
    >
      {done === "off" && !factor ? (
        <Notice kind="success" live>
          {twoStep.removed}
        </Notice>
      ) : null}
      {factor ? <On factor={factor} isDemanded={demandsSecondFactor(actor.role)} /> : <Off />}
    </AccountPage>
  );
}

async function Off() {
  const { fields, hints, twoStep } = (await getMessages()).account;
  return (
    <>
      <h2 className="text-xl">{twoStep.offTitle}</h2>
      <p>{twoStep.offLead}</p>
      <PlainForm
        action={beginTwoStepAction}
        fields={currentFactorFields({ fields, hints }, false)}
        submit={twoStep.begin}
        texts={await findPlainFormTexts()}
      />
    </>
  );
}

async function On({ factor, isDemanded }: { factor: SecondFactorState; isDemanded: boolean }) {
  const { fields, hints, twoStep } = (await getMessages()).account;
  const t = await getTranslations("account.twoStep");
  const { since, codesLeft } = factor;
  return (
    <>
      <h2 className="text-xl">{twoStep.onTitle}</h2>
      <p>{t("onLead", { since: formatShortDate(since), left: codesLeft })}</p>
      {codesLeft < FEW_CODES ? <Notice kind="warn">{twoStep.few}</Notice> : null}
      <PlainForm
        action={changeTwoStepAction}
        fields={currentFactorFields({ fields, hints }, true, twoStep.changeLead)}
        submit={twoStep.renew}
        others={[
          { name: "act", value: "move", label: twoStep.move },
          ...(isDemanded ? [] : [{ name: "act", value: "off", label: twoStep.off }]),
        ]}
        texts={await findPlainFormTexts()}
      />
    </>
  );
}
