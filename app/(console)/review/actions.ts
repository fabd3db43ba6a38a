"use server";

import { goTo } from "@/lib/server/auth/go-to";
import { db } from "@/lib/server/db/client";
import { orderInput, readDesk, runDesk } from "@/lib/server/review/run-desk";
import { takeNextOrder, takeOrder } from "@/lib/server/review/take-order";

/** Takes one order and opens it; who holds it instead is said there. */
export async function takeOrderAction(form: FormData): Promise<void> {
  const { orderNo } = await readDesk(form, orderInput);
  const fault = await runDesk((who) => takeOrder(db, { orderNo, ...who }));
  goTo(`/review/${orderNo}${fault ? `?refused=${fault.code}` : ""}`);
}

/** Takes the order that is due next and opens it. */
export async function takeNextAction(): Promise<void> {
  let orderNo: string | null = null;
  const fault = await runDesk(async (who) => {
    const taken = await takeNextOrder(db, who);
    if (taken?.ok) orderNo = taken.value.orderNo;
    return taken ?? { ok: true, value: null };
  });
  if (orderNo) goTo(`/review/${orderNo}`);
  goTo(`/review?next=${fault?.code ?? "none"}`);
}
