import { expect, test } from "vitest";
import {
  added,
  aService,
  company,
  facts,
  listed,
  type MaterialChange,
  person,
} from "@/tests/support/builders/material-facts";

import type { HeldBy } from "../network/domain-holder";
import { requiredMaterials } from "./required-materials";

const domains = (count: number, holder: HeldBy = "SPONSOR") =>
  Array.from({ length: count }, (_, at) =>
    aService({ key: `s${at + 1}`, domains: [{ name: `d${at}.com`, holder }] }),
  );

function certificates(change: MaterialChange): number {
  return listed(change).filter((line) => line.startsWith("DOMAIN_CERT") && line.endsWith("DOMAIN_CERT_ASKED"))
    .length;
}

test.each([
  ["32", 1, 1, 1],
  ["43", 1, 1, 1],
  ["15", 1, 0, 1],
  ["53", 1, 0, 1],
  ["41", 3, 0, 0],
  ["41", 4, 4, 4],
  ["52", 4, 4, 4],
  ["61", 4, 0, 0],
  ["61", 5, 5, 5],
  ["33", 9, 0, 0],
])(
  "note f: province %s, %i domains: %i certificates of a company, %i of an individual",
  (code, count, org, ind) => {
    const services = domains(count);
    expect(certificates({ province: code, services })).toBe(org);
    expect(certificates({ province: code, services, sponsor: person })).toBe(ind);
  },
);

test("note f: a domain that could not be looked up needs its certificate or a screenshot", () => {
  const items = requiredMaterials(facts({ services: domains(1, "UNKNOWN") }));
  const item = items.find((candidate) => candidate.code === "DOMAIN_CERT");
  expect(item).toMatchObject({
    owner: "services.s1.domain",
    because: "DOMAIN_UNKNOWN",
    alternatives: ["DOMAIN_REALNAME_SHOT"],
    params: { province: "33", domain: "d0.com" },
  });
  expect(items.map((candidate) => candidate.code)).not.toContain("DOMAIN_REALNAME_SHOT");
  const asked = requiredMaterials(facts({ services: domains(1, "UNKNOWN"), province: "32" }));
  expect(asked.find((candidate) => candidate.code === "DOMAIN_CERT")?.alternatives).toEqual([]);
});

test("several domains of one App, and of an old website, are told apart", () => {
  const two = [
    { name: "a.com", holder: "UNKNOWN" },
    { name: "b.com", holder: "UNKNOWN" },
  ] as const;
  const owners = (serviceType: "APP" | "WEBSITE") =>
    requiredMaterials(facts({ services: [aService({ serviceType, domains: two })] }))
      .filter((item) => item.code === "DOMAIN_CERT")
      .map((item) => item.owner);
  expect(owners("APP")).toEqual(["services.s1.allDomains.a.com", "services.s1.allDomains.b.com"]);
  expect(owners("WEBSITE")).toEqual(["services.s1.domain.a.com", "services.s1.domain.b.com"]);
});

test("note g: each ticked approval brings its document, of organisations only", () => {
  const services = [aService({ preApprovals: ["NEWS", "CULTURE"] })];
  const papers = [
    "PREAPPROVAL_DOC services.s1.preApprovals.NEWS REQUIRED PREAPPROVAL",
    "PREAPPROVAL_DOC services.s1.preApprovals.CULTURE REQUIRED PREAPPROVAL",
  ];
  expect(added({ services })).toEqual(papers);
  expect(added({ services }, { sponsor: person })).toEqual([]);
});

test("note h: words bring letters; the financial approval takes the place of its letter", () => {
  const services = [aService({ untickedTopics: ["NEWS", "HEALTH"] })];
  const letters = [
    "NOT_INVOLVED_LETTER services.s1.untickedTopics.NEWS REQUIRED NOT_INVOLVED",
    "NOT_INVOLVED_LETTER services.s1.untickedTopics.HEALTH REQUIRED NOT_INVOLVED",
  ];
  expect(added({ services })).toEqual(letters);
  expect(added({ services }, { sponsor: person })).toEqual(letters);
  const finance = { ...company, hasFinanceWords: true };
  expect(added({ sponsor: finance })).toEqual(["NON_FINANCE_LETTER sponsor REQUIRED FINANCE_WORDS"]);
  expect(added({ sponsor: { ...person, hasFinanceWords: true } }, { sponsor: person })).toEqual([]);
  const approved = [aService({ preApprovals: ["INTERNET_FINANCE"] })];
  expect(listed({ sponsor: finance, services: approved }).join()).not.toContain("NON_FINANCE");
});

test.each([
  ["11", []],
  ["13", ["LEGAL_REP"]],
  ["12", ["LEGAL_REP", "PRINCIPAL", "SHAREHOLDER", "SENIOR"]],
])("note o: in %s the relation of these holders is proven: %j", (code, admitted) => {
  const holders = ["SPONSOR", "LEGAL_REP", "PRINCIPAL", "SHAREHOLDER", "SENIOR", "OTHER", "UNKNOWN"] as const;
  const proven = holders.filter((holder) =>
    listed({ province: code, services: domains(1, holder) }).includes(
      "DOMAIN_HOLDER_PROOF services.s1.domain REQUIRED HOLDER_RELATION",
    ),
  );
  expect(proven).toEqual(admitted);
});
