import type { Translation } from "../../translation";
import type { agreements as source } from "../zh-CN/agreements";

export const agreements = {
  sample:
    "Sample text, version {version}. Before use the access provider replaces it with a text of its own lawyers.",
  authenticity: {
    title: "Pledge that everything is true",
    text: [
      "We (I) pledge that all answers and materials are true, exact, complete and valid, and equal to the original documents.",
      "Changes are filed within the 30 days before they take effect; when the service ends, the filing is cancelled on the same day.",
      "We (I) know that for false data, changes that were not filed, or services beyond what was filed, the authorities may close the site, cancel the filing and impose a fine.",
    ],
  },
  agencyService: {
    title: "Agreement on filing on behalf",
    text: [
      "We (I) ask the access provider to hand the application to the communications administration of the sponsor’s province and to receive its decision.",
      "The access provider carries out the initial review and names everything that needs to be changed at once. The service is free of charge.",
      "Until the filing is approved the website or App is not opened.",
    ],
  },
  informationSecurity: {
    title: "Pledge on information security",
    text: [
      "We observe the Cybersecurity Law, the Measures on Internet Information Services and related rules, and neither make nor spread unlawful information.",
      "We check what is published, keep logs and an emergency plan; unlawful information is stopped at once, kept as evidence and reported.",
      "Services that need an approval begin only when it has been granted.",
    ],
  },
  personalData: {
    title: "Notice on personal data",
    text: [
      "For the filing the access provider collects name, document type and number, images of documents, contacts and portrait of the sponsor, the legal representative and the persons in charge.",
      "They serve the review alone, are given to MIIT and the bureau, and are kept encrypted while the filing lives and for the legal period after it.",
      "You can look at and correct your data and see who looked at them and when. A portrait is sensitive personal information; the person consents separately.",
    ],
  },
} satisfies Translation<typeof source>;
