import type { Translation } from "../../translation";
import type { filing as source } from "../zh-CN/filing";

export const filing = {
  orderNo: "Order number",
  type: "Filing type",
  due: "Due",
  ballWith: "Now with the {actor}",
  ballYou: "Waiting for you",
  actors: {
    applicant: "applicant",
    reviewer: "initial reviewer",
    verifier: "person verifying by SMS",
    bureau: "bureau",
    system: "system",
  },
  timeline: "What has happened",
  timelineNow: "now",
  timelineNext: "next",
  tasksDone: "{done} of {total} done",
  status: {
    done: "Done",
    todo: "To do",
    started: "Started",
    fix: "Needs a change",
    blocked: "Cannot start yet",
    waiting: "Submits by itself",
  },
  remark: {
    title: "Reviewer’s remark",
    code: "Reason code",
    repair: "How to repair it",
    was: "As submitted",
  },
  material: {
    required: "Required",
    optional: "Optional",
    reuse: "May be kept",
    sample: "See a sample",
    versions: "Earlier versions",
    version: "Version {n}",
    empty: "Nothing uploaded yet",
    noPreview: "Not shown here, to protect personal data",
  },
  number: {
    copy: "Copy the filing number",
  },
  why: {
    title: "Why this result",
    source: "Source",
    rule: "Rule applied",
    evidence: "What was found",
  },
} satisfies Translation<typeof source>;
