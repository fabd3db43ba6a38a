import type { RequestListener } from "node:http";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { type Outside, type OutsideParts, PUBLIC, startOutside } from "@/tests/support/outside";
import { type ClientOptions, GuardedClient } from "./guarded-client";

const SITE = "http://site-of-tests.com/";
const page: RequestListener = (_, response) => response.end("a page");

let outside: Outside | undefined;
afterEach(() => outside?.stop());

interface Asked {
  readonly address?: string;
  readonly mostBytes?: number;
  readonly ms?: number;
  readonly follow?: "ANYWHERE" | "SAME_ORIGIN";
  readonly options?: Partial<ClientOptions>;
}

async function get(parts: OutsideParts, asked: Asked = {}) {
  outside = await startOutside(parts);
  const { address = SITE, mostBytes = 1000, ms = 2000, follow = "ANYWHERE", options } = asked;
  const client = new GuardedClient({ ...outside, userAgent: "portal of the tests", ...options });
  const signal = AbortSignal.timeout(ms);
  return client.get(new URL(address.replace("PORT", String(outside.port))), {
    accept: "text/html",
    mostBytes,
    signal,
    follow,
  });
}

/** Sends on from the first page to an address. */
const redirect =
  (location: string, status = 302): RequestListener =>
  (request, response) => {
    if (request.url === "/") response.writeHead(status, { location }).end();
    else response.end("sent on");
  };

test("a page is read, by GET, with a name and without cookies", async () => {
  const { status, bytes, isCut } = await get({ answer: page });
  expect([status, bytes.toString(), isCut]).toEqual([200, "a page", false]);
  expect(outside?.requests.map(({ headers }) => headers)).toEqual([
    {
      host: "site-of-tests.com",
      accept: "text/html",
      "accept-encoding": "gzip, deflate, br",
      "user-agent": "portal of the tests",
      connection: "close",
    },
  ]);
});

test("https is read when the certificate is the host's", async () => {
  const { bytes } = await get({ answer: page }, { address: "https://site-of-tests.com/" });
  expect(bytes.toString()).toBe("a page");
  expect(outside?.dialled).toEqual([`${PUBLIC}:443`]);
});

test.each([
  ["nobody vouches for", { isTrusted: false }, "https://site-of-tests.com/"],
  ["belongs to another host", {}, "https://other-site.com/"],
])("a certificate that %s is no answer", async (_, parts, address) => {
  await expect(get({ answer: page, ...parts }, { address })).rejects.toMatchObject({
    failure: "UNREACHABLE",
  });
  expect(outside?.requests).toEqual([]);
});

/** Where a name may lead that is registered by a stranger. */
test.each([
  ["A", "127.0.0.1"],
  ["A", "0.0.0.0"],
  ["A", "10.0.0.1"],
  ["A", "169.254.169.254"],
  ["A", "100.100.100.200"],
  ["A", "192.168.0.1"],
  ["AAAA", "::1"],
  ["AAAA", "::ffff:127.0.0.1"],
  ["AAAA", "64:ff9b::7f00:1"],
  ["AAAA", "fd00:ec2::254"],
  ["AAAA", "fe80::1"],
] as const)("a name that leads inside by %s %s is not dialled", async (asked, record) => {
  const resolve: OutsideParts["resolve"] = (_, type) => (type === asked ? [record] : []);
  await expect(get({ answer: page, resolve })).rejects.toMatchObject({ failure: "REFUSED" });
  expect(outside?.dialled).toEqual([]);
});

test("a public address beside one that leads inside is not dialled either", async () => {
  const resolve: OutsideParts["resolve"] = (_, type) => (type === "A" ? [PUBLIC, "127.0.0.1"] : ["::1"]);
  await expect(get({ answer: page, resolve })).rejects.toMatchObject({ failure: "REFUSED" });
  expect(outside?.dialled).toEqual([]);
});

test("a name that turns inward after its first answer reaches nothing inside", async () => {
  let answers = 0;
  const resolve: OutsideParts["resolve"] = (_, type) => {
    if (type !== "A") return [];
    answers += 1;
    return answers === 1 ? [PUBLIC] : ["127.0.0.1"];
  };
  await get({ answer: page, resolve });
  expect(outside?.asked.filter((question) => question.endsWith(" A"))).toHaveLength(1);
  expect(outside?.dialled).toEqual([`${PUBLIC}:80`]);
});

test("a name that turns inward between a page and its redirect is not dialled again", async () => {
  let answers = 0;
  const resolve: OutsideParts["resolve"] = (_, type) => {
    if (type !== "A") return [];
    answers += 1;
    return answers === 1 ? [PUBLIC] : ["127.0.0.1"];
  };
  await expect(get({ answer: redirect("/next"), resolve })).rejects.toMatchObject({ failure: "REFUSED" });
  expect(outside?.dialled).toEqual([`${PUBLIC}:80`]);
});

test.each([
  "http://127.0.0.1:PORT/inside",
  "http://127.0.0.1/inside",
  "http://2130706433/inside",
  "http://0177.0.0.1/inside",
  "http://[::1]:PORT/inside",
  "http://[::ffff:127.0.0.1]/inside",
  "http://169.254.169.254/latest/meta-data/",
  "http://localhost:PORT/inside",
  "http://site-of-tests.com:PORT/inside",
  "http://user:word@site-of-tests.com/inside",
  "//inside.internal/",
  "file:///etc/passwd",
  "http://[",
])("a redirect to %s is not followed", async (location) => {
  const answer: RequestListener = (request, response) => {
    redirect(location.replace("PORT", String(outside?.port)))(request, response);
  };
  await expect(get({ answer })).rejects.toMatchObject({ failure: "REFUSED" });
  expect(outside?.dialled).toEqual([`${PUBLIC}:80`]);
  expect(outside?.requests).toHaveLength(1);
});

test("a redirect to a name that leads inside is not followed", async () => {
  const resolve: OutsideParts["resolve"] = (host, type) => {
    if (type !== "A") return [];
    return host === "inside.example.com" ? ["127.0.0.1"] : [PUBLIC];
  };
  const answer = redirect("http://inside.example.com/");
  await expect(get({ answer, resolve })).rejects.toMatchObject({ failure: "REFUSED" });
  expect(outside?.dialled).toEqual([`${PUBLIC}:80`]);
});

test.each([301, 302, 303, 307, 308])("a redirect %i to another public host is followed", async (status) => {
  const answer = redirect("https://www.site-of-tests.com/next", status);
  expect((await get({ answer })).bytes.toString()).toBe("sent on");
  expect(outside?.dialled).toEqual([`${PUBLIC}:80`, `${PUBLIC}:443`]);
});

test("who may be sent on inside the same origin alone is not sent elsewhere", async () => {
  const follow = "SAME_ORIGIN";
  expect((await get({ answer: redirect("/next") }, { follow })).bytes.toString()).toBe("sent on");
  outside?.stop();
  const elsewhere = get({ answer: redirect("http://www.site-of-tests.com/next") }, { follow });
  await expect(elsewhere).rejects.toMatchObject({ failure: "REFUSED" });
  expect(outside?.requests).toHaveLength(1);
});

/** A chain of redirects that ends after so many. */
const chain =
  (length: number): RequestListener =>
  (request, response) => {
    const step = Number((request.url ?? "/").slice(1));
    if (step === length) response.end("the end");
    else response.writeHead(302, { location: `/${step + 1}` }).end();
  };

test("three redirects are followed, a fourth is not", async () => {
  expect((await get({ answer: chain(3) })).bytes.toString()).toBe("the end");
  outside?.stop();
  await expect(get({ answer: chain(4) })).rejects.toMatchObject({ failure: "REFUSED" });
  expect(outside?.requests).toHaveLength(4);
});

test.each([
  [999, 999, false],
  [1000, 1000, false],
  [1001, 1000, true],
])("of a body of %i bytes %i are kept", async (sent, kept, isCut) => {
  const answer: RequestListener = (_, response) => response.end("x".repeat(sent));
  expect(await get({ answer })).toMatchObject({ bytes: { length: kept }, isCut });
});

test.each([
  ["gzip", gzipSync],
  ["deflate", deflateSync],
  ["br", brotliCompressSync],
] as const)("a body packed by %s is unpacked, and cut after that", async (coding, pack) => {
  const answer =
    (text: string): RequestListener =>
    (_, response) =>
      response.writeHead(200, { "content-encoding": coding }).end(pack(text));
  const small = await get({ answer: answer("粤ICP备2026000001号-1") });
  expect([small.bytes.toString(), small.isCut]).toEqual(["粤ICP备2026000001号-1", false]);
  outside?.stop();
  const bomb = await get({ answer: answer("0".repeat(2_000_000)) });
  expect([bomb.bytes.length, bomb.isCut]).toEqual([1000, true]);
});

test("a body without an end is cut", async () => {
  const answer: RequestListener = (_, response) => {
    const more = () => {
      while (!response.destroyed && response.write("x".repeat(10_000)));
    };
    response.on("drain", more);
    more();
  };
  expect(await get({ answer })).toMatchObject({ bytes: { length: 1000 }, isCut: true });
});

test.each(["gzip, gzip", "zstd", "no such coding"])(
  "a body in the coding %j is no answer",
  async (coding) => {
    const answer: RequestListener = (_, response) =>
      response.writeHead(200, { "content-encoding": coding }).end("?");
    await expect(get({ answer })).rejects.toMatchObject({ failure: "UNREACHABLE" });
  },
);

test("headers without measure are no answer", async () => {
  const answer: RequestListener = (_, response) =>
    response.writeHead(200, { long: "x".repeat(17_000) }).end();
  await expect(get({ answer })).rejects.toMatchObject({ failure: "UNREACHABLE" });
});

test.each<[string, RequestListener]>([
  ["never answers", () => {}],
  ["drips", (_, response) => void response.writeHead(200, { "content-length": 900 }).flushHeaders()],
])("a server that %s is waited for no longer than was said", async (_, answer) => {
  await expect(get({ answer }, { ms: 150 })).rejects.toMatchObject({ failure: "SILENT" });
});

test("a server that breaks off is no answer", async () => {
  const answer: RequestListener = (_, response) => response.destroy();
  await expect(get({ answer })).rejects.toMatchObject({ failure: "UNREACHABLE" });
});

test("the one trusted origin may lie inside, others beside it may not", async () => {
  outside = await startOutside({ answer: page });
  const trustedOrigin = `http://127.0.0.1:${outside.port}`;
  const client = new GuardedClient({ ...outside, userAgent: "portal", trustedOrigin });
  const call = {
    accept: "*/*",
    mostBytes: 1000,
    signal: AbortSignal.timeout(2000),
    follow: "ANYWHERE",
  } as const;
  const { bytes } = await client.get(new URL(`${trustedOrigin}/rdap/`), call);
  expect(bytes.toString()).toBe("a page");
  const others = ["http://127.0.0.1/", `http://localhost:${outside.port}/`, `http://[::1]:${outside.port}/`];
  for (const other of others) {
    await expect(client.get(new URL(other), call)).rejects.toMatchObject({ failure: "REFUSED" });
  }
});
