import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { fillText } from "@/lib/i18n/fill-text";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { findOpenOrderNo } from "@/lib/server/filing/open-order";
import { orderPath } from "@/lib/server/filing/order-paths";
import { reviveAction } from "../act-actions";
import { ActPage } from "../act-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.acts.reviveTitle };
}

export default async function RevivePage({ params }: PageProps<"/filings/[orderNo]/revive">) {
  const { orderNo } = await params;
  const { wizard, queue } = await getMessages();
  const { acts } = wizard;
  const actor = await requireActor(["APPLICANT"]);
  const openOrderNo = await findOpenOrderNo(db, actor.id);
  return (
    <ActPage
      orderNo={orderNo}
      permission="filing.revive"
      instead={
        openOrderNo ? (
          <div className="grid gap-5">
            <Notice kind="warn">
              {fillText(queue.notice.revive, { orderNo: openOrderNo })}{" "}
              <TextLink href={orderPath(openOrderNo)}>{queue.notice.toOrder}</TextLink>
            </Notice>
            <div>
              <ButtonLink href={`${orderPath(orderNo)}/copy`} variant="primary" wide>
                {queue.notice.copy}
              </ButtonLink>
            </div>
          </div>
        ) : null
      }
      title={acts.reviveTitle}
      text={acts.reviveText}
      submit={acts.reviveSubmit}
      action={reviveAction.bind(null, orderNo)}
    />
  );
}
