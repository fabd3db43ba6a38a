import { Button } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/checkboxes";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Radios } from "@/components/ui/radios";
import { Select } from "@/components/ui/select";
import { chosenIn, type PreCheckIssue, type PreCheckQuestion, type Query } from "@/lib/forms/pre-check-form";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { choicesOfQuestion, faultText } from "@/lib/i18n/pre-check-words";
import type { UiTexts } from "@/lib/i18n/ui-texts";

export interface QuestionFormProps {
  /** What was answered so far, right or wrong. */
  readonly query: Query;
  readonly issues: readonly PreCheckIssue[];
  readonly locale: Locale;
  readonly words: Messages["preCheck"];
  readonly texts: UiTexts;
}

/** What every control of the form is drawn from. */
type QuestionProps = Omit<QuestionFormProps, "query" | "issues"> & {
  readonly question: PreCheckQuestion;
  readonly chosen: readonly string[];
  readonly error: string | undefined;
};

function List({ question, chosen, error, locale, words, texts }: QuestionProps) {
  const { label, hint } = words.questions[question];
  return (
    <Field id={question} label={label} hint={hint} error={error} texts={texts}>
      {(control) => (
        <Select
          {...control}
          name={question}
          options={choicesOfQuestion(locale, question)}
          placeholder={words.choose}
          defaultValue={chosen[0] ?? ""}
          className="max-w-80"
        />
      )}
    </Field>
  );
}

/** Questions with a few short answers. */
const INLINE: readonly PreCheckQuestion[] = ["services", "card"];

function Choices({ question, chosen, error, locale, words, texts }: QuestionProps) {
  const { label, hint } = words.questions[question];
  const look = { id: question, name: question, label, hint, error, texts };
  const options = choicesOfQuestion(locale, question);
  return question === "approvals" ? (
    <Checkboxes {...look} options={options} defaultValue={chosen} inline />
  ) : (
    <Radios {...look} options={options} defaultValue={chosen[0] ?? null} inline={INLINE.includes(question)} />
  );
}

/** Whom a question is for, where the browser cannot leave out the other one. */
function ForWhom({ children }: { readonly children: string }) {
  return (
    <p className="hidden text-sm font-semibold text-muted not-supports-[selector(:has(a))]:block">
      {children}
    </p>
  );
}

/**
 * The questions of the pre-check: a form that asks for its result by GET, so that the address is all there is to keep.
 * Which of the two questions about persons is shown follows from the kind of sponsor, by style alone; where a browser
 * does not know how, both stand there and say whom they are for.
 */
export function QuestionForm({ query, issues, ...shared }: QuestionFormProps) {
  const { words, texts } = shared;
  const errors = issues.map((issue) => ({ id: issue.question, text: faultText(issue, words) }));
  const asked = (question: PreCheckQuestion) => ({
    ...shared,
    question,
    chosen: chosenIn(query, question),
    error: errors.find(({ id }) => id === question)?.text,
  });
  return (
    <form action="/pre-check/result" method="get" className="group/form grid gap-8">
      <ErrorSummary errors={errors} texts={texts} />
      <List {...asked("province")} />
      <List {...asked("kind")} />
      <div className="hidden not-supports-[selector(:has(a))]:block group-has-[option[value=INDIVIDUAL]:checked]/form:block">
        <ForWhom>{words.onlyIndividual}</ForWhom>
        <Choices {...asked("card")} />
      </div>
      <div className="group-has-[option[value=INDIVIDUAL]:checked]/form:hidden">
        <ForWhom>{words.onlyOrganisation}</ForWhom>
        <Choices {...asked("person")} />
      </div>
      <Choices {...asked("services")} />
      <Choices {...asked("sponsor")} />
      <Choices {...asked("service")} />
      <Choices {...asked("holder")} />
      <Choices {...asked("approvals")} />
      <div>
        <Button type="submit" variant="primary" className="max-sm:w-full">
          {words.submit}
        </Button>
      </div>
    </form>
  );
}
