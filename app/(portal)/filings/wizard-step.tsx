import { getLocale, getMessages } from "next-intl/server";
import { Column } from "@/components/layout/column";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { StepForm } from "@/components/wizard/step-form";
import { realNameWaitEnd } from "@/lib/domain/network/real-name-wait";
import { labelOf } from "@/lib/i18n/field-words";
import { fillText } from "@/lib/i18n/fill-text";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { findWizardTexts } from "@/lib/i18n/wizard-texts";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { orderPath, QUEUE_PATH } from "@/lib/server/filing/order-paths";
import { requireStepPage } from "@/lib/server/filing/step-page";
import type { WizardOrder } from "@/lib/server/filing/wizard-order";
import { type Answers, serviceKeys } from "@/lib/wizard/answers";
import { recordPatchBelow } from "@/lib/wizard/on-record";
import { checkOneStep } from "@/lib/wizard/order-steps";
import { privacyOf } from "@/lib/wizard/paths";
import type { StepRef } from "@/lib/wizard/step";
import { NEW_ORDER } from "@/lib/wizard/step-view";
import { saveStepAction } from "./[orderNo]/step-actions";
import { OpenOrderNotice } from "./open-order-notice";
import { orNotFound } from "./or-not-found";
import { OwnSponsorOffer } from "./own-sponsor-offer";
import { RealNameWait } from "./real-name-wait";
import { TypeNotice } from "./type-notice";

export interface WizardStepProps {
  readonly orderNo: string;
  readonly step: StepRef;
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
}

/** Answers of other pages that the rules of this one read in the browser; nothing that is masked. */
function openAnswers(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([path]) => privacyOf(path).privacy === "open"));
}

/** One page of the wizard: title, fields, buttons, state of saving. */
export async function WizardStep({ orderNo, step, query }: WizardStepProps) {
  const actor = await requireActor(["APPLICANT"]);
  const at = now();
  const [locale, { wizard, queue }, texts] = [
    await getLocale(),
    await getMessages(),
    await findWizardTexts(),
  ];
  const { page, view, fields } = await orNotFound(
    requireStepPage(db, { actor, orderNo, ref: step, at, locale }),
  );
  const { answers } = page.draft;
  const { title, lead } = wizard.steps[step.id];
  const service = step.serviceKey ? labelOf(locale, `services.${step.serviceKey}`, answers) : null;
  const isNew = orderNo === NEW_ORDER;
  const isQueued = !page.order && !isNew;
  const isCheck = step.id === "check";
  const isOnRecord = fields.some((field) => field.isOnRecord);
  const isAllLocked = fields.every(({ isLocked }) => isLocked);
  const ofEditable = isOnRecord ? wizard.form.onRecord : isAllLocked ? wizard.form.lockedPage : null;
  const notice = page.isEditable ? ofEditable : wizard.form.locked;
  const differs = recordPatchBelow(
    page.context,
    view.blocks.map(({ owner }) => owner),
  );
  return (
    <Column>
      <PageHead
        title={
          isNew ? wizard.newTitle : isQueued ? queue.check.title : service ? `${service} · ${title}` : title
        }
        lead={isQueued ? queue.check.lead : lead}
        above={<BackLink {...backOf(page, { wizard, queue })} />}
      />
      {isNew ? <OpenOrderNotice accountId={actor.id} /> : null}
      {isCheck ? <TakenNotice from={query.taken} words={wizard.taking} /> : null}
      {notice ? (
        <Notice kind="info" className="mb-6">
          {notice}
        </Notice>
      ) : null}
      {isCheck && page.draft.typeDecision ? (
        <TypeNotice decision={page.draft.typeDecision} answers={answers} />
      ) : null}
      {isCheck && page.isEditable ? (
        <div className="mb-6 empty:hidden">
          <RealNameWait
            orderNo={orderNo}
            waitsUntil={realNameWaitEnd(checkOneStep(page.context, step), at)}
            submitAt={page.order?.submitAt ?? null}
            at={at}
          />
        </div>
      ) : null}
      <StepForm
        key={String(query.v ?? "")}
        view={view}
        account={actor.id}
        check={{ ref: step, known: openAnswers(answers), locale }}
        action={saveStepAction.bind(null, orderNo, step.id, step.serviceKey)}
        texts={texts}
        {...(isCheck ? { submit: wizard.form.check } : {})}
      >
        {query.return === "confirm" ? <input type="hidden" name="return" value="confirm" /> : null}
        {page.isEditable && Object.keys(differs).length > 0 ? (
          <Button type="submit" name="intent" value="record" variant="secondary">
            {wizard.form.takeRecord}
          </Button>
        ) : null}
        {isCheck && page.isEditable ? <OwnSponsorOffer draft={page.draft} accountId={actor.id} /> : null}
        {step.id === "service-access" ? <TextLink href="/servers">{wizard.form.servers}</TextLink> : null}
        {step.id === "service-person" && page.isEditable ? (
          <CopyButtons answers={answers} serviceKey={step.serviceKey} locale={locale} words={wizard.form} />
        ) : null}
      </StepForm>
    </Column>
  );
}

interface TakenNoticeProps {
  /** An order's number, the pre-check or the account's record. */
  readonly from: string | string[] | undefined;
  readonly words: Messages["wizard"]["taking"];
}

/** Says what was taken over a moment ago. */
function TakenNotice({ from, words }: TakenNoticeProps) {
  const orderNo = typeof from === "string" && /^BA\d{14}$/.test(from) ? from : null;
  const others = { "pre-check": words.donePreCheck, record: words.doneRecord };
  const other = from === "pre-check" || from === "record" ? others[from] : null;
  if (!orderNo && !other) return null;
  return (
    <Notice kind="success" live className="mb-6">
      {orderNo ? fillText(words.doneOrder, { orderNo }) : other}
    </Notice>
  );
}

/** Where a page of the wizard leads back to. */
function backOf({ order, draft }: WizardOrder, { wizard, queue }: Pick<Messages, "wizard" | "queue">) {
  if (order) return { href: orderPath(order.orderNo), children: order.orderNo };
  return draft.queuedId
    ? { href: QUEUE_PATH, children: queue.title }
    : { href: "/filings", children: wizard.listTitle };
}

interface CopyButtonsProps {
  readonly answers: Answers;
  readonly serviceKey: string;
  readonly locale: "zh-CN" | "en";
  readonly words: { readonly copyPrincipal: string; readonly copyService: string };
}

/** The person of a service is often somebody who was entered already. */
function CopyButtons({ answers, serviceKey, locale, words }: CopyButtonsProps) {
  const others = serviceKeys(answers).filter(
    (key) => key !== serviceKey && answers[`services.${key}.servicePrincipal.name`],
  );
  return (
    <div className="flex flex-wrap gap-3">
      <Button type="submit" name="intent" value="copy:sponsorPrincipal" variant="secondary">
        {words.copyPrincipal}
      </Button>
      {others.map((key) => (
        <Button
          key={key}
          type="submit"
          name="intent"
          value={`copy:services.${key}.servicePrincipal`}
          variant="secondary"
        >
          {fillText(words.copyService, { name: labelOf(locale, `services.${key}`, answers) })}
        </Button>
      ))}
    </div>
  );
}
