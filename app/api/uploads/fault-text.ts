import { getLocale, getTranslations } from "next-intl/server";
import { type Fault, isOwnFault } from "@/lib/forms/upload-fault";
import { findingWithRepair } from "@/lib/i18n/finding-text";

/** The sentence of a refusal in the language of the request. */
export async function faultText({ code, params = {} }: Fault): Promise<string> {
  if (!isOwnFault(code)) return findingWithRepair(await getLocale(), { code, params });
  const t = await getTranslations("materials.faults");
  const { w = 0, h = 0, minutes = 0 } = params;
  if (code === "too-many-pixels") return t(code, { w: String(w), h: String(h) });
  if (code === "wait") return t(code, { minutes: Number(minutes) });
  return t(code);
}
