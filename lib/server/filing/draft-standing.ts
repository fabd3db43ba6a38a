import "server-only";
import type { Finding } from "@/lib/domain/findings/finding";
import type { Answers } from "@/lib/wizard/answers";
import type { RuleContext } from "@/lib/wizard/context";
import { answersInForce, checkOrderBySteps } from "@/lib/wizard/order-steps";
import type { Db } from "../db/client";
import { contentDigest, currentMaterialIds } from "./submission-repository";

/** What would be handed in of a draft, and what the rules of its fields have against it. */
export interface DraftStanding {
  readonly answers: Answers;
  readonly materialIds: readonly string[];
  readonly digest: string;
  readonly findings: readonly Finding[];
  /** No document of the sponsor or of a person in charge has run out. */
  readonly documentsValid: boolean;
}

const DOCUMENT_CODES: readonly string[] = ["F209", "F305"];

/** How a draft stands, judged in a context that was made for it. */
export async function draftStanding(db: Db, orderId: string, context: RuleContext): Promise<DraftStanding> {
  const answers = answersInForce(context);
  const materialIds = await currentMaterialIds(db, orderId);
  const findings = [...checkOrderBySteps(context).values()].flat();
  const documentsValid = !findings.some(
    ({ code, severity }) => severity === "BLOCK" && DOCUMENT_CODES.includes(code),
  );
  return { answers, materialIds, digest: contentDigest(answers, materialIds), findings, documentsValid };
}
