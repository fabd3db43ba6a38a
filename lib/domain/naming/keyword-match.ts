import type { Severity } from "@/lib/domain/findings/finding";
import type { SponsorKind } from "@/lib/domain/identity/sponsor-kind";
import { foldText, foldWord } from "./fold-text";
import { type KeywordCode, type KeywordRule, type KeywordScope, SPONSOR_GROUPS } from "./keyword-rule";
import type { PreApproval } from "./tables/pre-approvals";

/** What decides which keywords count in a text. */
export interface KeywordContext {
  readonly scope: KeywordScope;
  readonly sponsorKind: SponsorKind;
  /** Two-digit province code of the bureau. */
  readonly bureau: string;
  /** Approvals ticked for the service. */
  readonly approvals: readonly PreApproval[];
  /** Phrases of the white list: a word inside one of them is no hit. */
  readonly allowed: readonly string[];
}

/** A keyword found in a text. */
export interface KeywordHit {
  readonly word: string;
  readonly code: KeywordCode;
  readonly severity: Severity;
  /** The approvals of which one makes the word harmless. */
  readonly approvals: readonly PreApproval[];
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly rule: KeywordRule;
}

const STRICTNESS: Readonly<Record<Severity, number>> = { INFO: 0, WARN: 1, BLOCK: 2 };

function isApplicable(rule: KeywordRule, context: KeywordContext): boolean {
  return (
    rule.scopes.includes(context.scope) &&
    SPONSOR_GROUPS[rule.sponsors](context.sponsorKind) &&
    (rule.bureau === null || rule.bureau === context.bureau) &&
    !rule.approvals.some((approval) => context.approvals.includes(approval))
  );
}

/** Strictest first; of equal ones the later code, which is the more particular rule. */
function compareRules(a: KeywordRule, b: KeywordRule): number {
  return STRICTNESS[b.severity] - STRICTNESS[a.severity] || (a.code < b.code ? 1 : -1);
}

/** The one rule that speaks for each word and way of matching. */
function ruleByWord(rules: readonly KeywordRule[]): KeywordRule[] {
  const best = new Map<string, KeywordRule>();
  for (const rule of [...rules].sort(compareRules)) {
    const key = `${rule.match} ${foldWord(rule)}`;
    if (!best.has(key)) best.set(key, rule);
  }
  return [...best.values()];
}

function startsOf(text: string, word: string): number[] {
  const starts: number[] = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) starts.push(start);
  return starts;
}

/** Whether the word of a rule stands in a folded text, in the way the rule asks for. */
export function occursIn(text: string, rule: Pick<KeywordRule, "word" | "match">): boolean {
  const word = foldWord(rule);
  if (word === "") return false;
  if (rule.match === "WHOLE") return text === word;
  return rule.match === "START" ? text.startsWith(word) : text.includes(word);
}

function findSpans(text: string, rule: KeywordRule): Span[] {
  const word = foldWord(rule);
  const starts = rule.match === "ANYWHERE" ? startsOf(text, word) : [0];
  return starts.map((start) => ({ start, end: start + word.length, rule }));
}

/** Marks which characters of a text lie in which stretch; the first stretch to claim a character keeps it. */
function coverage(length: number) {
  const owners = new Int32Array(length).fill(-1);
  return {
    claim: ({ start, end }: { start: number; end: number }, owner: number) => {
      for (let i = start; i < end; i += 1) if (owners[i] === -1) owners[i] = owner;
    },
    /** The stretch that holds both ends, or -1. */
    ownerOf: ({ start, end }: { start: number; end: number }) =>
      owners[start] === owners[end - 1] ? (owners[start] ?? -1) : -1,
  };
}

function dropAllowed(text: string, spans: readonly Span[], allowed: readonly string[]): Span[] {
  const cover = coverage(text.length);
  for (const phrase of allowed.map(foldText).filter((folded) => folded !== "")) {
    for (const start of startsOf(text, phrase)) cover.claim({ start, end: start + phrase.length }, start);
  }
  return spans.filter((span) => cover.ownerOf(span) === -1);
}

/** Longest first: a shorter hit inside a longer one is dropped unless it is the stricter of the two. */
function dropContained(length: number, spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || compareRules(a.rule, b.rule),
  );
  const cover = coverage(length);
  return sorted.filter((span, index) => {
    const around = sorted[cover.ownerOf(span)];
    if (around && STRICTNESS[around.rule.severity] >= STRICTNESS[span.rule.severity]) return false;
    cover.claim(span, index);
    return true;
  });
}

/**
 * Finds the keywords of a text, each once: longest first, of several rules for the same word the strictest,
 * of equal ones the one with the later code. Case, width, blanks and traditional characters do not matter.
 *
 * @param text of any length; the time grows with length × number of words
 * @returns the hits in the order of the text
 * @source fields.md §9.4 of the domain notes
 */
export function matchKeywords(
  text: string,
  rules: readonly KeywordRule[],
  context: KeywordContext,
): KeywordHit[] {
  const folded = foldText(text);
  const found = rules.filter((rule) => occursIn(folded, rule));
  const applicable = ruleByWord(found.filter((rule) => isApplicable(rule, context)));
  const spans = applicable.flatMap((rule) => findSpans(folded, rule));
  const kept = dropContained(folded.length, dropAllowed(folded, spans, context.allowed));
  const hits = new Map<string, KeywordHit>();
  for (const { rule } of kept.sort((a, b) => a.start - b.start)) {
    const { word, code, severity, approvals } = rule;
    if (!hits.has(`${code} ${word}`)) hits.set(`${code} ${word}`, { word, code, severity, approvals });
  }
  return [...hits.values()];
}
