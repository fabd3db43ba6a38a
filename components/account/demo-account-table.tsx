import { Details } from "@/components/ui/details";

export interface DemoAccountTableProps {
  readonly rows: readonly { readonly email: string; readonly role: string }[];
  readonly password: string;
  readonly texts: { readonly demo: string; readonly demoPassword: string };
}

/** Who can be signed in as in the demo. */
export function DemoAccountTable({ rows, password, texts }: DemoAccountTableProps) {
  return (
    <Details summary={texts.demo}>
      <p>
        {texts.demoPassword} <code className="font-semibold">{password}</code>
      </p>
      <dl className="mt-2 grid gap-2">
        {rows.map(({ email, role }) => (
          <div key={email}>
            <dt className="font-medium wrap-anywhere">{email}</dt>
            <dd className="text-muted">{role}</dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
