import type { Translation } from "../../translation";
import type { bureauRules as source } from "../zh-CN/bureau-rules";

export const bureauRules = {
  title: "Rules of the provinces",
  lead: "A filing follows the rules of the communications administration of its province. Here they are, province by province, with source and date; our checks go by them.",
  asOf: "Rules as of {date}.",
  count: "own rules: {n}",
  none: "no rules of its own; the national ones apply",
  link: "Rules of the provinces",
  provinceTitle: "Filing rules of {province}",
  provinceLead:
    "Rules of the {bureau}, as of {date}. Filings are checked by them; those begun earlier keep the rules they began with.",
  numbers: "Filing numbers begin with “{abbr}ICP备”",
  police: "Police numbers begin with “{abbr}公网安备”",
  certainty: "Where the rules come from",
  certaintyLead:
    "Bureaus seldom publish all they ask for; most of this was collected by access providers. Each rule names its source and how sure it is:",
  own: "Rules of this province",
  national: "Everywhere",
  coming: "Coming",
  contents: "On this page",
  whom: "For: {whom}",
  restOf: "all other {whom}",
  rest: "all other filings",
  since: "since {date}",
  until: "until {date}",
  from: "from {date} on",
  nothing: "{name}: nothing is asked",
  sources: "Source: ",
  source: "{title} ({date})",
  separator: "; ",
  preCheck: "Pre-check a filing by these rules",
} satisfies Translation<typeof source>;
