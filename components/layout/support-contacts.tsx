import { TextLink } from "@/components/ui/text-link";

export interface SupportContactsProps {
  readonly label: string;
  /** Phone numbers, mail addresses and addresses of pages. */
  readonly contacts: readonly string[];
}

/** Where a contact leads: a page opens, a mail begins, a phone dials. */
function hrefOf(contact: string): string {
  if (contact.startsWith("https://")) return contact;
  return contact.includes("@") ? `mailto:${contact}` : `tel:${contact.replace(/[^+\d]/g, "")}`;
}

/** How the provider is reached; nothing where it named no way. */
export function SupportContacts({ label, contacts }: SupportContactsProps) {
  if (contacts.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1">
      <span>{label}</span>
      {contacts.map((contact) => (
        <TextLink key={contact} href={hrefOf(contact)} className="wrap-anywhere">
          {contact}
        </TextLink>
      ))}
    </p>
  );
}
