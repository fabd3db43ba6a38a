import { expect, test, vi } from "vitest";
import { PATCH } from "@/app/api/filings/[orderNo]/draft/route";
import { POST as upload } from "@/app/api/uploads/route";
import { POST as choose } from "@/app/preferences/route";
import { POST as signOut } from "@/app/sign-out/route";

const sent = { origin: "https://elsewhere.example", host: "portal.example" };
vi.mock("next/headers", () => ({
  headers: async () => new Headers(sent),
  cookies: async () => ({ get: () => undefined, set: () => undefined }),
}));

const request = (method: string) => new Request("https://portal.example/", { method, headers: sent });

test.each([
  ["saves answers", () => PATCH(request("PATCH"), { params: Promise.resolve({ orderNo: "new" }) })],
  ["uploads", () => upload(request("POST"))],
  ["signs anybody out", signOut],
  ["chooses a language", () => choose(request("POST"))],
])("no page of somebody else %s", async (_, call) => {
  expect((await call()).status).toBe(403);
});
