import type { Cell, Place, Verdict } from "./cell";
import { askersOf, EVERYBODY, PAGES, type PageRule, type Person } from "./manifest";
import type { Answer } from "./portal-client";

const WAYS = {
  get: {},
  head: {},
  rsc: { rsc: "1" },
  prefetch: { rsc: "1", "next-router-prefetch": "1" },
  "forged host": { "x-forwarded-host": "foreign.example", "x-forwarded-proto": "https" },
} as const;

type Way = keyof typeof WAYS;
const WAY_NAMES = Object.keys(WAYS).filter((way): way is Way => way in WAYS);

/** Ways that differ from another one only before anybody asks who it is, and who tries them besides those who may. */
const FEW: Readonly<Partial<Record<Way, readonly Person[]>>> = {
  head: ["visitor", "stranger"],
  // The visitor's is what the others' is held against.
  prefetch: ["owner", "stranger"],
  "forged host": ["visitor"],
};

/** What everybody may see needs no second way to be refused, and no more than one who is signed in. */
function waysOf({ may }: PageRule, person: Person): readonly Way[] {
  if (may === EVERYBODY) return person === "visitor" || person === "owner" ? ["get"] : [];
  const first = may.find((one) => one === "owner") ?? may[0];
  if (person === first) return WAY_NAMES;
  if (may.includes(person)) return ["get"];
  return WAY_NAMES.filter((way) => FEW[way]?.includes(person) ?? true);
}

const SIGN_IN = /^\/sign-in(?:\?|;|$)/;

function judge({ status, location, text }: Answer): Verdict {
  if (status === 404 || /NEXT_HTTP_ERROR_FALLBACK;404/.test(text)) return "denied";
  const to = status >= 300 && status < 400 ? location : (/NEXT_REDIRECT;\w+;([^;]+);/.exec(text)?.[1] ?? "");
  if (to !== "") return SIGN_IN.test(to) ? "denied" : /^\/(?!\/)/.test(to) ? "led on" : `other ${to}`;
  return status === 200 ? "in" : `other ${status}`;
}

async function request({ send, stage }: Place, folder: string, person: Person, way: Way): Promise<Answer> {
  const rule = PAGES[folder] ?? { may: [] };
  const path = stage.pathOf(folder, rule, rule.parts);
  const method = way === "head" ? "HEAD" : "GET";
  const asked = { method, headers: { ...WAYS[way], ...stage.cookieOf(person, rule) } };
  const answer = await send(path, asked);
  // Next first adds a mark to the address of such a request.
  const isMarked = answer.status === 307 && answer.location.startsWith(`${path}?_rsc`);
  return isMarked ? send(answer.location, asked) : answer;
}

/** Before a page is opened nobody gets more of it than its empty frame, which is the visitor's too. */
function prefetchCells(place: Place, folder: string, persons: readonly Person[]): readonly Cell[] {
  let frame: Promise<Answer> | null = null;
  return persons.map((person) => ({
    name: `${folder} | ${person} | prefetch`,
    expected: "denied",
    ask: async () => {
      frame ??= request(place, folder, "visitor", "prefetch");
      const { text } = await request(place, folder, person, "prefetch");
      return text === (await frame).text ? "denied" : "other more than the frame";
    },
  }));
}

function cellsOf(place: Place, folder: string, rule: PageRule): readonly Cell[] {
  const pairs = askersOf(rule).flatMap((person) => waysOf(rule, person).map((way) => ({ person, way })));
  const prefetching = pairs.filter(({ way }) => way === "prefetch").map(({ person }) => person);
  const others = pairs.filter(({ way }) => way !== "prefetch");
  const insideFor = (person: Person) => (rule.leadsOn?.includes(person) ? "led on" : "in");
  return [
    ...others.map(
      ({ person, way }): Cell => ({
        name: `${folder} | ${person} | ${way}`,
        expected: rule.may.includes(person) ? insideFor(person) : "denied",
        ask: async () => judge(await request(place, folder, person, way)),
      }),
    ),
    ...prefetchCells(place, folder, prefetching),
  ];
}

/** Every page, asked for by everybody in every way. */
export function pageCells(place: Place): readonly Cell[] {
  return Object.entries(PAGES).flatMap(([folder, rule]) => cellsOf(place, folder, rule));
}
