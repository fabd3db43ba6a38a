import { z } from "zod";
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
import { autosave, type BulkDraft } from "../faults/support/bulk-drafts";
import type { SignedIn } from "../faults/support/filers";
import type { Shot } from "../faults/support/load";
import type { Row } from "./measure";

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
export function autosaveRow(people: readonly BulkDraft[]): Row {
  const shot = (n: number) => autosave(someone(people, n), "sponsor.commAddress", newAddress(), NEWEST);
  return {
    name: "autosave",
    aim: 1.5,
    portal: (n) => [shot(n)],
    floor: (n) => [{ ...shot(n), path: `/api/${someone(people, n).orderNo}` }],
  };
}

/** A page of the wizard that is sent, and the page it leads to. */
interface Step {
  readonly path: string;
  readonly next: string;
  readonly call: ActionCall;
}

const manifest = z.object({ node: z.record(z.string(), z.unknown()) });
const FLOOR_MANIFEST = "tests/bench/floor/.next/server/server-reference-manifest.json";

function portalStep({ orderNo }: BulkDraft): Step {
  const id = listBuiltActions().find(({ name }) => name.endsWith(" saveStepAction"))?.id ?? "";
  const values: Record<string, string> = { version: String(NEWEST), "sponsor.commAddress": newAddress() };
  for (const [path, value] of Object.entries(SPONSOR_EXAMPLE)) values[path] ??= String(value);
  const call = { id, args: [orderNo, "sponsor", "", IDLE], values };
  return { path: `/filings/${orderNo}/sponsor`, next: `/filings/${orderNo}/sponsor/person`, call };
}

function floorStep({ orderNo }: BulkDraft): Step {
  const [id = ""] = Object.keys(manifest.parse(JSON.parse(readSource(FLOOR_MANIFEST))).node);
  const call = { id, args: [orderNo], values: { "sponsor.commAddress": newAddress() } };
  return { path: `/form/${orderNo}`, next: `/page/step?order=${orderNo}`, call };
}

/** With script: the action answers, and the client asks for the next page. */
function byScript({ path, next, call }: Step, cookie: string): readonly Shot[] {
  const sent = post(path, scriptBody(call), { cookie, "next-action": call.id, accept: "text/x-component" });
  return [sent, { path: next, headers: { cookie, rsc: "1" } }];
}

/** Without: the form is posted, the answer leads on. */
function byForm({ path, next, call }: Step, cookie: string): readonly Shot[] {
  const args = call.args.filter((arg) => arg !== IDLE);
  return [post(path, plainBody({ ...call, args }), { cookie }), { path: next, headers: { cookie } }];
}

/** A completed page of the wizard, with script and without. */
export function stepRows(people: readonly BulkDraft[]): readonly Row[] {
  const row = (name: string, send: typeof byScript): Row => ({
    name,
    aim: 1.3,
    portal: (n) => send(portalStep(someone(people, n)), someone(people, n).cookie),
    floor: (n) => send(floorStep(someone(people, n)), someone(people, n).cookie),
  });
  return [row("step by script", byScript), row("step without script", byForm)];
}

/** The last click of an order; each can be sent once, so there is one request for each of `complete`. */
export async function submitRow(
  url: string,
  complete: readonly SignedIn[],
  drafts: readonly BulkDraft[],
): Promise<Row> {
  const forms = new Map<number, Shot>();
  for (const [n, { orderNo, cookie }] of complete.entries()) {
    const path = `/filings/${orderNo}/confirm`;
    const html = await (await fetch(url + path, { headers: { cookie } })).text();
    const form = fillForm(html, "agreements.");
    if (!form) throw new Error(`${path} has no form`);
    forms.set(n, post(path, form, { cookie }));
  }
  let sent = 0;
  let stored = 0;
  return {
    name: "submit",
    aim: 1.5,
    portal: () => [forms.get(sent++) ?? { path: "/no-order-is-left" }],
    floor: () => {
      const { orderNo, cookie } = someone(drafts, stored++);
      return [{ method: "POST", path: `/api/${orderNo}`, headers: { cookie } }];
    },
  };
}
