import { ButtonLink } from "@/components/ui/button-link";
import { SIGN_IN_PATH, withNext } from "@/lib/forms/next-path";
import type { Messages } from "@/lib/i18n/messages/zh-CN";

export interface StartFilingProps {
  /** Where the answers are taken over. */
  readonly href: string;
  readonly visitor: "nobody" | "applicant" | "staff";
  /** The sponsor is on record with us, so one account already has it and no other can file. */
  readonly isFiledHere: boolean;
  readonly words: Messages["preCheck"]["result"]["start"];
}

function Ways({ href, visitor, isFiledHere, words }: StartFilingProps) {
  if (visitor === "applicant") {
    return (
      <ButtonLink href={href} variant="primary" wide>
        {words.go}
      </ButtonLink>
    );
  }
  return (
    <>
      {isFiledHere ? null : (
        <ButtonLink href={withNext("/sign-up", href)} variant="primary" wide>
          {words.signUp}
        </ButtonLink>
      )}
      <ButtonLink href={withNext(SIGN_IN_PATH, href)} variant={isFiledHere ? "primary" : "secondary"} wide>
        {words.signIn}
      </ButtonLink>
    </>
  );
}

/** The way from the result into a filing, over signing up or in where needed. */
export function StartFiling(props: StartFilingProps) {
  const { visitor, isFiledHere, words } = props;
  const isStaff = visitor === "staff";
  return (
    <section aria-labelledby="start" className="rounded-card bg-sunken p-5 print:hidden">
      <h2 id="start" className="mb-1 text-xl">
        {words.title}
      </h2>
      {isFiledHere && !isStaff ? <p className="mb-1">{words.filedHere}</p> : null}
      <p>{isStaff ? words.staff : words.text}</p>
      {isStaff ? null : (
        <div className="mt-4 flex flex-wrap gap-3">
          <Ways {...props} />
        </div>
      )}
    </section>
  );
}
