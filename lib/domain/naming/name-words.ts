import { type MessageParams, type Violation, violation } from "@/lib/domain/findings/finding";
import { isOrganisation, type SponsorKind } from "@/lib/domain/identity/sponsor-kind";
import type { CheckPhase } from "@/lib/domain/network/check-phase";
import { foldText, foldWord } from "./fold-text";
import { type KeywordHit, matchKeywords, occursIn } from "./keyword-match";
import type { KeywordCode, KeywordRule, KeywordScope } from "./keyword-rule";
import type { PreApproval } from "./tables/pre-approvals";

/** Parts the words of one finding in its parameter `word`. */
export const WORD_SEPARATOR = "、";
/** The codes that a word of the registered name is excused from. */
const EXCUSED_BY_REGISTERED_NAME: readonly KeywordCode[] = ["F457", "F461", "F462", "F467"];

/** What decides whether words in a name or text are allowed. */
export interface WordContext {
  readonly phase: CheckPhase;
  readonly sponsorKind: SponsorKind;
  /** The registered name of the sponsor. */
  readonly sponsorName: string;
  /** Two-digit province code of the bureau. */
  readonly bureau: string;
  /** Approvals ticked for the service. */
  readonly approvals: readonly PreApproval[];
  /** The letter `NON_FINANCE_LETTER` is uploaded. */
  readonly hasNonFinanceLetter: boolean;
  readonly rules: readonly KeywordRule[];
  /** Phrases of the white list. */
  readonly allowed: readonly string[];
}

/**
 * Rules whose word stands in the text, as they are in this order: the excused ones left out, the finance words strict
 * at submission. Few of hundreds occur, so that is asked first.
 */
function rulesInForce(text: string, context: WordContext): KeywordRule[] {
  const folded = foldText(text);
  const registered = isOrganisation(context.sponsorKind) ? foldText(context.sponsorName) : "";
  return context.rules.flatMap((rule) => {
    if (!occursIn(folded, rule)) return [];
    if (EXCUSED_BY_REGISTERED_NAME.includes(rule.code) && registered.includes(foldWord(rule))) return [];
    if (rule.code !== "F466") return [rule];
    if (context.hasNonFinanceLetter) return [];
    return context.phase === "SUBMISSION" ? [{ ...rule, severity: "BLOCK" as const }] : [rule];
  });
}

/** A registered name that begins with the word itself (中国…有限公司) goes to the reviewer. */
function relaxRegistered(hit: KeywordHit, sponsorName: string): KeywordHit {
  const isRegistered = hit.code === "F455" && foldText(sponsorName).startsWith(foldText(hit.word));
  return isRegistered ? { ...hit, severity: "WARN" } : hit;
}

/** F457 also names the approvals its words are a matter of, parted by commas; F466 knows but one. */
function paramsOf(code: KeywordCode, hits: readonly KeywordHit[]): MessageParams {
  const word = hits.map((hit) => hit.word).join(WORD_SEPARATOR);
  const approvals = [...new Set(hits.flatMap((hit) => hit.approvals))];
  return code === "F457" ? { word, approvals: approvals.join(",") } : { word };
}

/**
 * Finds the words a name or text must not contain, one violation per code and severity with its words in
 * `{word}`, parted by `、`.
 *
 * @param text normalised
 * @param scope what the text is
 * @returns in the order of the text
 * @source fields.md §9.1 (F455–F457), §9.2 (F461, F462), §9.3 (F440, F467), §9.4 (F466) of the domain notes
 */
export function checkWords(text: string, scope: KeywordScope, context: WordContext): Violation[] {
  const { sponsorKind, bureau, approvals, allowed } = context;
  const place = { scope, sponsorKind, bureau, approvals, allowed };
  const hits = matchKeywords(text, rulesInForce(text, context), place);
  const grouped = new Map<string, { hit: KeywordHit; hits: KeywordHit[] }>();
  for (const hit of hits.map((found) => relaxRegistered(found, context.sponsorName))) {
    const key = `${hit.code} ${hit.severity}`;
    const group = grouped.get(key) ?? { hit, hits: [] };
    group.hits.push(hit);
    grouped.set(key, group);
  }
  return [...grouped.values()].map((group) =>
    violation(group.hit.code, paramsOf(group.hit.code, group.hits), group.hit.severity),
  );
}
