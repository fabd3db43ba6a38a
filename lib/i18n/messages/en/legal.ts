import type { Translation } from "../../translation";
import type { legal as source } from "../zh-CN/legal";

export const legal = {
  specimen: "Sample",
  specimenText:
    "This page is a general sample (version 1). Whoever runs this portal replaces it with their own text.",
  terms: {
    title: "Terms of service",
    sections: [
      {
        title: "What the service is",
        text: "The portal helps you to fill in, check and submit an ICP filing, reviews it and hands it over to the provincial bureau. The bureau decides. Filing is free of charge.",
      },
      {
        title: "What you answer for",
        text: "Give true answers and clear, complete papers, with the consent of the persons named. File a change when facts change, and a cancellation when the service ends.",
      },
      {
        title: "Your account",
        text: "Keep the password and codes to yourself. If somebody else uses your account, change the password at once; all other sessions end with it.",
      },
      {
        title: "What we answer for",
        text: "We review within the time stated, name each point that must change, and keep the history for you to read. How long the bureau takes is not ours to decide.",
      },
      {
        title: "The end",
        text: "You may abandon a filing that has not been handed over. Filings left untouched expire as the page says, and their papers are deleted after the period stated.",
      },
    ],
  },
  privacy: {
    title: "Privacy",
    sections: [
      {
        title: "What we collect",
        text: "Names, document types and numbers, contacts, addresses, pictures of documents and the result of the face check of the sponsor and the persons in charge; and the website, App, domain and access data. Only what the filing rules ask for.",
      },
      {
        title: "What it is for",
        text: "For the filing alone: to check identity, to hand over to MIIT and the bureau, and to tell you how it goes. No marketing, no unrelated third party.",
      },
      {
        title: "How it is protected",
        text: "Document numbers, mobiles, mail addresses and all pictures are stored encrypted and masked on the page. When staff look at a full value, the system records who and when.",
      },
      {
        title: "How long it is kept",
        text: "As long as the filing is in force. Answers and papers of filings abandoned, expired or ended are deleted after 180 days; order number, dates and decisions stay.",
      },
      {
        title: "Your rights",
        text: "You may read and correct your data, take back a filing that nobody has begun to review, and ask who has looked at your data.",
      },
      {
        title: "Cookies",
        text: "Only what is needed: to keep you signed in, and to remember language and appearance. No statistics, no advertising.",
      },
    ],
  },
} satisfies Translation<typeof source>;
