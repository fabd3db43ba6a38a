import { expect, test } from "vitest";
import { type AppDomains, checkAppDomains, checkAppHost, registrableDomainsOf } from "./app-domains";
import type { RegistrableDomainOf } from "./registrable-domain";

const registrableDomain: RegistrableDomainOf = (host) => {
  const suffix = ["com.cn", "cn", "com"].find((end) => host.endsWith(`.${end}`));
  if (!suffix) return null;
  const own = host
    .slice(0, -suffix.length - 1)
    .split(".")
    .at(-1);
  return own ? { domain: `${own}.${suffix}`, suffix } : null;
};

test.each([
  ["example.com", undefined],
  ["b.example.com", undefined],
  ["a.b.example.com", undefined],
  ["a.b.example.com.cn", undefined],
  ["x.a.b.example.com", "F443"],
  ["x.a.b.example.com.cn", "F443"],
  ["com", "F443"],
  ["a_b.example.com", "F443"],
  ["example.nosuch", "F443"],
  ["a b.com", "F443"],
])("the host %s gives %s", (host, code) => {
  expect(checkAppHost(host, registrableDomain)?.code).toBe(code);
});

test("each registrable domain behind the hosts is named once", () => {
  const hosts = ["a.example.com", "b.example.com", "api.example.com.cn", "nosuch", "a b"];
  expect(registrableDomainsOf(hosts, registrableDomain)).toEqual(["example.com", "example.com.cn"]);
});

const sound: AppDomains = {
  path: "services.s2",
  allDomains: ["example.com", "api.example.com"],
  hostedDomains: ["api.example.com"],
  platforms: [
    { path: "services.s2.platforms.p1.domains", domains: ["example.com"] },
    { path: "services.s2.platforms.p2.domains", domains: ["api.example.com"] },
  ],
  isPurelyIp: false,
};
const found = (change: Partial<AppDomains>) =>
  checkAppDomains({ ...sound, ...change }).map(({ path, code }) => `${path} ${code}`);

test("sound lists pass, and so do empty ones of an App that is purely IP", () => {
  expect(found({})).toEqual([]);
  const platforms = sound.platforms.map(({ path }) => ({ path, domains: [] }));
  expect(found({ allDomains: [], hostedDomains: [], platforms, isPurelyIp: true })).toEqual([]);
});

test("an App that is not purely IP needs domains", () => {
  expect(found({ allDomains: [], hostedDomains: [], platforms: [] })).toEqual([
    "services.s2.allDomains F443",
    "services.s2.hostedDomains F444",
  ]);
});

test("a domain that no platform uses, or that stands there twice, is refused", () => {
  expect(found({ allDomains: [...sound.allDomains, "unused.com"] })).toEqual(["services.s2.allDomains F443"]);
  expect(found({ allDomains: [...sound.allDomains, "example.com"] })).toEqual([
    "services.s2.allDomains F443",
  ]);
});

test("a platform without domains or with a strange one is refused at its place", () => {
  const path = "services.s2.platforms.p3.domains";
  expect(found({ platforms: [...sound.platforms, { path, domains: [] }] })).toEqual([`${path} F443`]);
  expect(found({ platforms: [...sound.platforms, { path, domains: ["x.com"] }] })).toEqual([`${path} F443`]);
});

test("hosted domains must be there and from the list", () => {
  expect(found({ hostedDomains: [] })).toEqual(["services.s2.hostedDomains F444"]);
  expect(found({ hostedDomains: ["x.com"] })).toEqual(["services.s2.hostedDomains F444"]);
});
