import { getTranslations } from "next-intl/server";
import { faultText } from "@/app/api/uploads/fault-text";
import { parseFaultQuery } from "@/lib/forms/upload-fault";

/** What the plain form or the removal before this view has to say. */
export interface Outcome {
  readonly error: { readonly at: string; readonly text: string } | null;
  readonly success: string | null;
}

/** Reads it from the query the upload route or the action returned with. */
export async function findOutcome(query: Readonly<Record<string, unknown>>): Promise<Outcome> {
  const t = await getTranslations("materials.upload");
  const parsed = parseFaultQuery(query);
  const version = typeof query.done === "string" && /^\d{1,4}$/.test(query.done) ? query.done : null;
  return {
    error: parsed && { at: parsed.at, text: await faultText(parsed.fault) },
    success: version ? t("done", { version }) : query.removed === "1" ? t("removed") : null,
  };
}
