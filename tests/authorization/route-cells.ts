import { aSpecimen } from "@/tests/support/builders/image";
import { type Cell, isOurs, ORIGINS, type OriginWay, type Place, type Verdict } from "./cell";
import { askersOf, EVERYBODY, type Person, ROUTES, type RouteRule } from "./manifest";
import type { Answer, Request } from "./portal-client";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
const READING = ["GET", "HEAD"];
const FEW: readonly Person[] = ["visitor", "owner", "stranger"];

const originWays = Object.keys(ORIGINS).filter((way): way is OriginWay => way in ORIGINS);

function judge({ status, location }: Answer): Verdict {
  if ([400, 401, 403, 404, 405].includes(status) || /^\/sign-in(?!\?done)/.test(location)) return "denied";
  return status < 400 ? "in" : `other ${status}`;
}

let drawn: Promise<Buffer> | null = null;
const picture = () => {
  drawn ??= aSpecimen("licence");
  return drawn;
};

async function bodyOf({ stage }: Place, rule: RouteRule): Promise<Request["body"]> {
  const fill = (text: string) => stage.fill(text, rule);
  if (rule.json) return fill(JSON.stringify(rule.json));
  if (!rule.form) return undefined;
  const body = new FormData();
  for (const [name, value] of Object.entries(rule.form)) body.append(name, fill(value));
  if (rule.picture) body.append(rule.picture, new Blob([new Uint8Array(await picture())]), "licence.jpg");
  return body;
}

interface Asked {
  readonly method: string;
  readonly folder: string;
  readonly rule: RouteRule;
  readonly person: Person;
  readonly way: OriginWay;
}

function isIn({ method, rule, person, way }: Asked): boolean {
  if (!rule.may.includes(person) || (method === "HEAD" && rule.hasNoHead)) return false;
  return READING.includes(method) || isOurs(way);
}

async function ask(place: Place, asked: Asked): Promise<Verdict> {
  const { method, folder, rule, person, way } = asked;
  const { stage, send, url } = place;
  const body = READING.includes(method) ? undefined : await bodyOf(place, rule);
  const isOver = rule.endsSession && isIn(asked);
  const cookie = await (isOver ? stage.newCookieOf(person, rule) : stage.cookieOf(person, rule));
  const headers = { ...ORIGINS[way](url), ...cookie };
  return judge(
    await send(stage.pathOf(folder, rule, rule.parts), { method, headers, ...(body ? { body } : {}) }),
  );
}

function cell(place: Place, asked: Asked): Cell {
  const { method, folder, rule, person, way } = asked;
  return {
    name: `${method} ${folder} ${rule.object ?? ""} | ${person} | ${way}`,
    expected: isIn(asked) ? "in" : "denied",
    isChange: isIn(asked) && person === "owner" && way === "own" && rule.changes === true,
    ask: () => ask(place, asked),
  };
}

/** What a handler declares, and HEAD, which Next makes of GET. */
function declaredCells(place: Place): readonly Cell[] {
  return Object.entries(ROUTES).flatMap(([route, rules]) => {
    const [method = "", folder = ""] = route.split(" ");
    return rules.flatMap((rule) =>
      askersOf(rule).flatMap((person) => {
        const asked = { folder, rule, person };
        if (method !== "GET") return originWays.map((way) => cell(place, { ...asked, method, way }));
        const ways = rule.may === EVERYBODY && !FEW.includes(person) ? (["GET"] as const) : READING;
        return [
          ...ways.map((one) => cell(place, { ...asked, method: one, way: "no origin" })),
          cell(place, { ...asked, method, way: "foreign origin, forged host" }),
        ];
      }),
    );
  });
}

/** What no handler declares is there for nobody. */
function undeclaredCells(place: Place): readonly Cell[] {
  const folders = new Set(Object.keys(ROUTES).map((route) => route.split(" ")[1] ?? ""));
  return [...folders].flatMap((folder) => {
    const has = (method: string) => Object.hasOwn(ROUTES, `${method} ${folder}`);
    const left = [...METHODS, "HEAD"].filter(
      (method) => !has(method === "HEAD" ? "GET" : method) && !has(method),
    );
    const rule = {
      ...Object.entries(ROUTES).find(([route]) => route.endsWith(` ${folder}`))?.[1][0],
      may: [],
    };
    return left.flatMap((method) =>
      FEW.map((person) => cell(place, { method, folder, rule, person, way: "own" })),
    );
  });
}

/** Every method of every route handler, called by everybody in every way. */
export const routeCells = (place: Place): readonly Cell[] => [
  ...declaredCells(place),
  ...undeclaredCells(place),
];
