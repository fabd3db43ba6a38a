import { cookieOf, numberOf } from "./cast";
import { ACTIONS, type ActionRule, EVERYBODY, PAGES, type PageRule, PERSONS, type Person } from "./manifest";
import {
  type Answer,
  type BuiltAction,
  IDLE,
  listBuiltActions,
  plainBody,
  portalUrl,
  scriptBody,
  send,
} from "./portal-client";

/** One question to the portal: who asks for what by which way, and whether it may be answered. */
export interface Cell {
  readonly name: string;
  readonly isAllowed: boolean;
  readonly ask: () => Promise<Verdict>;
}

/** `other` is neither: an error page, or an answer the matrix does not know. */
export type Verdict = "in" | "denied" | `other ${string}`;

const PAGE_WAYS = {
  get: {},
  head: {},
  rsc: { rsc: "1" },
  prefetch: { rsc: "1", "next-router-prefetch": "1" },
} as const;

/** Those who try the ways that differ from another one only before anybody asks who it is. */
const FEW: readonly Person[] = ["visitor", "owner", "stranger"];

/** What everybody may see needs no second way to be refused; the visitor's prefetch is what others' is held against. */
function pageWays(rule: PageRule, person: Person): readonly PageWay[] {
  if (rule.may === EVERYBODY) return ["get"];
  const ways: readonly PageWay[] = FEW.includes(person) ? ["get", "rsc", "head"] : ["get", "rsc"];
  return person === "visitor" ? ways : [...ways, "prefetch"];
}

const actionWays = (person: Person): readonly ActionWay[] =>
  ACTION_WAYS.filter((way) => way !== "forged host" || FEW.includes(person));

const ACTION_WAYS = ["own page", "foreign path", "without script", "forged host"] as const;
type ActionWay = (typeof ACTION_WAYS)[number];

const SIGN_IN = /^\/sign-in(?:\?|;|$)/;

/** The path of a page, by its folder below `app/`. */
async function pathOf(folder: string, object: PageRule["object"], parts: PageRule["parts"] = {}) {
  const number = object ? await numberOf(object) : "";
  const path = folder
    .split("/")
    .filter((part) => !part.startsWith("("))
    .map((part) => part.replace(/^\[(.+)\]$/, (_, name: string) => parts[name] ?? number));
  return `/${path.join("/")}`;
}

function judgePage({ status, location, text }: Answer): Verdict {
  if (status === 404 || /NEXT_HTTP_ERROR_FALLBACK;404/.test(text)) return "denied";
  if (status >= 300 && status < 400) return SIGN_IN.test(location) ? "denied" : "in";
  if (/NEXT_REDIRECT;\w+;\/sign-in\?next=/.test(text)) return "denied";
  return status === 200 ? "in" : `other ${status}`;
}

type PageWay = keyof typeof PAGE_WAYS;

async function requestPage(folder: string, rule: PageRule, person: Person, way: PageWay): Promise<Answer> {
  const path = await pathOf(folder, rule.object, rule.parts);
  const cookie = await cookieOf(person, rule.object);
  const init = {
    method: way === "head" ? "HEAD" : "GET",
    headers: { ...PAGE_WAYS[way], ...(cookie ? { cookie } : {}) },
  };
  const answer = await send(path, init);
  // Next first adds a mark to the address of such a request.
  const isMarked = answer.status === 307 && answer.location.startsWith(`${path}?_rsc`);
  return isMarked ? send(answer.location, init) : answer;
}

const frames = new Map<string, Promise<Answer>>();

async function askPage(folder: string, rule: PageRule, person: Person, way: PageWay): Promise<Verdict> {
  if (way !== "prefetch") return judgePage(await requestPage(folder, rule, person, way));
  // Before it is opened nobody gets more of a page than its empty frame, which is the visitor's too.
  const frame = frames.get(folder) ?? requestPage(folder, rule, "visitor", way);
  frames.set(folder, frame);
  const { text } = await requestPage(folder, rule, person, way);
  return text === (await frame).text ? "denied" : "other more than the frame";
}

export function pageCells(): Cell[] {
  return Object.entries(PAGES).flatMap(([folder, rule]) =>
    PERSONS.flatMap((person) =>
      pageWays(rule, person).map((way) => ({
        name: `${folder} | ${person} | ${way}`,
        isAllowed: way !== "prefetch" && rule.may.includes(person),
        ask: () => askPage(folder, rule, person, way),
      })),
    ),
  );
}

/** An order that is not there for this person; and what Next answers where a page does not carry the action. */
const DENIED_TEXT = /"code":"NotFoundError"|NEXT_HTTP_ERROR_FALLBACK;404|^\{\}$/;

function judgeAction({ status, location, text }: Answer): Verdict {
  if (status === 404 || SIGN_IN.test(location) || /refused=not-there\b/.test(location)) return "denied";
  if (DENIED_TEXT.test(text)) return "denied";
  if (/"status":"unexpected"/.test(text)) return "other unexpected";
  return status < 400 ? "in" : `other ${status}`;
}

async function askAction(built: BuiltAction, rule: ActionRule, person: Person, way: ActionWay) {
  const number = rule.object ? await numberOf(rule.object) : "";
  const fill = (text: string) => text.replace("{object}", number);
  const values = Object.fromEntries(
    Object.entries(rule.values ?? {}).map(([name, text]) => [name, fill(text)]),
  );
  const call = {
    id: built.id,
    args: [...(rule.bound ?? []).map(fill), ...(rule.shape === "state" ? [IDLE] : [])],
    values: rule.shape === "none" ? null : values,
  };
  const own = await pathOf(built.pages[0] ?? "", rule.object, {
    number: "1",
    decision: "reject",
    serviceKey: "s1",
  });
  const cookie = await cookieOf(person, rule.object);
  const isPlain = way === "without script";
  return send(way === "foreign path" ? "/help" : own, {
    method: "POST",
    body: isPlain ? plainBody(call) : scriptBody(call),
    headers: {
      origin: portalUrl(),
      ...(way === "forged host" ? { "x-forwarded-host": "foreign.example" } : {}),
      ...(isPlain ? {} : { "next-action": built.id }),
      ...(cookie ? { cookie } : {}),
    },
  });
}

export function actionCells(): Cell[] {
  return listBuiltActions().flatMap((built) => {
    const rule = ACTIONS[built.name];
    if (!rule) throw new Error(`nothing is said about ${built.name}`);
    return PERSONS.filter((person) => !(rule.changes && rule.may.includes(person))).flatMap((person) =>
      actionWays(person).map((way) => ({
        name: `${built.name} | ${person} | ${way}`,
        // Next looks for an action only on the pages that carry it.
        isAllowed: rule.may.includes(person) && way !== "foreign path",
        ask: async () => judgeAction(await askAction(built, rule, person, way)),
      })),
    );
  });
}

const ORIGINS = {
  own: () => portalUrl(),
  missing: () => null,
  foreign: () => "http://foreign.example",
} as const;

async function saveNothing(person: Person, origin: string | null): Promise<Verdict> {
  const cookie = await cookieOf(person);
  const { status } = await send(`/api/filings/${await numberOf("draft")}/draft`, {
    method: "PATCH",
    body: JSON.stringify({ base: 0, patch: {} }),
    headers: { ...(origin ? { origin } : {}), ...(cookie ? { cookie } : {}) },
  });
  if (status === 401 || status === 403 || status === 404) return "denied";
  return status === 200 ? "in" : `other ${status}`;
}

/** Saving while typing: by its owner, from a page of ours. */
export function draftCells(): Cell[] {
  return PERSONS.flatMap((person) =>
    (["own", "missing", "foreign"] as const).map((from) => ({
      name: `draft | ${person} | ${from} origin`,
      isAllowed: person === "owner" && from === "own",
      ask: () => saveNothing(person, ORIGINS[from]()),
    })),
  );
}
