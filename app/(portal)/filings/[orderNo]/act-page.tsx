import { notFound } from "next/navigation";
import { getMessages } from "next-intl/server";
import { AccountForm } from "@/components/account/account-form";
import { Column } from "@/components/layout/column";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/back-link";
import { can, type OrderPermission } from "@/lib/domain/filing/policy";
import type { FormState } from "@/lib/forms/form-state";
import { findAccountFormTexts } from "@/lib/i18n/account-form-texts";
import { fillText } from "@/lib/i18n/finding-text";
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
  /** The order number has to be typed. */
  readonly isTyped?: boolean;
}

/** An act with consequences: what it means, and the one button that does it. */
export async function ActPage({
  orderNo,
  permission,
  title,
  text,
  submit,
  action,
  isTyped = false,
}: ActPageProps) {
  const actor = await requireActor(["APPLICANT"]);
  const order = await findOrder(db, orderNo);
  if (!order || !can(policyActor(actor), permission, order)) notFound();
  const { acts } = (await getMessages()).wizard;
  return (
    <Column>
      <PageHead
        title={title}
        lead={text}
        above={<BackLink href={`/filings/${orderNo}`}>{acts.back}</BackLink>}
      />
      <AccountForm
        action={action}
        fields={
          isTyped ? [{ name: "typed", label: fillText(acts.abandonConfirm, { orderNo }), kind: "text" }] : []
        }
        submit={submit}
        texts={await findAccountFormTexts()}
      />
    </Column>
  );
}
