import { LONG, NASTY } from "@/tests/support/hostile-texts";
import { firstOf, pageOf } from "./action-cells";
import type { Cell, Place, Verdict } from "./cell";
import { ACTIONS, type ActionRule } from "./manifest-actions";
import { type Answer, type BuiltAction, IDLE, listBuiltActions, scriptBody } from "./portal-client";

/** Everything at once that a database, a page or a table of figures could stumble over. */
const SIGNS = ["formula", "html", "sql", "emoji", "controls", "direction marks"]
  .map((kind) => NASTY[kind])
  .join("");
const LONG_TEXT = LONG["long letters"] ?? "";

/** What a forged call puts in the place of an order's number or the key of a website. */
const ARGUMENTS: readonly unknown[] = [
  ...["\u0000\uD800", ["BA20261121000001"], { contains: "BA", toString: "BA20261121000001" }],
];

/** Refused, or taken: but never an error that nobody thought of. */
function judge({ status, text }: Answer): Verdict {
  if (status >= 500) return `other ${status}`;
  return /"status":"unexpected"/.test(text) ? "other unexpected" : "in";
}

interface Sent {
  readonly what: string;
  readonly args?: readonly unknown[];
  readonly change: (values: Readonly<Record<string, string>>, body: FormData) => void;
}

const nothing = () => {};
const OF_OTHERS = ["__proto__", "constructor", "role", "ownerId", "status"];

/** What is sent to one action instead of what its page would send. */
function listSent(rule: ActionRule): readonly Sent[] {
  const names = [...new Set([...Object.keys(rule.values ?? {}), ...(rule.texts ?? [])])];
  const free = names.filter((name) => !rule.values?.[name]?.includes("{"));
  const bound = rule.bound ?? [];
  const whole: readonly Sent[] = [
    {
      what: "every text too long",
      change: (_, body) => {
        for (const name of free) body.set(`_1_${name}`, LONG_TEXT);
      },
    },
    {
      what: "every field twice, and fields of others",
      change: (values, body) => {
        for (const name of names) body.append(`_1_${name}`, values[name] ?? "");
        for (const name of OF_OTHERS) body.append(`_1_${name}`, "ADMIN");
      },
    },
  ];
  return [
    ...names.map((name) => ({
      what: name,
      change: (_: unknown, body: FormData) => body.set(`_1_${name}`, SIGNS),
    })),
    ...bound.flatMap((_, place) =>
      ARGUMENTS.map((argument, index) => ({
        what: `argument ${place} ${index}`,
        args: bound.map((own, other) => (other === place ? argument : own)),
        change: nothing,
      })),
    ),
    ...(names.length > 0 ? whole : []),
  ];
}

function cellOf(place: Place, built: BuiltAction, rule: ActionRule, sent: Sent): Cell {
  const scene = { ...rule, action: built.name };
  const fill = (text: string) => place.stage.fill(text, scene);
  const values = Object.fromEntries(
    Object.entries(rule.values ?? {}).map(([name, text]) => [name, fill(text)]),
  );
  const args = (sent.args ?? rule.bound ?? []).map((one) => (typeof one === "string" ? fill(one) : one));
  const body = scriptBody({
    id: built.id,
    args: [...args, ...(rule.shape === "state" ? [IDLE] : [])],
    values: rule.shape === "none" ? null : values,
  });
  sent.change(values, body);
  const cookie = place.stage.cookieOf(firstOf(rule) ?? "visitor", scene);
  const headers = { origin: place.url, "next-action": built.id, ...cookie };
  return {
    name: `${built.name} | ${sent.what}`,
    expected: "in",
    ask: async () => judge(await place.send(pageOf(place, built, rule), { method: "POST", body, headers })),
  };
}

/** Every field and argument of every action, with what no page of ours would send, from who may call it. */
export function hostileCells(place: Place): readonly Cell[] {
  return listBuiltActions().flatMap((built) => {
    const rule = ACTIONS[built.name];
    return rule ? listSent(rule).map((sent) => cellOf(place, built, rule, sent)) : [];
  });
}
