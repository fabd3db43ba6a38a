import type { Translation } from "../../translation";
import type { home as source } from "../zh-CN/home";

export const home = {
  title: "File your website or App",
  lead: "A website or App in mainland China must be filed with the provincial communications administration before it opens. You fill it in once; we review it, hand it over, and follow it until the filing number is issued.",
  start: "Start a filing",
  signIn: "Sign in and continue",
  track: "Track a filing",
  preCheck: "Pre-check: type, papers, time",
  rules: "Rules of the provinces",
  glance: {
    title: "At a glance",
    items: [
      { label: "Fee", value: "none" },
      { label: "Time to fill in", value: "about 30 minutes; leave whenever you like, everything is saved" },
      { label: "Initial review", value: "within 2 working days" },
      { label: "Bureau review", value: "within {decisionDays} working days" },
      { label: "Result", value: "one number for the sponsor and one for each website and App" },
    ],
  },
  who: {
    title: "Who must file",
    items: [
      {
        title: "Companies and sole traders",
        text: "who open a website or App on servers in mainland China; they file in the province of their registered address.",
      },
      {
        title: "Government bodies, public institutions, associations",
        text: "file in their own name; some need an approval for opening the site.",
      },
      {
        title: "Individuals",
        text: "file a non-commercial website or App in their own name; outside the home province most bureaus ask for proof of residence.",
      },
    ],
    not: "A website on servers outside mainland China need not be filed. Paid services need a commercial licence after the filing.",
  },
  before: {
    title: "Check before you start",
    items: [
      "The domain is verified by real name, held by the sponsor, and valid for more than {domainDays} days",
      "You have a cloud server of ours in mainland China, or a filing service code",
      "The documents of the persons in charge are valid for more than {documentDays} days, and their mobiles are their own and receive texts",
    ],
  },
  papers: {
    title: "Papers you need",
    organisation: "Organisations",
    individual: "Individuals",
    both: "Both",
    organisationItems: [
      "A colour photo of the business licence or other certificate of the sponsor",
      "Identity documents, both sides, of the sponsor’s person in charge and of the legal representative",
      "A sealed authorisation letter when the person in charge is not the legal representative",
    ],
    individualItems: [
      "Your identity document, both sides",
      "Outside your home province, a residence permit or another proof of residence (as the bureau asks)",
    ],
    bothItems: [
      "The identity document, both sides, of the person in charge of the website or App",
      "The face check of that person",
      "For news, publishing, medicines and the like, the approval of the competent authority",
    ],
    limits:
      "Pictures are JPG or PNG, up to 4 MB each. While you fill in, we list exactly what your province and content need.",
  },
  steps: {
    title: "Five steps",
    items: [
      {
        title: "Fill in and submit",
        text: "Sponsor, website or App, persons in charge, page by page; upload, check, submit.",
        who: "you",
        time: "about 30 minutes",
      },
      {
        title: "Initial review",
        text: "A reviewer compares answers and papers. If something must change, each point is named and only those are opened.",
        who: "us",
        time: "within 2 working days",
      },
      {
        title: "SMS verification",
        text: "The persons in charge get a 6-digit code from 12381 and enter it on the verification page.",
        who: "persons in charge",
        time: "within 24 hours",
      },
      {
        title: "Bureau review",
        text: "The provincial bureau reviews the whole filing.",
        who: "bureau",
        time: "within {decisionDays} working days",
      },
      {
        title: "Filing number",
        text: "Show the number at the foot of the site or in the App’s settings, and do the police filing within 30 days of opening.",
        who: "you",
        time: "within 30 days",
      },
    ],
  },
  limits: {
    title: "Time limits",
    items: [
      {
        title: "SMS verification",
        text: "Within 24 hours of the first sending; more than 5 wrong entries by one person return the filing.",
      },
      {
        title: "Waiting for you",
        text: "A returned filing expires after 45 days without a change; we remind you before.",
      },
      {
        title: "One filing at a time",
        text: "An account has one open order, with several websites and Apps; others wait in the queue. How many depends on the province and is shown while you fill in.",
      },
      {
        title: "Changes",
        text: "Before submission and after a return you may change answers; whatever is still valid is kept.",
      },
    ],
  },
} satisfies Translation<typeof source>;
