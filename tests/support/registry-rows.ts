import { REGISTRY_COLUMNS } from "@/lib/forms/registry-row";
import { aUnifiedCode } from "@/prisma/seed/builders/numbers";

export type Cells = Partial<Record<(typeof REGISTRY_COLUMNS)[number], string>>;

let numbers = 0;
/** A sponsor with a subject number and a domain of its own. */
export function fresh() {
  numbers += 1;
  const certNo = aUnifiedCode("440300", 5_000 + numbers);
  const number = `粤ICP备2021${String(numbers).padStart(6, "0")}号`;
  return {
    certNo,
    number,
    domain: `imported-${numbers}.cn`,
    key: { certType: "BUSINESS_LICENCE", certNo } as const,
  };
}

export const cellsOf = (
  { certNo, number, domain }: ReturnType<typeof fresh>,
  change: Cells = {},
): Required<Cells> => ({
  ...{ cert_type: "BUSINESS_LICENCE", cert_no: certNo, sponsor_name: "深圳市云帆科技有限公司" },
  ...{ subject_number: number, subject_state: "FILED", service_type: "WEBSITE", service: domain },
  ...{ service_name: "云帆官网", service_number: `${number}-1`, service_state: "FILED" },
  ...{ providers: "别家", replace_ours: "" },
  ...change,
});
export const SHELL = {
  ...{ subject_state: "SHELL", service_type: "", service: "", service_name: "", service_number: "" },
  ...{ service_state: "", providers: "" },
};
export const csv = (...rows: readonly Required<Cells>[]) =>
  [
    REGISTRY_COLUMNS.join(","),
    ...rows.map((row) => REGISTRY_COLUMNS.map((name) => row[name]).join(",")),
  ].join("\n");
