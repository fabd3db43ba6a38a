import { notFound } from "next/navigation";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { Column } from "@/components/layout/column";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/back-link";
import type { FormField } from "@/components/ui/form-field";
import { Notice } from "@/components/ui/notice";
import { PlainForm } from "@/components/ui/plain-form";
import { can, type OrderPermission, statusesFor } from "@/lib/domain/filing/policy";
import { type FilingStatus, statusLabel } from "@/lib/domain/filing/states";
import type { FormState } from "@/lib/forms/form-state";
import { fillText } from "@/lib/i18n/fill-text";
import { formatList } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { findOrder } from "@/lib/server/filing/order-repository";
import { policyActor } from "@/lib/server/filing/policy-actor";

export interface ActPageProps {
  readonly orderNo: string;
  readonly permission: OrderPermission;
  readonly title: string;
  readonly text: string;
  readonly submit: string;
  readonly action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What has to be filled in. */
  readonly fields?: readonly FormField[];
  readonly values?: Readonly<Record<string, string>>;
  /** What the act would do, above its form. */
  readonly preview?: ReactNode;
  readonly hidden?: Readonly<Record<string, string>>;
  /** Takes the place of the form where something else stands in the way, with the way on. */
  readonly instead?: ReactNode;
  /** Why the act cannot be done in the order's state; `{state}` and `{states}`, in which it can, are replaced. */
  readonly notNow?: string;
}

/** An act with consequences: what it means, and the one button that does it. */
export async function ActPage({
  orderNo,
  permission,
  title,
  text,
  submit,
  action,
  fields = [],
  values = {},
  preview = null,
  hidden = {},
  instead = null,
  notNow,
}: ActPageProps) {
  const actor = await requireActor(["APPLICANT"]);
  const order = await findOrder(db, orderNo);
  if (!order || !can(policyActor(actor), "filing.read", order)) notFound();
  const { acts } = (await getMessages()).wizard;
  const isAllowed = can(policyActor(actor), permission, order);
  const locale = await getLocale();
  const nameOf = (status: FilingStatus) => label(locale, statusLabel(status, order.type));
  const states = statusesFor(policyActor(actor), permission, order).map(nameOf);
  return (
    <Column>
      <PageHead
        title={title}
        lead={isAllowed && !instead ? text : undefined}
        above={<BackLink href={`/filings/${orderNo}`}>{acts.back}</BackLink>}
      />
      {isAllowed && instead ? (
        instead
      ) : isAllowed ? (
        <div className="grid gap-5">
          {preview}
          <PlainForm
            action={action}
            fields={fields}
            values={values}
            hidden={hidden}
            submit={submit}
            texts={await findPlainFormTexts()}
          />
        </div>
      ) : (
        <Notice>
          {fillText(notNow ?? acts.notNow, {
            state: nameOf(order.status),
            states: formatList(locale, states),
          })}
        </Notice>
      )}
    </Column>
  );
}
