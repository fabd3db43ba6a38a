"use server";

import { z } from "zod";
import type { ImportReport, ImportState } from "@/lib/forms/import-state";
import { type AdminForm, runAdminForm } from "@/lib/server/admin/run-admin-form";
import { db } from "@/lib/server/db/client";
import { NotFoundError } from "@/lib/server/errors";
import { checkImport, importInstances } from "@/lib/server/instances/import-instances";
import { readUpload } from "@/lib/server/instances/read-upload";
import type { ActionResult } from "@/lib/shared/action-result";
import { faultText, reportOf } from "./report-words";

const importInput = z.strictObject({
  table: z.string(),
  act: z.enum(["check", "confirm"]).default("check"),
  digest: z.string().max(64).default(""),
});

function invalid(code: string, message: string): ActionResult {
  return { status: "invalid", messages: [{ path: "table", code, severity: "BLOCK", label: "", message }] };
}

interface Checked {
  readonly result: ActionResult;
  readonly report: ImportReport | null;
}

async function check(text: string, { actor, locale, words }: AdminForm): Promise<Checked> {
  const plan = await checkImport(db, { text, actor });
  if (!plan.ok) {
    const message = faultText(plan.error, words.importing);
    return { result: invalid(plan.error.code, message), report: null };
  }
  return { result: { status: "idle" }, report: reportOf(plan.value, locale, words.importing) };
}

async function confirm(text: string, digest: string, desk: AdminForm): Promise<Checked> {
  const done = await importInstances(db, { text, digest, actor: desk.actor, at: desk.at });
  if (done.ok) {
    return { result: { status: "done", value: null, next: "/admin/instances?done=imported" }, report: null };
  }
  const again = await check(text, desk);
  const code = "moved";
  const moved: ActionResult = { status: "refused", code, message: desk.words.importing.faults[code] };
  return again.report ? { result: moved, report: again.report } : again;
}

/** Checks a table of instances, or imports one that was checked. */
export async function importInstancesAction(_: ImportState, form: FormData): Promise<ImportState> {
  let report: ImportReport | null = null;
  let table = "";
  const state = await runAdminForm(form, async (desk) => {
    const parsed = importInput.safeParse(desk.values);
    if (!parsed.success) throw new NotFoundError("import-form");
    table = parsed.data.table;
    const read = await readUpload(form, table);
    if (!read.ok) return invalid(read.error.code, faultText(read.error, desk.words.importing));
    table = read.value;
    const { act, digest } = parsed.data;
    const checked = act === "confirm" ? await confirm(table, digest, desk) : await check(table, desk);
    report = checked.report;
    return checked.result;
  });
  return { ...state, values: { table }, report };
}
