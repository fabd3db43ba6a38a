import { z } from "zod";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { SPONSOR_EXAMPLE } from "@/lib/wizard/steps/sponsor.cases";
import { readSource } from "@/tests/support/sources";
import {
  type ActionCall,
  IDLE,
  listBuiltActions,
  plainBody,
  scriptBody,
} from "../authorization/portal-client";
import { fillForm } from "../faults/support/browser";
import { autosave } from "../faults/support/bulk-drafts";
import type { Shot } from "../faults/support/load";
import type { Ask } from "./ask";
import type { Row } from "./measure";
import { navigation } from "./navigation";

/** A draft is saved over whatever it has become. */
const NEWEST = 1_000_000_000;
const BOUNDARY = "----bench";
let saves = 0;

const newAddress = () => `科苑路${saves++}号讯美科技广场3栋1201室`;

const someone = <T>(people: readonly T[], n: number): T => {
  const who = people[n % people.length];
  if (!who) throw new RangeError("nobody is there");
  return who;
};

/** Somebody with an order that only they write to. */
export interface Writer {
  readonly orderNo: string;
  readonly cookie: string;
  readonly ids: readonly string[];
}

/** Adds the ids that statements about somebody's order name. */
export async function knowIds(
  db: PrismaClient,
  people: readonly { readonly orderNo: string; readonly cookie: string }[],
): Promise<readonly Writer[]> {
  const orders = await db.filingOrder.findMany({
    where: { orderNo: { in: people.map(({ orderNo }) => orderNo) } },
    select: { id: true, orderNo: true, ownerId: true, draft: { select: { id: true } } },
  });
  const known = new Map(orders.map((order) => [order.orderNo, order]));
  return people.map(({ orderNo, cookie }) => {
    const order = known.get(orderNo);
    return { orderNo, cookie, ids: [orderNo, order?.id ?? "", order?.ownerId ?? "", order?.draft?.id ?? ""] };
  });
}

/** Whose ids stand for whose: what the first of the people did was recorded. */
function ownIds(people: readonly Writer[], { ids }: Writer): Readonly<Record<string, string>> {
  return Object.fromEntries(someone(people, 0).ids.map((recorded, n) => [recorded, ids[n] ?? ""]));
}

/** Something was changed, and the floor says how much. */
const CHANGED = /"saved":[1-9]/;

const handle = (deed: string, people: readonly Writer[], who: Writer, more: object = {}): Ask => ({
  method: "POST",
  path: `/api/${deed}`,
  headers: { cookie: who.cookie, "content-type": "application/json" },
  body: JSON.stringify({ own: ownIds(people, who), ...more }),
  status: 200,
  answer: CHANGED,
});

/** A posted form as a browser sends it. */
function post(path: string, form: FormData, headers: Readonly<Record<string, string>>): Shot {
  const parts = [...form].map(
    ([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const type = `multipart/form-data; boundary=${BOUNDARY}`;
  return {
    method: "POST",
    path,
    body: `${parts.join("")}--${BOUNDARY}--`,
    headers: { ...headers, "content-type": type },
  };
}

/** Saving while one types. */
export function autosaveRow(people: readonly Writer[]): Row {
  const field = "sponsor.commAddress";
  return {
    name: "autosave",
    aim: 1.5,
    portal: (n) => [
      {
        ...autosave(someone(people, n), field, newAddress(), NEWEST),
        status: 200,
        answer: /"version":\d+.*"conflicts":\[\]/,
      },
    ],
    floor: (n) => [handle("autosave", people, someone(people, n), { [field]: newAddress() })],
    recorded: ["autosave"],
  };
}

/** A page of the wizard that is sent, and the page it leads to. */
interface Step {
  readonly path: string;
  readonly segments: readonly unknown[];
  readonly next: string;
  readonly call: ActionCall;
}

const manifest = z.object({ node: z.record(z.string(), z.unknown()) });
const FLOOR_MANIFEST = "tests/bench/floor/.next/server/server-reference-manifest.json";

function portalStep({ orderNo }: Writer): Step {
  const id = listBuiltActions().find(({ name }) => name.endsWith(" saveStepAction"))?.id ?? "";
  const values: Record<string, string> = { version: String(NEWEST), "sponsor.commAddress": newAddress() };
  for (const [path, value] of Object.entries(SPONSOR_EXAMPLE)) values[path] ??= String(value);
  const call = { id, args: [orderNo, "sponsor", "", IDLE], values };
  const segments = ["(portal)", "filings", ["orderNo", orderNo, "d", null], "sponsor"];
  return { path: `/filings/${orderNo}/sponsor`, segments, next: `/filings/${orderNo}/sponsor/person`, call };
}

function floorStep(deed: string, people: readonly Writer[], who: Writer): Step {
  const [id = ""] = Object.keys(manifest.parse(JSON.parse(readSource(FLOOR_MANIFEST))).node);
  const values = { "sponsor.commAddress": newAddress() };
  return {
    path: "/form",
    segments: ["form"],
    next: `/page/${deed}-next`,
    call: { id, args: [deed, ownIds(people, who)], values },
  };
}

/** With script: the action answers, and the client asks for the next page. */
function byScript({ path, segments, next, call }: Step, cookie: string): readonly Ask[] {
  const sent = post(path, scriptBody(call), { cookie, "next-action": call.id, accept: "text/x-component" });
  const leads = new RegExp(`"${next}`);
  const going = navigation({ path, segments }, next);
  const headers = { cookie, ...going.headers };
  return [
    { ...sent, status: 200, answer: leads },
    { path: going.path, headers, status: 200, answer: /^\S+:/m },
  ];
}

/** Without: the form is posted, the answer leads on. */
function byForm({ path, next, call }: Step, cookie: string): readonly Ask[] {
  const sent = post(path, plainBody(call), { cookie });
  return [
    { ...sent, status: 303, answer: new RegExp(`^\\S*${next}`) },
    { path: next, headers: { cookie }, status: 200, answer: /<\/html>/ },
  ];
}

/** A completed page of the wizard, with script and without. */
export function stepRows(people: readonly Writer[]): readonly Row[] {
  const row = (name: string, deed: string, send: typeof byScript): Row => ({
    name,
    aim: 1.3,
    portal: (n) => send(portalStep(someone(people, n)), someone(people, n).cookie),
    floor: (n) => send(floorStep(deed, people, someone(people, n)), someone(people, n).cookie),
    recorded: [deed, `${deed}-next`],
  });
  return [row("step by script", "scripted", byScript), row("step without script", "posted", byForm)];
}

/** The last click of an order; each can be sent once, so there is one request for each of `complete` and way. */
export async function submitRow(url: string, complete: readonly Writer[]): Promise<Row> {
  const forms: Ask[] = [];
  for (const { orderNo, cookie } of complete.slice(0, complete.length / 2)) {
    const path = `/filings/${orderNo}/confirm`;
    const html = await (await fetch(url + path, { headers: { cookie } })).text();
    const form = fillForm(html, "agreements.");
    if (!form) throw new Error(`${path} has no form`);
    forms.push({ ...post(path, form, { cookie }), status: 303, answer: /\/receipt\/1\n/ });
  }
  const others = complete.slice(complete.length / 2);
  return {
    name: "submit",
    aim: 1.5,
    portal: () => forms.splice(0, 1),
    floor: () => others.splice(0, 1).map((who) => handle("submit", complete, who)),
    recorded: ["submit"],
    isOnce: true,
  };
}
