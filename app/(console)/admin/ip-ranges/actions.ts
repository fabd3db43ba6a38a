"use server";

import { z } from "zod";
import { parseRangeTable, type RangeTableFault } from "@/lib/domain/network/range-table";
import type { FormState } from "@/lib/forms/form-state";
import { fillText } from "@/lib/i18n/fill-text";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { runAdminForm } from "@/lib/server/admin/run-admin-form";
import { db } from "@/lib/server/db/client";
import { NotFoundError } from "@/lib/server/errors";
import { changeProviderRanges } from "@/lib/server/instances/provider-ranges";
import type { ActionResult } from "@/lib/shared/action-result";

const rangesInput = z.strictObject({ table: z.string().max(200_000), version: z.string().max(64) });
/** Of many faulty lines the first are told. */
const MOST_TOLD = 20;

function tell(fault: RangeTableFault, words: Messages["admin"]["ranges"]): ActionResult {
  const message = (text: string, code: string) => ({
    ...{ path: "table", code, label: "", message: text },
    severity: "BLOCK" as const,
  });
  if (typeof fault === "string") return { status: "invalid", messages: [message(words[fault], fault)] };
  const told = fault
    .slice(0, MOST_TOLD)
    .map((one) =>
      message(fillText(words[one.fault], { line: one.line, text: one.text.slice(0, 80) }), one.fault),
    );
  const rest = fault.length - told.length;
  const more = rest > 0 ? [message(fillText(words.more, { n: rest }), "more")] : [];
  return { status: "invalid", messages: [...told, ...more] };
}

/** Puts a new table of the provider's address ranges in force. */
export async function changeRangesAction(_: FormState, form: FormData): Promise<FormState> {
  return runAdminForm(form, async ({ values, words, actor, at }) => {
    const parsed = rangesInput.safeParse(values);
    if (!parsed.success) throw new NotFoundError("ranges-form");
    const { table, version } = parsed.data;
    const read = parseRangeTable(table);
    if (!read.ok) return tell(read.error, words.ranges);
    const changed = await changeProviderRanges(db, { ranges: read.value, version, actor, at });
    if (!changed.ok) {
      const { code } = changed.error;
      return { status: "refused", code, message: words.ranges[code] };
    }
    return { status: "done", value: null, next: "/admin/ip-ranges?done=saved" };
  });
}
