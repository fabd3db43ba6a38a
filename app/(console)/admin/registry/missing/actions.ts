"use server";

import { z } from "zod";
import { parseMissingDecision } from "@/lib/domain/filing/missing-decision";
import type { FormState } from "@/lib/forms/form-state";
import { decideMissing } from "@/lib/server/admin/missing-records";
import { runAdminForm } from "@/lib/server/admin/run-admin-form";
import { db } from "@/lib/server/db/client";
import { NotFoundError } from "@/lib/server/errors";

const input = z.strictObject({
  id: z.string().max(40),
  since: z.string().max(40),
  act: z.string().max(40).default(""),
  reason: z.string().max(2000).default(""),
});

/** Ends a record that the ministry lacks, or keeps it. */
export async function decideMissingAction(_: FormState, form: FormData): Promise<FormState> {
  return runAdminForm(form, async ({ values, words, actor, at }) => {
    const parsed = input.safeParse(values);
    // A form that no page of ours made names nothing that is there.
    if (!parsed.success) throw new NotFoundError("record");
    const { id, since, act, reason } = parsed.data;
    const { errors } = words.missing;
    const decision = parseMissingDecision(act, reason);
    if (!decision.ok) {
      const messages = decision.error.map((code) => ({
        ...{ path: code === "act" ? "act" : "reason", code, severity: "BLOCK" as const },
        ...{ label: "", message: errors[code] },
      }));
      return { status: "invalid", messages };
    }
    const done = await decideMissing(db, { id, since, decision: decision.value, actor, at });
    if (!done.ok) return { status: "refused", code: done.error, message: words.missing[done.error] };
    return { status: "done", value: null, next: `/admin/registry/missing?done=${act}` };
  });
}
