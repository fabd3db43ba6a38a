import { isOrganisation } from "@/lib/domain/identity/sponsor-kind";
import { allowedInAppName, checkAppName } from "./app-name";
import type { KeywordScope } from "./keyword-rule";
import { brandOf } from "./name-connection";
import { checkWords, WORD_SEPARATOR, type WordContext } from "./name-words";
import { ENDINGS } from "./personal-name";
import { properNounsIn } from "./proper-nouns";
import { checkSiteName, type SiteNameContext } from "./site-name";

const LONGEST_SITE_NAME = 60;
const LONGEST_APP_NAME = 30;
/** Words cut out may leave others standing together; a text has few of them. */
const MOST_ROUNDS = 5;

const ADDRESS_PARTS = /https?:\/\/|www\.?|\.com|\.cn|\.net/gi;
const NOT_IN_SITE_NAME = /[^\u4E00-\u9FFFA-Za-z0-9]/g;
const LEGAL_FORM = /(?:有限责任公司|股份有限公司|集团有限公司|有限公司|分公司|公司|合伙企业|个体工商户)+$/;
const HOMELY = /的?(?:个人)?(?:博客|主页|网站|空间)$/;
/** What an individual's site is mostly about, in words of no list. */
const NOTES = ["随笔", "记录"] as const;
const PLAIN_NOTES = "生活随笔记录";
const LEAST_LEFT = 2;

function cut(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => (word === "" ? rest : rest.replaceAll(word, "")), text);
}

function wordsIn(text: string, scope: KeywordScope, context: WordContext): readonly string[] {
  return checkWords(text, scope, context).flatMap(({ params }) =>
    String(params?.word ?? "").split(WORD_SEPARATOR),
  );
}

/** General names (F467) are no longer general behind a sponsor's own word. */
function withoutGeneral(context: WordContext): WordContext {
  return { ...context, rules: context.rules.filter(({ code }) => code !== "F467") };
}

/** A name without the words that are forbidden or doubtful in it. */
function withoutWords(name: string, scope: KeywordScope, context: WordContext): string {
  let rest = name;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const shorter = cut(rest, wordsIn(rest, scope, context));
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest.replace(/^的+|的+$/g, "");
}

/** The registered name as people call it: without place and legal form (深圳市星河软件有限公司 → 星河软件). */
function shortName(sponsorName: string, brand: string): string {
  const plain = sponsorName.replace(/[（(].*?[)）]/g, "").replace(LEGAL_FORM, "");
  const start = brand === "" ? -1 : plain.indexOf(brand);
  return start < 0 ? plain : plain.slice(start);
}

function namesOfOrganisation(core: string, { words, nouns }: SiteNameContext): readonly string[] {
  const brand = brandOf(words.sponsorName, nouns.places);
  const short = shortName(words.sponsorName, brand);
  const full = words.sponsorName.replace(NOT_IN_SITE_NAME, "");
  return [core, `${brand}${core}`, `${short}官网`, short, full];
}

function namesOfIndividual(name: string, { words, nouns, personalName }: SiteNameContext): readonly string[] {
  const stem = name.replace(HOMELY, "");
  const left = withoutWords(cut(stem, properNounsIn(stem, nouns)), "SITE_NAME", words).replace(/[网站]$/, "");
  // A single sign is no name that anybody would know, nor is what every such site is called.
  const core = left.length < LEAST_LEFT || NOTES.some((notes) => notes === left) ? "" : left;
  const endings = ENDINGS[personalName];
  if (endings.length > 0) return endings.map((ending) => `${core || PLAIN_NOTES}${ending}`);
  if (core === "") return [PLAIN_NOTES];
  return [core, ...NOTES.filter((notes) => !core.includes(notes)).map((notes) => `${core}${notes}`)];
}

/**
 * Other names for a website whose name some rule objects to: the same without the words and signs at fault, with the
 * sponsor's own word before it, or the sponsor's name; for individuals what their sites are called. Each passes every
 * rule of `checkSiteName` in the same context.
 *
 * @param name as `normaliseSiteName` gives it
 * @source fields.md §9.1 and §9.2 of the domain notes; the choice is ours
 */
export function proposeSiteNames(name: string, context: SiteNameContext): readonly string[] {
  const plain = name.replace(ADDRESS_PARTS, "").replace(NOT_IN_SITE_NAME, "").slice(0, LONGEST_SITE_NAME);
  const candidates = isOrganisation(context.words.sponsorKind)
    ? namesOfOrganisation(withoutWords(plain, "SITE_NAME", context.words), context)
    : namesOfIndividual(plain, context);
  return [...new Set(candidates)].filter(
    (candidate) => candidate !== name && checkSiteName(candidate, context).length === 0,
  );
}

/**
 * Other names for an App, likewise: without words and signs at fault, or with the sponsor's own word before it.
 *
 * @param name as `normaliseAppName` gives it
 * @param places names of provinces and cities, in their short form
 * @source fields.md §9.3 of the domain notes; the choice is ours
 */
export function proposeAppNames(
  name: string,
  context: WordContext,
  places: readonly string[],
): readonly string[] {
  const plain = allowedInAppName(name);
  const core = withoutWords(plain, "APP_NAME", context).trim();
  const general = withoutWords(plain, "APP_NAME", withoutGeneral(context)).trim();
  const brand = isOrganisation(context.sponsorKind) ? brandOf(context.sponsorName, places) : "";
  const candidates = [core, `${brand}${general}`, `${brand}${core}`].map((candidate) =>
    [...candidate].slice(0, LONGEST_APP_NAME).join(""),
  );
  return [...new Set(candidates)].filter(
    (candidate) => candidate !== name && checkAppName(candidate, context).length === 0,
  );
}
