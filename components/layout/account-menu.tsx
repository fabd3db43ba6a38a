import { Icon } from "@/components/ui/icon";
import { LOG_OUT, USER_ROUND } from "@/components/ui/icon-drawings";
import { TextLink } from "@/components/ui/text-link";
import type { FrameTexts } from "@/lib/i18n/frame-texts";
import { DisclosureMenu } from "./disclosure-menu";
import type { FrameUser } from "./frame-types";

const ROW =
  "flex min-h-control w-full items-center gap-2 rounded-control px-3 text-start text-ink hover:bg-sunken";

/** Who is signed in, the account's pages, and the way out. */
export function AccountMenu({ user, texts }: { readonly user: FrameUser; readonly texts: FrameTexts }) {
  const { words } = texts;
  const summary = (
    <>
      <Icon drawing={USER_ROUND} size={18} className="text-muted" />
      <span className="max-w-32 truncate max-sm:sr-only">{user.name}</span>
    </>
  );
  return (
    <DisclosureMenu label={`${words.menu} ${user.name}`} summary={summary}>
      <p className="border-b border-line px-3 py-2 text-sm text-muted">
        <span className="block truncate font-medium text-ink">{user.name}</span>
        {user.roleText}
      </p>
      {user.links.map(({ href, label }) => (
        <TextLink key={href} bare href={href} className={ROW}>
          {label}
        </TextLink>
      ))}
      <SignOutForm signOut={user.signOut} label={words.signOut} />
    </DisclosureMenu>
  );
}

function SignOutForm({ signOut, label }: { readonly signOut: FrameUser["signOut"]; readonly label: string }) {
  const button = (
    <button type="submit" className={ROW}>
      <Icon drawing={LOG_OUT} size={16} />
      {label}
    </button>
  );
  if (typeof signOut === "string") {
    return (
      <form action={signOut} method="post">
        {button}
      </form>
    );
  }
  return <form action={signOut}>{button}</form>;
}
