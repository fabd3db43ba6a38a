import type { ObjectName, Person } from "./manifest";
import { send, signIn } from "./portal-client";

/** The demo account that plays a person; the owner is the one whose object it is. */
const ACCOUNTS = {
  stranger: "company",
  reviewer: "reviewer2",
  bureau: "bureau",
  otherBureau: "bureau-gd",
  admin: "admin",
} as const;

/** Whose object it is, and a page that shows its number. */
const OBJECTS: Readonly<Record<ObjectName, { readonly owner: string; readonly list: string }>> = {
  draft: { owner: "draft", list: "/filings" },
  anyOrder: { owner: "draft", list: "/filings" },
  submitted: { owner: "submitted", list: "/filings" },
  desk: { owner: "submitted", list: "/filings" },
  case: { owner: "bureau-review", list: "/filings" },
  record: { owner: "approved-01", list: "/records" },
};

const NUMBER = { "/filings": /BA\d{14}/, "/records": /\/records\/([^"?#/]+)/ } as const;

const sessions = new Map<string, Promise<string>>();
const numbers = new Map<string, Promise<string>>();

function sessionOf(account: string): Promise<string> {
  const known = sessions.get(account) ?? signIn(account);
  sessions.set(account, known);
  return known;
}

/** The cookie of a person; null for a visitor. */
export async function cookieOf(person: Person, object: ObjectName = "draft"): Promise<string | null> {
  if (person === "visitor") return null;
  return sessionOf(person === "owner" ? OBJECTS[object].owner : ACCOUNTS[person]);
}

async function lookUp(object: ObjectName): Promise<string> {
  const { owner, list } = OBJECTS[object];
  const { text } = await send(list, { headers: { cookie: await sessionOf(owner) } });
  const found = NUMBER[list === "/records" ? list : "/filings"].exec(text);
  if (!found) throw new Error(`${owner} has nothing on ${list}`);
  return found[1] ?? found[0];
}

/** The number of an object as it stands in a path. */
export function numberOf(object: ObjectName): Promise<string> {
  const known = numbers.get(object) ?? lookUp(object);
  numbers.set(object, known);
  return known;
}
