import type { RequestListener } from "node:http";
import { afterEach, expect, test } from "vitest";
import type { NameAnswer } from "@/tests/support/name-server";
import { type Outside, type OutsideParts, PUBLIC, startOutside } from "@/tests/support/outside";
import { GuardedClient } from "../../outbound/guarded-client";
import { RdapDomainRegistry } from "./rdap";

const DOMAIN = "xinghe-demo.com";
const SERVICE = "https://site-of-tests.com/rdap/";
const ID = { type: "IANA Registrar ID", identifier: "420" };

const registrant = (...properties: readonly (readonly [string, unknown])[]) => ({
  objectClassName: "entity",
  roles: ["registrant"],
  vcardArray: [
    "vcard",
    [["version", {}, "text", "4.0"], ...properties.map(([name, value]) => [name, {}, "text", value])],
  ],
});
const HOLDER = registrant(["fn", "张伟"], ["org", "深圳市星河软件有限公司"]);
const REGISTRAR = { objectClassName: "entity", roles: ["registrar"], publicIds: [ID] };

const ANSWER = {
  objectClassName: "domain",
  ldhName: "XINGHE-DEMO.COM",
  status: ["client transfer prohibited"],
  events: [
    { eventAction: "registration", eventDate: "2020-05-06T02:00:00Z" },
    { eventAction: "expiration", eventDate: "2028-05-31T16:00:00Z" },
  ],
  entities: [REGISTRAR, HOLDER],
};

const FACTS = {
  registrarApproved: "UNKNOWN",
  expiresOn: "2028-06-01",
  isLapsed: false,
  realName: "UNKNOWN",
  holder: { name: "深圳市星河软件有限公司", certType: null, certNo: null },
  privacyProtected: false,
};

let outside: Outside | undefined;
afterEach(() => outside?.stop());

interface Asked {
  readonly approved?: readonly string[];
  readonly answerMs?: number;
  readonly service?: string | null;
  /** What name servers say of the domain itself. */
  readonly delegated?: NameAnswer;
}

async function find(
  answer: RequestListener,
  { approved, answerMs = 2000, service = SERVICE, delegated = "NXDOMAIN" }: Asked = {},
) {
  const resolve: OutsideParts["resolve"] = (host, type) => {
    if (host === DOMAIN) return delegated;
    return type === "A" ? [PUBLIC] : [];
  };
  outside = await startOutside({ answer, resolve });
  const { names } = outside;
  const client = new GuardedClient({ ...outside, userAgent: "portal of the tests" });
  const approvedRegistrars = approved ? new Set(approved) : null;
  const registry = new RdapDomainRegistry(client, {
    ...{ serviceOf: () => service, approvedRegistrars, answerMs },
    isDelegated: (domain) => names.knows(domain),
  });
  return registry.findDomain(DOMAIN);
}

const json =
  (content: unknown, status = 200, type = "application/rdap+json"): RequestListener =>
  (_, response) =>
    response
      .writeHead(status, { "content-type": type })
      .end(typeof content === "string" ? content : JSON.stringify(content));

const findIn = (changes: object, asked?: Asked) => find(json({ ...ANSWER, ...changes }), asked);

test("a registration is read", async () => {
  expect(await find(json(ANSWER))).toEqual(FACTS);
  expect(outside?.requests).toMatchObject([
    {
      url: `site-of-tests.com/rdap/domain/${DOMAIN}`,
      headers: { accept: "application/rdap+json, application/json", "user-agent": "portal of the tests" },
    },
  ]);
});

test.each([
  [
    "the end of the registrar's term, when it comes first",
    "registrar expiration",
    "2027-06-01T00:00:00Z",
    "2027-06-01",
  ],
  [
    "the end of the registry's term, when it comes first",
    "registrar expiration",
    "2029-06-01T00:00:00Z",
    "2028-06-01",
  ],
  ["no day of another kind", "last changed", "2026-06-01T00:00:00Z", "2028-06-01"],
])("it runs to %s", async (_, eventAction, eventDate, expiresOn) => {
  expect(await findIn({ events: [...ANSWER.events, { eventAction, eventDate }] })).toMatchObject({
    expiresOn,
  });
});

test.each([
  [[]],
  [[{ eventAction: "expiration", eventDate: "soon" }]],
  [[{ eventAction: "expiration", eventDate: "+275760-09-13T00:00:00Z" }]],
])("with the events %j nobody knows how long it runs", async (events) => {
  expect(await findIn({ events })).toEqual({ ...FACTS, expiresOn: "UNKNOWN" });
});

test.each([
  ["redemption period", true],
  ["Pending Delete", true],
  ["auto renew period", false],
  ["client hold", false],
])("in the state %j it has lapsed: %s", async (status, isLapsed) => {
  expect(await findIn({ status: ["active", status] })).toMatchObject({ isLapsed });
});

test.each([
  [
    "a person",
    registrant(["fn", "张伟"]),
    { holder: { ...FACTS.holder, name: "张伟" }, privacyProtected: false },
  ],
  [
    "a department of a body",
    registrant(["org", ["大学", "学院"]]),
    { holder: { ...FACTS.holder, name: "大学" }, privacyProtected: false },
  ],
  ["nobody", registrant(["fn", ""]), { holder: "UNKNOWN", privacyProtected: "UNKNOWN" }],
  ["a number for a name", registrant(["fn", 7]), { holder: "UNKNOWN", privacyProtected: "UNKNOWN" }],
  [
    "a placeholder",
    registrant(["fn", "REDACTED FOR PRIVACY"]),
    { holder: "UNKNOWN", privacyProtected: true },
  ],
  ["a proxy", { ...HOLDER, status: ["proxy"] }, { holder: "UNKNOWN", privacyProtected: true }],
  [
    "a card that cannot be read",
    { ...HOLDER, vcardArray: ["vcard"] },
    { holder: "UNKNOWN", privacyProtected: "UNKNOWN" },
  ],
])("the holder is %s", async (_, holder, expected) => {
  expect(await findIn({ entities: [REGISTRAR, holder] })).toMatchObject(expected);
});

const redacted = (description: string) => [{ name: { description }, method: "removal" }];

test.each([
  [{ title: "REDACTED FOR PRIVACY", type: "object redacted due to authorization" }, true],
  [{ type: "object redacted due to authorization" }, true],
  [{ title: "Terms of use" }, "UNKNOWN"],
])("a remark %j beside an empty name means protected: %s", async (remark, privacyProtected) => {
  const remarks = [{ ...remark, description: ["…"] }];
  const holder = { ...registrant(["fn", ""]), remarks };
  expect(await findIn({ entities: [REGISTRAR, holder] })).toMatchObject({ privacyProtected });
  outside?.stop();
  expect(await findIn({ entities: [REGISTRAR, { ...HOLDER, remarks }] })).toMatchObject(FACTS);
});

test("a holder's name that is redacted (RFC 9537) is protected; another person's says nothing", async () => {
  const entities = [REGISTRAR, registrant(["fn", ""])];
  const name = await findIn({ entities, redacted: redacted("Registrant Name") });
  expect(name).toMatchObject({ holder: "UNKNOWN", privacyProtected: true });
  outside?.stop();
  const other = await findIn({ entities, redacted: redacted("Tech Name") });
  expect(other).toMatchObject({ holder: "UNKNOWN", privacyProtected: "UNKNOWN" });
  outside?.stop();
  const organisation = await findIn({ redacted: redacted("Registrant Name") });
  expect(organisation).toEqual(FACTS);
});

test.each([
  ["in the list", ["1", "420"], [REGISTRAR], true],
  ["not in the list", ["42"], [REGISTRAR], false],
  ["without an id", ["420"], [{ ...REGISTRAR, publicIds: [] }], "UNKNOWN"],
  ["with an id of others", ["420"], [{ ...REGISTRAR, publicIds: [{ ...ID, type: "another" }] }], "UNKNOWN"],
  ["nobody names", ["420"], [], "UNKNOWN"],
])("a registrar %s", async (_, approved, entities, registrarApproved) => {
  expect(await findIn({ entities }, { approved })).toMatchObject({ registrarApproved });
});

test.each([
  ["with an RDAP error", json({ errorCode: 404, title: "Not Found" }, 404)],
  ["without a body", json("", 404, "text/plain")],
])("a refusal %s means that nobody registered it", async (_, answer) => {
  expect(await find(answer)).toBe("NONE");
});

test.each([[["119.29.0.1"]], [[]]])(
  "a refusal of a domain that name servers know, with the addresses %j, is that of an outdated service",
  async (delegated) => {
    expect(await find(json({ errorCode: 404 }, 404), { delegated })).toBe("UNKNOWN");
  },
);

test("a refusal holds when no name server answers", async () => {
  expect(await find(json({ errorCode: 404 }, 404), { delegated: "SERVFAIL" })).toBe("NONE");
});

const large = JSON.stringify({ ...ANSWER, remarks: "x".repeat(256 * 1024) });

test.each<[string, RequestListener]>([
  ["404 with a page", json("<h1>not found</h1>", 404, "text/html")],
  ["204", json("", 204)],
  ["400", json(ANSWER, 400)],
  ["401", json(ANSWER, 401)],
  ["429", json({ errorCode: 429 }, 429)],
  ["500", json(ANSWER, 500)],
  ["503", json("", 503)],
  ["no JSON", json("<h1>welcome</h1>")],
  ["half of it", json(JSON.stringify(ANSWER).slice(0, -1))],
  ["another kind of object", json({ ...ANSWER, objectClassName: "entity" })],
  ["another domain", json({ ...ANSWER, ldhName: "xinghe-demo.net" })],
  ["no name", json({ ...ANSWER, ldhName: undefined })],
  ["events of another form", json({ ...ANSWER, events: "never" })],
  ["null", json("null")],
  ["more than we read", json(large)],
  ["a broken line", (_, response) => response.destroy()],
  [
    "somewhere else",
    (_, response) => response.writeHead(302, { location: "https://www.site-of-tests.com/" }).end(),
  ],
  ["somewhere inside", (_, response) => response.writeHead(307, { location: "http://127.0.0.1/" }).end()],
])("an answer with %s leaves everything open", async (_, answer) => {
  expect(await find(answer)).toBe("UNKNOWN");
  expect(outside?.dialled).toEqual([`${PUBLIC}:443`]);
});

test("a redirect inside the service is followed", async () => {
  const answer: RequestListener = (request, response) => {
    if (request.url?.startsWith("/rdap/"))
      response.writeHead(301, { location: `/v2/domain/${DOMAIN}` }).end();
    else json(ANSWER)(request, response);
  };
  expect(await find(answer)).toEqual(FACTS);
});

test.each<[string, RequestListener]>([
  ["never answers", () => {}],
  ["drips", (_, response) => void response.writeHead(200).write("{")],
])("a service that %s leaves everything open", async (_, answer) => {
  expect(await find(answer, { answerMs: 150 })).toBe("UNKNOWN");
});

test("where nobody answers for a suffix nobody is asked", async () => {
  expect(await find(json(ANSWER), { service: null })).toBe("UNKNOWN");
  expect(outside?.dialled).toEqual([]);
});

test("a service inside that no setting names is not asked", async () => {
  expect(await find(json(ANSWER), { service: "http://127.0.0.1/" })).toBe("UNKNOWN");
  expect(outside?.dialled).toEqual([]);
});
