import { type Violation, violation } from "@/lib/domain/findings/finding";
import { isOrganisation } from "@/lib/domain/identity/sponsor-kind";
import { normaliseName } from "@/lib/domain/text/normalise";
import { foldText } from "./fold-text";
import { checkNameConnection } from "./name-connection";
import { checkWords, type WordContext } from "./name-words";
import { checkPersonalName, findPrescribedEnding, type PersonalNameRule } from "./personal-name";
import { checkProperNouns, type ProperNouns } from "./proper-nouns";
import { checkSiteNameForm } from "./site-name-form";

/** What a site name is judged by. */
export interface SiteNameContext {
  readonly words: WordContext;
  /** The site's domain, normalised, in its own script; empty when not known yet. */
  readonly domain: string;
  readonly remark: string;
  readonly hasTrademarkProof: boolean;
  readonly nouns: ProperNouns;
  /** How the bureau wants individuals' sites to be named. */
  readonly personalName: PersonalNameRule;
}

/** Brings a typed site name into its stored form. @source fields.md, general input treatment: names */
export function normaliseSiteName(text: string): string {
  return normaliseName(text);
}

/** A prescribed ending is excused from the word lists, and names and places may stand before it. */
function checkIndividualName(name: string, { words, nouns, personalName }: SiteNameContext): Violation[] {
  const ending = findPrescribedEnding(name, personalName);
  if (ending) return checkWords(name, "SITE_NAME", { ...words, allowed: [...words.allowed, ending] });
  const form = checkPersonalName(name, personalName);
  const noun = checkProperNouns(name, nouns);
  return [...(form ? [form] : []), ...checkWords(name, "SITE_NAME", words), ...(noun ? [noun] : [])];
}

function checkOrganisationName(name: string, context: SiteNameContext): Violation[] {
  const { remark, hasTrademarkProof, nouns, words } = context;
  const facts = { sponsorName: words.sponsorName, remark, hasTrademarkProof, places: nouns.places };
  const connection = checkNameConnection(name, facts);
  return [...checkWords(name, "SITE_NAME", words), ...(connection ? [connection] : [])];
}

/**
 * Judges a site name (网站名称): form, forbidden and doubtful words, finance words, and for organisations the
 * connection with the sponsor (F463), for individuals names, places and idioms (F464) and a prescribed form (F465).
 *
 * @param name as `normaliseSiteName` gives it
 * @returns all violations; the first is the one to show. Only F458 when the name is too long
 * @source fields.md §9.1, §9.2 and §9.4 of the domain notes
 */
export function checkSiteName(name: string, context: SiteNameContext): Violation[] {
  const form = checkSiteNameForm(name, context.domain);
  if (form.some(({ code }) => code === "F458")) return form;
  const isOrg = isOrganisation(context.words.sponsorKind);
  return [...form, ...(isOrg ? checkOrganisationName(name, context) : checkIndividualName(name, context))];
}

/** What a visit to the home page saw. */
export interface PageText {
  readonly title: string;
  readonly body: string;
}

/**
 * Warns of a home page that does not show the filed name, in its text and in its title (F459); a reviewer's item.
 *
 * @source fields.md §4.4 (`siteTitle`) and §9.1 (F459) of the domain notes
 */
export function checkPageShowsName(name: string, page: PageText): Violation | null {
  const folded = foldText(name);
  const isShown = foldText(page.title).includes(folded) && foldText(page.body).includes(folded);
  return isShown ? null : violation("F459");
}
