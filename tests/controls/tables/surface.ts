import { type Control, instead, without } from "../control";

const REFUSAL = "server/http/refusal.ts";
const SERVER = "server/http/portal-server.ts";
const HEADERS = "server/http/security-headers.ts";
const JSON_BODY = "lib/shared/json-body.ts";

const CLIENT = "lib/server/outbound/guarded-client.ts";

const CLIENT_TESTS = ["lib/server/outbound/guarded-client.test.ts"];
const SERVER_TESTS = ["server/http/portal-server.test.ts", "server/http/bad-address.test.ts"];
const HEADER_TESTS = ["server/http/security-headers.test.ts"];
const ORIGIN_TESTS = ["tests/integration/foreign-origin.test.ts"];

/** What comes in and what goes out, whoever it is. */
export const SURFACE_CONTROLS: readonly Control[] = [
  {
    name: "same-origin-rule",
    without: "a page of somebody else acts in the name of who is signed in",
    edits: [
      instead(
        "lib/server/auth/same-origin.ts",
        "return host !== null && from.host === host &&",
        "return true ||",
      ),
    ],
    project: "unit",
    tests: ["lib/server/auth/same-origin.test.ts"],
  },
  {
    name: "same-origin-of-forms",
    without: "forms are posted from foreign pages",
    edits: [without("lib/server/guarded.ts", "await requireSameOrigin();")],
    project: "unit",
    tests: ["lib/server/guarded.test.ts"],
  },
  {
    name: "same-origin-of-drafts",
    without: "a foreign page changes the answers of an order",
    edits: [
      without(
        "app/api/filings/[orderNo]/draft/route.ts",
        'if (!isSameOrigin(request.headers.get("origin"), request.headers.get("host"))) return refuse(403);',
      ),
    ],
    project: "integration",
    tests: ORIGIN_TESTS,
  },
  {
    name: "same-origin-of-uploads",
    without: "a foreign page uploads papers",
    edits: [without("app/api/uploads/route.ts", "await requireSameOrigin();")],
    project: "integration",
    tests: ORIGIN_TESTS,
  },
  {
    name: "open-redirect",
    without: "a link to the sign-in page leads to somebody else's site",
    edits: [
      without("lib/forms/next-path.ts", "(?![/\\\\])"),
      without(
        "lib/forms/next-path.ts",
        'if (url.origin !== BASE || url.pathname.startsWith("//")) return null;',
      ),
    ],
    project: "unit",
    tests: ["lib/forms/next-path.test.ts"],
  },
  {
    name: "return-path",
    without: "choosing a language leads to somebody else's site",
    edits: [
      instead(
        "lib/shared/return-path.ts",
        `\`/\${from.pathname.replace(/^[/\\\\]+/, "")}\${from.search}\``,
        "from.pathname + from.search",
      ),
    ],
    project: "unit",
    tests: ["lib/shared/return-path.test.ts"],
  },
  {
    name: "script-nonce",
    without: "a script that somebody smuggled in runs",
    edits: [instead(HEADERS, `'nonce-\${nonce}' 'strict-dynamic'`, "'unsafe-inline'")],
    project: "unit",
    tests: HEADER_TESTS,
  },
  {
    name: "no-frames",
    without: "the portal is framed, and clicks are stolen",
    edits: [without(HEADERS, "\"frame-ancestors 'none'\",")],
    project: "unit",
    tests: HEADER_TESTS,
  },
  {
    name: "inert-api",
    without: "an uploaded file opened as a page acts in the portal's name",
    edits: [
      instead(
        SERVER,
        'startsWith("/api/") ? INERT_POLICY :',
        'startsWith("/api/") === null ? INERT_POLICY :',
      ),
    ],
    project: "unit",
    tests: SERVER_TESTS,
  },
  {
    name: "no-sniffing",
    without: "a browser takes a picture for a script",
    edits: [without(HEADERS, '"x-content-type-options": "nosniff",')],
    project: "unit",
    tests: SERVER_TESTS,
  },
  {
    name: "forwarded-headers",
    without: "a client says itself which address it comes from",
    edits: [instead(SERVER, "if (trustProxy) return;", "if (trustProxy || id) return;")],
    project: "unit",
    tests: SERVER_TESTS,
  },
  {
    name: "trust-proxy",
    without: "behind a proxy a client chooses the address that throttles count",
    edits: [
      instead(
        "lib/server/auth/client-address.ts",
        "trustProxy ? entries.at(-1) : entries[0]",
        "trustProxy ? entries[0] : entries[0]",
      ),
    ],
    project: "unit",
    tests: ["lib/server/auth/client-address.test.ts"],
  },
  {
    name: "nul-refusal",
    without: "an address with NUL brings the database to fail",
    edits: [without(REFUSAL, 'if (url.includes("%00")) return true;')],
    project: "unit",
    tests: SERVER_TESTS,
  },
  {
    name: "clean-texts",
    without: "a text with NUL or half a sign brings the database to fail",
    edits: [
      instead("lib/server/review/save-remark.ts", "normaliseFreeText(request.text)", "request.text.trim()"),
    ],
    project: "integration",
    tests: ["tests/integration/hostile-texts.test.ts"],
  },
  {
    name: "body-size",
    without: "a body of any size is taken in",
    edits: [instead(REFUSAL, "> most ? 413 : null", "> most * 1e9 ? 413 : null")],
    project: "unit",
    tests: SERVER_TESTS,
  },
  {
    name: "overload",
    without: "a rush of requests takes the portal down",
    edits: [
      without("server/http/places.ts", "if (taken.waiting + taken.working >= limits.most) return false;"),
    ],
    project: "unit",
    tests: SERVER_TESTS,
  },
  {
    name: "own-turn",
    without: "whoever waited is taken for the one whose end made room",
    edits: [
      instead("server/http/places.ts", "AsyncResource.bind(() => {", "((work: () => void) => work)(() => {"),
    ],
    project: "unit",
    tests: ["server/http/places.test.ts"],
  },
  {
    name: "public-addresses",
    without: "a domain of a stranger makes the portal open addresses inside the house",
    edits: [without(CLIENT, 'if (!found.every(isPublicAddress)) throw new OutboundError("REFUSED");')],
    project: "unit",
    tests: CLIENT_TESTS,
  },
  {
    name: "embedded-addresses",
    without: "an IPv4 address inside the house is reached in the clothes of IPv6",
    edits: [
      instead(
        "lib/server/outbound/public-address.ts",
        'return address.range() === "unicast" && address.match(GLOBAL_IPV6);',
        'return !["loopback", "uniqueLocal", "linkLocal"].includes(address.range());',
      ),
    ],
    project: "unit",
    tests: ["lib/server/outbound/public-address.test.ts"],
  },
  {
    name: "open-targets",
    without: "a redirect leads to an address in any notation, another port, or a name of the house",
    edits: [without(CLIENT, 'if (!isOpenTarget(url)) throw new OutboundError("REFUSED");')],
    project: "unit",
    tests: CLIENT_TESTS,
  },
  {
    name: "redirects-of-registries",
    without: "a registry sends the portal to whom it likes",
    edits: [without(CLIENT, ' || (follow === "SAME_ORIGIN" && next.origin !== from.origin)')],
    project: "unit",
    tests: [...CLIENT_TESTS, "lib/server/gateways/domain-registry/rdap.test.ts"],
  },
  {
    name: "size-of-pages",
    without: "a home page without an end fills the memory",
    edits: [instead("lib/server/outbound/read-body.ts", "if (length <= mostBytes) continue;", "continue;")],
    project: "unit",
    tests: CLIENT_TESTS,
  },
  {
    name: "prototype-names",
    without: "JSON reaches the prototype of every object",
    edits: [instead(JSON_BODY, 'if (key === "__proto__")', 'if (key === "no such name")')],
    project: "unit",
    tests: ["lib/shared/json-body.test.ts"],
  },
  {
    name: "json-size",
    without: "JSON of any size is taken in",
    edits: [without(JSON_BODY, "if (length > mostBytes) return null;")],
    project: "unit",
    tests: ["lib/shared/json-body.test.ts"],
  },
  {
    name: "error-texts",
    without: "the log keeps what people typed, by way of error messages",
    edits: [instead("lib/server/log-line.ts", "kind: error.name,", "kind: error.message,")],
    project: "unit",
    tests: ["lib/server/log-line.test.ts"],
  },
  {
    name: "authorization-manifest",
    without: "an address is added of which nobody said who may use it",
    edits: [without("tests/authorization/manifest.ts", '"GET api/health": [{ may: EVERYBODY }],')],
    project: "architecture",
    tests: ["tests/architecture/authorization.test.ts"],
  },
];
