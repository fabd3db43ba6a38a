import path from "node:path";
import { expect, test } from "vitest";
import { ENVIRONMENT, EnvironmentError, readEnv } from "./env";

const URL = "postgresql://u:p@db.example/portal";

test("nothing needs to be set", () => {
  expect(readEnv({})).toMatchObject({
    host: "127.0.0.1",
    port: 3000,
    dataDir: path.resolve(".data"),
    database: "embedded",
    demo: true,
    publicUrl: "http://127.0.0.1:3000",
  });
});

test("an empty variable counts as not set", () => {
  const empty = Object.fromEntries(Object.keys(ENVIRONMENT.shape).map((name) => [name, " "]));
  expect(readEnv(empty)).toEqual(readEnv({}));
});

test.each([
  [{}, "embedded", true],
  [{ DEMO: "1" }, "embedded", true],
  [{ DEMO: "0" }, "embedded", false],
  [{ DEMO: "0", SEED_DEMO: "1" }, "embedded", true],
  [{ DATABASE_URL: URL }, "postgresql", false],
  [{ DATABASE_URL: URL, DEMO: "1" }, "postgresql", false],
  [{ DATABASE_URL: URL, SEED_DEMO: "1" }, "postgresql", true],
  [{ DATABASE_URL: URL, DATABASE_KIND: "embedded" }, "embedded", true],
])("%o means a database of kind %s and demo mode %s", (source, database, demo) => {
  expect(readEnv(source)).toMatchObject({ database, demo });
});

test.each([
  [{ PORT: "0" }, 0],
  [{ PORT: "65535" }, 65_535],
])("%o is a port", (source, port) => {
  expect(readEnv(source).port).toBe(port);
});

test("a token of 32 characters will do", () => {
  expect(readEnv({ INSTANCES_API_TOKEN: "x".repeat(32) }).instancesToken).toHaveLength(32);
});

test.each([
  [{ PORT: "65536" }, "PORT"],
  [{ PORT: "-1" }, "PORT"],
  [{ PORT: "http" }, "PORT"],
  [{ PORT: "80.5" }, "PORT"],
  [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL"],
  [{ DEMO: "yes" }, "DEMO"],
  [{ LOG: "xml" }, "LOG"],
  [{ PUBLIC_URL: "portal" }, "PUBLIC_URL"],
  [{ SITE_PROBE: "1" }, "SITE_PROBE"],
  [{ SUPPORT_CONTACT: "ask us" }, "SUPPORT_CONTACT"],
  [{ SUPPORT_CONTACT: "400-800-0000," }, "SUPPORT_CONTACT"],
  [{ SUPPORT_CONTACT: "http://help.cloud.example/" }, "SUPPORT_CONTACT"],
  [{ SUPPORT_CONTACT: "javascript:alert(1)@cloud.example x" }, "SUPPORT_CONTACT"],
  [{ DNS_SERVERS: "dns.example" }, "DNS_SERVERS"],
  [{ DNS_SERVERS: "223.5.5.5," }, "DNS_SERVERS"],
  [{ DOMAIN_REGISTRY: "live" }, "DOMAIN_REGISTRY"],
  [{ RDAP_URL: "rdap.example" }, "RDAP_URL"],
  [{ RDAP_URL: "ldap://rdap.example/" }, "RDAP_URL"],
  [{ RDAP_URL: "https://user:word@rdap.example/" }, "RDAP_URL"],
  [{ RDAP_URL: "https://rdap.example/?q=" }, "RDAP_URL"],
  [{ APPROVED_REGISTRARS: "420,Alibaba" }, "APPROVED_REGISTRARS"],

  [{ INSTANCES_API_TOKEN: "x".repeat(31) }, "INSTANCES_API_TOKEN"],
])("%o is refused by name", (source, name) => {
  expect(() => readEnv(source)).toThrow(EnvironmentError);
  expect(() => readEnv(source)).toThrow(name);
});

test.each([
  [{ SUPPORT_CONTACT: "400-800-0000, help@cloud.example" }, ["400-800-0000", "help@cloud.example"]],
  [{ SUPPORT_CONTACT: "+86 10 1234 5678" }, ["+86 10 1234 5678"]],
  [{ SUPPORT_CONTACT: "https://cloud.example/help" }, ["https://cloud.example/help"]],
  [{ DEMO: "0" }, []],
])("%o is how support is reached: %o", (source, contacts) => {
  expect(readEnv(source).supportContacts).toEqual(contacts);
});

test("a public address carries no slash at its end", () => {
  expect(readEnv({ PUBLIC_URL: "https://beian.example/" }).publicUrl).toBe("https://beian.example");
});

test.each([
  [{}, "stand-in", "stand-in"],
  [{ DEMO: "0" }, "live", "rdap"],
  [{ DATABASE_URL: URL, SEED_DEMO: "1" }, "stand-in", "stand-in"],
  [{ SITE_PROBE: "live", DOMAIN_REGISTRY: "rdap" }, "live", "rdap"],
  [{ DEMO: "0", SITE_PROBE: "stand-in", DOMAIN_REGISTRY: "stand-in" }, "stand-in", "stand-in"],
])("with %o domains are looked at by %s and %s", (source, siteProbe, domainRegistry) => {
  expect(readEnv(source)).toMatchObject({ siteProbe, domainRegistry });
});

test("lists are read without their blanks, the address of RDAP ends with one slash, its file has a whole path", () => {
  const source = {
    DNS_SERVERS: "223.5.5.5, 119.29.29.29:53,[2400:3200::1]:53",
    APPROVED_REGISTRARS: " 420, 1599 ",
    RDAP_BOOTSTRAP: "dns.json",
  };
  expect(readEnv(source)).toMatchObject({
    dnsServers: ["223.5.5.5", "119.29.29.29:53", "[2400:3200::1]:53"],
    rdap: { approvedRegistrars: ["420", "1599"], bootstrap: path.resolve("dns.json") },
  });
  for (const url of ["https://rdap.example/v1", "https://rdap.example/v1/", "https://rdap.example/v1//"]) {
    expect(readEnv({ RDAP_URL: url }).rdap.url).toBe("https://rdap.example/v1/");
  }
});

test("the ministry's registry needs a token", () => {
  const url = "https://registry.example/miit";
  expect(readEnv({}).miitRegistry).toBeNull();
  expect(readEnv({ MIIT_REGISTRY_URL: url, MIIT_REGISTRY_TOKEN: "t" }).miitRegistry).toEqual({
    url: `${url}/`,
    token: "t",
  });
  expect(() => readEnv({ MIIT_REGISTRY_URL: url })).toThrow(/MIIT_REGISTRY_TOKEN/);
});
