import { type Cell, isOurs, ORIGINS, type OriginWay, type Place, type Verdict } from "./cell";
import { askersOf, type Person, ROLES } from "./manifest";
import { ACTIONS, type ActionRule } from "./manifest-actions";
import {
  type Answer,
  type BuiltAction,
  IDLE,
  listBuiltActions,
  plainBody,
  type Request,
  scriptBody,
} from "./portal-client";

const OWN_WAYS = ["own page", "without script", "foreign path"] as const;
type Way = (typeof OWN_WAYS)[number] | Exclude<OriginWay, "own">;
const FOREIGN_WAYS = ["forged host", "no origin", "foreign origin", "foreign origin, forged host"] as const;
const WAYS: readonly Way[] = [...OWN_WAYS, ...FOREIGN_WAYS];

/** Ways in which nobody may call anything: a page that does not carry the action, and pages of others. */
const originOf = (way: Way): OriginWay => FOREIGN_WAYS.find((foreign) => foreign === way) ?? "own";
const isOpen = (way: Way): boolean => way !== "foreign path" && isOurs(originOf(way));

/** Those who try the ways that differ from another one only before anybody asks who it is. */
const FEW: readonly Person[] = ["visitor", "stranger"];

/** The first whom a rule lets in: the owner, if it is somebody's. */
export const firstOf = ({ may }: ActionRule): Person | undefined =>
  may.find((one) => one === "owner") ?? may[0];

function personsOf(rule: ActionRule, way: Way): readonly Person[] {
  const first = firstOf(rule);
  return askersOf(rule).filter((person) => {
    if (person === first) return true;
    const isOther = !rule.may.includes(person);
    if (way === "own page") return isOther || rule.may.length < ROLES.length - 1 || person === "admin";
    // Who may not anyway shows nothing by being refused for where it comes from.
    return way !== "no origin" && FEW.includes(person) && (isOther || !isOpen(way));
  });
}

/**
 * An order that is not there for this person; a form whose sender is not signed in; and what Next answers where a page
 * does not carry the action.
 */
const DENIED_TEXT = /"code":"(?:NotFoundError|signed-out)"|NEXT_HTTP_ERROR_FALLBACK;404|^\{\}$/;
const DENIED_PATH = /^\/sign-in(?:\?next=|;|$)|refused=not-there\b/;
/** What a form says to a page that is not ours; an empty answer where there is no form to say it in. */
const FOREIGN_TEXT = /"code":"(?:ForbiddenError|forbidden|ORIGIN)"|^1:null$/m;
const FOREIGN_PATH = /(?:refused|next)=forbidden\b/;
/** What a reviewer hears of an order that another one holds; nothing where there is no form to say it in. */
const HELD_TEXT = /"code":"held-by-other"|^1:null$/m;
const HELD_PATH = /refused=(?:held-by-other|forbidden)\b/;

function judge({ status, location, text }: Answer, way: Way, mayBeHeld: boolean): Verdict {
  const says = (path: RegExp, words: RegExp) => path.test(location) || words.test(text);
  if ([401, 403, 404].includes(status) || says(DENIED_PATH, DENIED_TEXT)) return "denied";
  if (!isOurs(originOf(way)) && says(FOREIGN_PATH, FOREIGN_TEXT)) return "denied";
  if (mayBeHeld && says(HELD_PATH, HELD_TEXT)) return "denied";
  if (/"status":"unexpected"/.test(text)) return "other unexpected";
  return status < 400 ? "in" : `other ${status}`;
}

/** A page that carries the action. */
export function pageOf({ stage }: Place, built: BuiltAction, rule: ActionRule): string {
  const parts = { number: "1", decision: "reject", serviceKey: "s1" };
  return stage.pathOf(built.pages[0] ?? "", { ...rule, action: built.name }, parts);
}

function requestOf(place: Place, built: BuiltAction, rule: ActionRule, way: Way): Request & { path: string } {
  const { stage, url } = place;
  const scene = { ...rule, action: built.name };
  const fill = (text: string) => stage.fill(text, scene, WAYS.indexOf(way));
  const values = Object.fromEntries(
    Object.entries(rule.values ?? {}).map(([name, text]) => [name, fill(text)]),
  );
  const call = {
    id: built.id,
    args: [...(rule.bound ?? []).map(fill), ...(rule.shape === "state" ? [IDLE] : [])],
    values: rule.shape === "none" ? null : values,
  };
  const isPlain = way === "without script";
  return {
    path: way === "foreign path" ? "/help" : pageOf(place, built, rule),
    method: "POST",
    body: isPlain ? plainBody(call) : scriptBody(call),
    headers: { ...ORIGINS[originOf(way)](url), ...(isPlain ? {} : { "next-action": built.id }) },
  };
}

async function ask(place: Place, built: BuiltAction, rule: ActionRule, person: Person, way: Way) {
  const { path, headers, ...request } = requestOf(place, built, rule, way);
  const cookie = place.stage.cookieOf(person, { ...rule, action: built.name });
  const isAlone = person === "visitor" && rule.shape === "none"; // no form to say it in
  const mayBeHeld = (person === "otherReviewer" || isAlone) && !rule.may.includes(person);
  return judge(await place.send(path, { ...request, headers: { ...headers, ...cookie } }), way, mayBeHeld);
}

function cellsOf(place: Place, built: BuiltAction): readonly Cell[] {
  const rule = ACTIONS[built.name];
  if (!rule) throw new Error(`nothing is said about ${built.name}`);
  return WAYS.flatMap((way) =>
    personsOf(rule, way).map((person): Cell => {
      const isIn = rule.may.includes(person) && isOpen(way);
      const isFirst = person === firstOf(rule);
      return {
        name: `${built.name} | ${person} | ${way}`,
        expected: isIn ? "in" : "denied",
        isQuiet: isIn && !isFirst && rule.isForOwner === true,
        isChange: isIn && isFirst && way === "own page" && rule.changes === true,
        ask: () => ask(place, built, rule, person, way),
      };
    }),
  );
}

/** Every server action of the build, called by everybody in every way. */
export function actionCells(place: Place): readonly Cell[] {
  return listBuiltActions().flatMap((built) => cellsOf(place, built));
}
