import "server-only";
import { blindIndex } from "../sealed/seal";

/** An e-mail address or a mobile, in its normalised form. */
export interface Contact {
  readonly kind: "email" | "mobile";
  readonly value: string;
}

/** Blind index of a contact; the case of an e-mail address does not make another account. */
export const contactHash = ({ kind, value }: Contact): string => blindIndex(kind, value.toLowerCase());

/** The column that finds the account of a contact. */
export function whereContact(contact: Contact): { emailHash: string } | { mobileHash: string } {
  const hash = contactHash(contact);
  return contact.kind === "email" ? { emailHash: hash } : { mobileHash: hash };
}
