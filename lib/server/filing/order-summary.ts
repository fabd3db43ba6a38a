import "server-only";
import { provinceOf } from "@/lib/domain/bureau/provinces";
import { gramsOf } from "@/lib/domain/text/grams";
import { type Answers, serviceKeys, textAt } from "@/lib/wizard/answers";
import type { OrderColumns } from "./order-repository";
import { organisationKey } from "./policy-actor";

const SUMMARY_PATH =
  /^(?:sponsor\.(?:sponsorName|sponsorKind|regionCode)|services\.s\d+\.(?:serviceName|appName|domain|serviceType))$/;

/** Whether a change of the answer at a path changes what lists show. */
export function isSummaryAnswer(path: string): boolean {
  return SUMMARY_PATH.test(path);
}

/** The names of an order's services with their domains, as lists show them. */
function serviceSummary(answers: Answers): string {
  const services = serviceKeys(answers).map((key) => {
    const text = (name: string) => textAt(answers, `services.${key}.${name}`);
    return [text("serviceName") || text("appName"), text("domain")].filter((part) => part !== "").join(" ");
  });
  return services.filter((part) => part !== "").join("；");
}

/** What lists show and search of an order, from its answers. */
export function summaryColumns(orderNo: string, answers: Answers): OrderColumns {
  const sponsorName = textAt(answers, "sponsor.sponsorName");
  const summary = serviceSummary(answers);
  return {
    provinceCode: provinceOf(textAt(answers, "sponsor.regionCode")),
    sponsorName,
    isPersonal: textAt(answers, "sponsor.sponsorKind") === "INDIVIDUAL",
    sponsorKey: sponsorName ? organisationKey(sponsorName) : null,
    serviceSummary: summary,
    searchGrams: [...gramsOf([orderNo, sponsorName, summary].join(" "))],
  };
}
