import { notFound, redirect } from "next/navigation";
import { beforeEach, expect, test, vi } from "vitest";
import { errors } from "@/lib/i18n/messages/zh-CN/errors";
import type { ActionResult } from "@/lib/shared/action-result";
import { keepTyped, markSignedOut } from "./auth/signed-out";
import { ConflictError, ForbiddenError } from "./errors";
import { guarded } from "./guarded";
import { findKeptForm, hasFormErrors, withRequestId } from "./request-id";

const request: Record<string, string> = { origin: "", host: "portal.example" };
vi.mock("next/headers", () => ({ headers: async () => new Headers(request) }));
vi.mock("next-intl/server", () => ({ getMessages: async () => ({ errors }) }));
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

test("a form whose sender is no longer signed in stays as it is, and says where to sign in", async () => {
  const sentAway = () => {
    try {
      redirect("/sign-in?next=%2Fx");
    } catch (error) {
      markSignedOut(error);
      throw error;
    }
  };
  request["x-request-path"] = "/filings/BA1/remarks?a=1";
  expect(await guarded<unknown>("a form", async () => sentAway(), refuse)).toMatchObject({
    status: "refused",
    code: "signed-out",
    link: { href: "/sign-in?next=%2Ffilings%2FBA1%2Fremarks%3Fa%3D1" },
  });
  await expect(guarded("a form", async () => redirect("/sign-in"), refuse)).rejects.toThrow("NEXT_REDIRECT");
});

test("without script what was typed is kept for the page that takes the place of its own, but no secret", async () => {
  const result = { status: "refused", code: "signed-out", message: "" } as const;
  const values = { text: "我的说明", note: " ", orderNo: "BA1", remarkId: "1", password: "geheim" };
  const kept = (answer: ActionResult) =>
    withRequestId("1", async () => {
      await keepTyped({ result: answer, values });
      return findKeptForm();
    });
  expect(await kept(result)).toEqual(["我的说明"]);
  expect(await kept({ ...result, code: "locked" })).toBeNull();
  request["next-action"] = "1";
  expect(await kept(result)).toBeNull();
});
