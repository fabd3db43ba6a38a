import pg from "pg";
import { vi } from "vitest";
import { z } from "zod";

/** How PostgreSQL goes through one statement. */
export interface Plan {
  readonly sql: string;
  readonly indexes: readonly string[];
  /** Tables that are read from their first row to their last. */
  readonly scanned: readonly string[];
}

interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

const sentSchema = z.object({ text: z.string(), values: z.array(z.unknown()).default([]) });
const nodeSchema = z.object({
  "Node Type": z.string(),
  "Relation Name": z.string().optional(),
  "Index Name": z.string().optional(),
  get Plans() {
    return z.array(nodeSchema).optional();
  },
});
type Node = z.infer<typeof nodeSchema>;
const explained = z.tuple([z.object({ "QUERY PLAN": z.tuple([z.object({ Plan: nodeSchema })]) })]);

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

async function listSent(work: () => Promise<unknown>): Promise<readonly Sent[]> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    return spy.mock.calls.flatMap(([query]: readonly unknown[]) => sentSchema.safeParse(query).data ?? []);
  } finally {
    spy.mockRestore();
  }
}

async function explain(client: pg.Client, { text, values }: Sent): Promise<Plan> {
  const { rows } = await client.query(`explain (format json) ${text}`, [...values]);
  const nodes = nodesOf(explained.parse(rows)[0]["QUERY PLAN"][0].Plan);
  return {
    sql: text,
    indexes: nodes.flatMap((node) => node["Index Name"] ?? []),
    scanned: nodes.flatMap((node) => (node["Node Type"] === "Seq Scan" ? (node["Relation Name"] ?? []) : [])),
  };
}

/** The plans of the statements that `work` sends to the database at `url`; statements of transactions have none. */
export async function plansOf(url: string, work: () => Promise<unknown>): Promise<readonly Plan[]> {
  const sent = (await listSent(work)).filter(({ text }) =>
    /^\s*(?:select|update|insert|delete|with)\b/i.test(text),
  );
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const plans: Plan[] = [];
    for (const one of sent) plans.push(await explain(client, one));
    return plans;
  } finally {
    await client.end();
  }
}
