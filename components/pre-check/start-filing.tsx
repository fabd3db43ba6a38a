import { ButtonLink } from "@/components/ui/button-link";
import { SIGN_IN_PATH, withNext } from "@/lib/forms/next-path";
import type { Messages } from "@/lib/i18n/messages/zh-CN";

export interface StartFilingProps {
  /** Where the answers are taken over. */
  readonly href: string;
  readonly visitor: "nobody" | "applicant" | "staff";
  readonly words: Messages["preCheck"]["result"]["start"];
}

/** The way from the result into a filing, over signing up or in where needed. */
export function StartFiling({ href, visitor, words }: StartFilingProps) {
  return (
    <section aria-labelledby="start" className="rounded-card bg-sunken p-5 print:hidden">
      <h2 id="start" className="mb-1 text-xl">
        {words.title}
      </h2>
      <p>{visitor === "staff" ? words.staff : words.text}</p>
      {visitor === "staff" ? null : (
        <div className="mt-4 flex flex-wrap gap-3">
          {visitor === "applicant" ? (
            <ButtonLink href={href} variant="primary" wide>
              {words.go}
            </ButtonLink>
          ) : (
            <>
              <ButtonLink href={withNext("/sign-up", href)} variant="primary" wide>
                {words.signUp}
              </ButtonLink>
              <ButtonLink href={withNext(SIGN_IN_PATH, href)} variant="secondary" wide>
                {words.signIn}
              </ButtonLink>
            </>
          )}
        </div>
      )}
    </section>
  );
}
