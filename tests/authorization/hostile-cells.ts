import { LONG, NASTY } from "@/tests/support/hostile-texts";
import { firstOf, pageOf } from "./action-cells";
import type { Cell, Place, Verdict } from "./cell";
import { ACTIONS, type ActionRule } from "./manifest-actions";
import { type Answer, type BuiltAction, IDLE, listBuiltActions, scriptBody } from "./portal-client";

/** Everything at once that a database, a page or a table of figures could stumble over, and what is merely long. */
const TEXTS: Readonly<Record<string, string>> = {
  signs: [NASTY.formula, NASTY.html, NASTY.sql, NASTY.emoji, NASTY.controls, NASTY["direction marks"]].join(
    "",
  ),
  long: LONG["long Chinese"] ?? "",
};

/** What a forged call puts in the place of an order's number or the key of a website. */
const ARGUMENTS: readonly unknown[] = [
  ...["\u0000\uD800", "__proto__", "x".repeat(10_000)],
  ...[7, null, ["BA20261121000001"], { contains: "BA", toString: "BA20261121000001" }],
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

/** What is sent to one action instead of what its page would send. */
function listSent(rule: ActionRule): readonly Sent[] {
  const names = [...new Set([...Object.keys(rule.values ?? {}), ...(rule.texts ?? [])])];
  const bound = rule.bound ?? [];
  return [
    ...names.flatMap((name) =>
      Object.entries(TEXTS).map(([kind, text]) => ({
        what: `${name} ${kind}`,
        change: (_: unknown, body: FormData) => body.set(`_1_${name}`, text),
      })),
    ),
    ...bound.flatMap((_, place) =>
      ARGUMENTS.map((argument, index) => ({
        what: `argument ${place} ${index}`,
        args: bound.map((own, other) => (other === place ? argument : own)),
        change: nothing,
      })),
    ),
    ...(names.length === 0
      ? []
      : [
          {
            what: "every field twice",
            change: (values: Readonly<Record<string, string>>, body: FormData) => {
              for (const name of names) body.append(`_1_${name}`, values[name] ?? "");
            },
          },
          {
            what: "fields of others",
            change: (_: unknown, body: FormData) => {
              for (const name of ["__proto__", "constructor", "role", "ownerId", "status"])
                body.append(`_1_${name}`, "ADMIN");
            },
          },
        ]),
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
