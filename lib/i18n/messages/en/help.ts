import type { Translation } from "../../translation";
import type { help as source } from "../zh-CN/help";

export const help = {
  title: "Help",
  lead: "The questions people ask most. Each field has its own explanation and example beside it.",
  preCheck: {
    title: "I have not begun and want to know what it takes",
    text: "Without an account, 8 questions show you the filing type, steps, papers, time and the usual reasons for being sent back.",
    link: "Pre-check",
  },
  rules: {
    title: "How do the provinces differ",
    text: "Age, identity cards of other provinces, persons in charge, papers, numbers: provinces ask for different things. Each has a page with its rules, their sources and dates.",
    link: "Rules of the provinces",
  },
  servers: {
    title: "My server is not fit for a filing, or I have no service code",
    text: "Signed in, you see of each server whether it is fit and why, and make, bind and void service codes. Without a server of your own, use a code that somebody else bound to your account.",
    link: "Servers and service codes",
  },
  topics: [
    {
      id: "save",
      title: "May I leave in the middle",
      text: "Yes. After each pause everything is saved, and you can go on from another device. A draft is kept for 45 days; we remind you before it ends.",
    },
    {
      id: "type",
      title: "Who decides the filing type",
      text: "The system does, from the sponsor’s certificate, the domain and existing records, and it says why. You do not have to choose.",
    },
    {
      id: "province",
      title: "In which province do I file",
      text: "Organisations file in the province of their registered address. Individuals file in their home province or, with proof of residence, where they live, as that bureau allows.",
    },
    {
      id: "person",
      title: "Who may be the person in charge",
      text: "For the sponsor it is usually the legal representative; another employee needs an authorisation letter. The person in charge of a website or App must as a rule be 18 or older, and pass the face check; some provinces have rules of their own.",
    },
    {
      id: "name",
      title: "How should the site be named",
      text: "The name should have to do with the sponsor or the content. It may not be only a domain, a number or a place, nor claim to be national. Each rule is checked and explained while you type.",
    },
    {
      id: "sms",
      title: "The verification text did not come",
      text: "It is sent by 12381, usually within 10 minutes of the hand-over to the bureau. Look among blocked messages and ask for it again on the verification page: at most 5 times a day, and the 24 hours stay the same.",
    },
    {
      id: "returned",
      title: "My filing was returned",
      text: "Open it, change what each remark names, and submit again. Everything else stays as it was.",
    },
    {
      id: "number",
      title: "After the number is issued",
      text: "Show it at the foot of the home page or in the App’s settings with a link to beian.miit.gov.cn, and do the police filing at beian.mps.gov.cn within 30 days of opening. File a change when facts change.",
    },
  ],
  contents: "On this page",
  missing: "No answer here",
  missingText: "The page of your filing says who has it now, by when, and what comes next.",
} satisfies Translation<typeof source>;
