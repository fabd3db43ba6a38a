import type { Role } from "./actor";

/** The password of every demo account. */
export const DEMO_PASSWORD = "demo-filing-2026";

export interface DemoAccount {
  readonly email: string;
  readonly role: Role;
  readonly displayName: string;
  readonly mobile: string;
  readonly provinces: readonly string[];
  /** What it is for, in English, for the terminal. */
  readonly purpose: string;
}

/** The accounts of the demo, by the key of their text in the messages. */
export const DEMO_ACCOUNTS = {
  applicant: {
    email: "applicant@demo.example",
    role: "APPLICANT",
    displayName: "林晓",
    mobile: "13800000001",
    provinces: [],
    purpose: "applicant without an order yet",
  },
  company: {
    email: "company@demo.example",
    role: "APPLICANT",
    displayName: "陈敏",
    mobile: "13800000002",
    provinces: [],
    purpose: "applicant with ended orders, a supplement to answer and a record",
  },
  reviewer: {
    email: "reviewer@demo.example",
    role: "REVIEWER",
    displayName: "周正",
    mobile: "13800000003",
    provinces: [],
    purpose: "reviewer",
  },
  reviewer2: {
    email: "reviewer2@demo.example",
    role: "REVIEWER",
    displayName: "吴静",
    mobile: "13800000004",
    provinces: [],
    purpose: "second reviewer",
  },
  bureau: {
    email: "bureau@demo.example",
    role: "BUREAU",
    displayName: "郑凯",
    mobile: "13800000005",
    provinces: [],
    purpose: "bureau officer of all provinces",
  },
  bureauGd: {
    email: "bureau-gd@demo.example",
    role: "BUREAU",
    displayName: "黄蓉蓉",
    mobile: "13800000006",
    provinces: ["44"],
    purpose: "bureau officer of Guangdong",
  },
  admin: {
    email: "admin@demo.example",
    role: "ADMIN",
    displayName: "何平",
    mobile: "13800000007",
    provinces: [],
    purpose: "administrator",
  },
  admin2: {
    email: "admin2@demo.example",
    role: "ADMIN",
    displayName: "许安",
    mobile: "13800000008",
    provinces: [],
    purpose: "second administrator",
  },
} as const satisfies Record<string, DemoAccount>;
