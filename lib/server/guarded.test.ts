import { notFound, redirect } from "next/navigation";
import { beforeEach, expect, test, vi } from "vitest";
import { ConflictError, ForbiddenError } from "./errors";
import { guarded } from "./guarded";
import { hasFormErrors, withRequestId } from "./request-id";

const request = { origin: "", host: "portal.example" };
vi.mock("next/headers", () => ({ headers: async () => new Headers(request) }));
const warn = vi.hoisted(() => vi.fn());
vi.mock("./log", () => ({ log: { error: () => undefined, warn } }));

beforeEach(() => {
  request.origin = "https://portal.example";
  warn.mockClear();
});

const refuse = (error: Error) => (error instanceof ForbiddenError ? { code: "no" } : null);
const run = (work: () => Promise<{ code: string }>) => guarded("a form", work, refuse);
const done = async () => ({ code: "done" });

test("the answer of the work is the answer", async () => {
  expect(await run(done)).toEqual({ code: "done" });
});

test("what comes from another page is refused before any work", async () => {
  request.origin = "https://elsewhere.example";
  const work = vi.fn(done);
  expect(await run(work)).toEqual({ code: "no" });
  expect(work).not.toHaveBeenCalled();
  expect(warn).toHaveBeenCalledExactlyOnceWith({ refused: "ForbiddenError", form: "a form" }, "form refused");
});

test.each([
  ["an error the form has no refusal for", new ConflictError("order", "1")],
  ["an error nobody expected", new Error("the password of the database")],
])("%s gives a reference and nothing else", async (_, error) => {
  const given = await run(() => Promise.reject(error));
  expect(given).toEqual({ status: "unexpected", reference: expect.stringMatching(/^[0-9a-f-]{36}$/) });
});

test.each([
  [{ status: "invalid" }, true],
  [{ status: "refused" }, true],
  [{ status: "done" }, false],
  [{ status: "idle" }, false],
  [null, false],
])("the page of the request that was answered %j says of errors: %s", async (answer, isSaid) => {
  const said = await withRequestId("1", async () => {
    await guarded<unknown>("a form", async () => answer, refuse);
    return hasFormErrors();
  });
  expect([said, hasFormErrors()]).toEqual([isSaid, false]);
});

test("an answer nobody expected is an error of the page as well, and so is a refusal", async () => {
  const failing = () => Promise.reject(new ForbiddenError("x"));
  const said = await withRequestId("1", async () => {
    await guarded<unknown>("a form", failing, () => ({ status: "refused" }));
    return hasFormErrors();
  });
  const unexpected = await withRequestId("2", async () => {
    await run(() => Promise.reject(new Error("x")));
    return hasFormErrors();
  });
  expect([said, unexpected]).toEqual([true, true]);
});

test("going elsewhere is no error", async () => {
  await expect(run(async () => redirect("/sign-in"))).rejects.toThrow("NEXT_REDIRECT");
  await expect(run(async () => notFound())).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
});
