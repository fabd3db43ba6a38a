import { expect, test, vi } from "vitest";
import { GET as askNextAuth } from "@/app/api/auth/[...nextauth]/route";
import { POST as choose } from "@/app/preferences/route";

const sent = { origin: "https://portal.example", host: "portal.example" };
vi.mock("next/headers", () => ({
  headers: async () => new Headers(sent),
  cookies: async () => ({ get: () => undefined, set: () => undefined, getAll: () => [] }),
}));

test.each([
  ["of another kind", "application/json", "{}"],
  ["that breaks off", "multipart/form-data; boundary=x", "--x\r\nbroken"],
  ["of no kind", "", ""],
])(
  "a choice of language with a body %s is a mistake of whoever sent it, not of ours",
  async (_, type, body) => {
    const headers = { ...sent, "content-type": type };
    const answer = await choose(new Request("https://portal.example/", { method: "POST", headers, body }));
    expect(answer.status).toBe(400);
  },
);

test.each(["csrf", "providers", "signin", "signin/credentials", "callback/credentials", "error", "_log", ""])(
  "next-auth's own address %s is not there: it would lead to a host that is not ours",
  async (way) => {
    const params = Promise.resolve({ nextauth: way.split("/") });
    const url = `https://portal.example/api/auth/${way}?callbackUrl=https://elsewhere.example`;
    const answer = await askNextAuth(new Request(url, { headers: sent }), { params });
    expect([answer.status, answer.headers.get("location")]).toEqual([404, null]);
    expect(answer.headers.getSetCookie()).toEqual([]);
  },
);
