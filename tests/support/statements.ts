import pg from "pg";
import { vi } from "vitest";

/** The texts of the SQL statements, transactions included, that `work` sends; they go through as ever. */
export async function listStatements(work: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    return spy.mock.calls.map(([query]: readonly unknown[]) =>
      typeof query === "string" ? query : String(Object(query).text),
    );
  } finally {
    spy.mockRestore();
  }
}
