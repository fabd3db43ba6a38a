import { z } from "zod";
import type { Result } from "@/lib/domain/result";
import type { ImportReport, ImportState } from "@/lib/forms/import-state";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { type AdminForm, runAdminForm } from "@/lib/server/admin/run-admin-form";
import { db } from "@/lib/server/db/client";
import { NotFoundError } from "@/lib/server/errors";
import type { ImportCounts, ImportPlan } from "@/lib/server/importing/import-plan";
import type { TableFault } from "@/lib/server/importing/read-table";
import { readUpload } from "@/lib/server/importing/read-upload";
import type { ImportRequest } from "@/lib/server/importing/run-import";
import type { ActionResult } from "@/lib/shared/action-result";
import { faultText, reportOf, type TableWords } from "./import-words";

const importInput = z.strictObject({
  table: z.string(),
  act: z.enum(["check", "confirm"]).default("check"),
  digest: z.string().max(64).default(""),
});

/** One kind of table that administrators import. */
export interface ImportDesk {
  readonly check: (
    client: typeof db,
    request: Pick<ImportRequest, "text" | "actor">,
  ) => Promise<Result<ImportPlan, TableFault>>;
  readonly take: (
    client: typeof db,
    request: ImportRequest & { readonly digest: string },
  ) => Promise<Result<ImportCounts, TableFault | { readonly code: "moved" }>>;
  readonly wordsOf: (words: Messages["admin"]) => TableWords;
  /** Of the names of files that hold such a table. */
  readonly endings: readonly string[];
  /** Where the imported rows are seen. */
  readonly list: string;
}

function invalid(code: string, message: string): ActionResult {
  return { status: "invalid", messages: [{ path: "table", code, severity: "BLOCK", label: "", message }] };
}

interface Checked {
  readonly result: ActionResult;
  readonly report: ImportReport | null;
}

async function check(desk: ImportDesk, text: string, { actor, locale, words }: AdminForm): Promise<Checked> {
  const plan = await desk.check(db, { text, actor });
  const shared = words.importing;
  if (!plan.ok) return { result: invalid(plan.error.code, faultText(plan.error, shared)), report: null };
  return {
    result: { status: "idle" },
    report: reportOf(plan.value, { shared, own: desk.wordsOf(words), locale }),
  };
}

async function confirm(desk: ImportDesk, text: string, digest: string, form: AdminForm): Promise<Checked> {
  const done = await desk.take(db, { text, digest, actor: form.actor, at: form.at });
  if (done.ok) {
    return { result: { status: "done", value: null, next: `${desk.list}?done=imported` }, report: null };
  }
  const again = await check(desk, text, form);
  const code = "moved";
  const moved: ActionResult = { status: "refused", code, message: form.words.importing.faults[code] };
  return again.report ? { result: moved, report: again.report } : again;
}

/** Checks a table, or imports one that was checked; what was typed stays. */
export async function runImportForm(desk: ImportDesk, form: FormData): Promise<ImportState> {
  let report: ImportReport | null = null;
  let table = String(form.get("table") ?? "");
  const state = await runAdminForm(form, async (admin) => {
    const parsed = importInput.safeParse(admin.values);
    if (!parsed.success) throw new NotFoundError("import-form");
    table = parsed.data.table;
    const read = await readUpload(form, table, desk.endings);
    if (!read.ok) return invalid(read.error.code, faultText(read.error, admin.words.importing));
    table = read.value;
    const { act, digest } = parsed.data;
    const checked =
      act === "confirm" ? await confirm(desk, table, digest, admin) : await check(desk, table, admin);
    report = checked.report;
    return checked.result;
  });
  return { ...state, values: { table }, report };
}
