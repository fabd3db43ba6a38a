import { expect, test } from "vitest";
import { startWeb } from "@/server/launcher/web-process";

const STAND_INS = "tests/support/stand-ins";
const never = new AbortController().signal;

test("a web process that says it is ready runs until it is stopped", async () => {
  const web = await startWeb({}, never, `${STAND_INS}/web.ts`);
  await web.stop();
  expect(await web.ended).toBe("code 0");
});

test("one that refuses has told its reason itself", async () => {
  await expect(startWeb({}, never, `${STAND_INS}/refusing-web.ts`)).rejects.toThrow(
    expect.objectContaining({ name: "ToldError" }),
  );
});

test("one that is told to stop on its way ends", async () => {
  const controller = new AbortController();
  const starting = startWeb({}, controller.signal, `${STAND_INS}/web.ts`);
  controller.abort(new Error("stopped"));
  await expect(starting).rejects.toThrow("stopped");
});
