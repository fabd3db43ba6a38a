import { getMessages } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { fillText } from "@/lib/i18n/fill-text";
import { db } from "@/lib/server/db/client";
import { findOpenOrderNo } from "@/lib/server/filing/open-order";
import { orderPath } from "@/lib/server/filing/order-paths";

/** Says whoever has an order under way what becomes of a filing they begin beside it. */
export async function OpenOrderNotice({ accountId }: { readonly accountId: string }) {
  const orderNo = await findOpenOrderNo(db, accountId);
  if (!orderNo) return null;
  const words = (await getMessages()).queue.notice;
  return (
    <Notice className="mb-6">
      {fillText(words.open, { orderNo })} <TextLink href={orderPath(orderNo)}>{words.toOrder}</TextLink>
    </Notice>
  );
}
