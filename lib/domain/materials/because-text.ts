import { isProvinceCode, PROVINCES } from "../bureau/provinces";
import type { RequiredMaterial } from "./required-materials";
import { BECAUSE } from "./tables/because";

/**
 * The sentence that says why a material is on the list, in both languages, with the province's name.
 *
 * @source materials.md §2 of the domain notes
 */
export function becauseText({ because, params }: Pick<RequiredMaterial, "because" | "params">): {
  readonly zh: string;
  readonly en: string;
} {
  const code = String(params.province ?? "");
  const province = isProvinceCode(code) ? PROVINCES[code] : { zh: code, en: code };
  return {
    zh: fill(BECAUSE[because].zh, { ...params, province: province.zh, rule: params.ruleZh ?? "" }),
    en: fill(BECAUSE[because].en, { ...params, province: province.en, rule: params.ruleEn ?? "" }),
  };
}

function fill(text: string, params: RequiredMaterial["params"]): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
