import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getMessages } from "next-intl/server";
import { z } from "zod";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDue } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { readPending } from "@/lib/server/auth/pending";

const answerSchema = z.discriminatedUnion("answer", [
  z.object({
    answer: z.literal("VERIFIED"),
    orderNo: z.string(),
    person: z.string(),
    others: z.int(),
    dueAt: z.iso.datetime().nullable(),
  }),
  z.object({ answer: z.literal("RETURNED") }),
  z.object({ answer: z.literal("TOO_LATE") }),
]);
type Answer = z.infer<typeof answerSchema>;
type Verified = Extract<Answer, { answer: "VERIFIED" }>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).verify.title };
}

/** Who else must verify, or that the bureau has the order and until when it decides. */
function sayNext({ others, dueAt }: Verified, words: Messages["verify"]["verified"], locale: Locale): string {
  if (others > 0) return fillText(words.others, { n: others });
  const until = dueAt ? fillText(words.due, { due: formatDue(locale, dueAt) }) : "";
  return [words.last, until].filter(Boolean).join(locale === "en" ? " " : "");
}

function sayAnswer(answer: Answer, words: Messages["verify"], locale: Locale) {
  if (answer.answer === "RETURNED") return { kind: "error", ...words.returned, next: null } as const;
  if (answer.answer === "TOO_LATE") return { kind: "warn", ...words.late, next: null } as const;
  const { orderNo, person } = answer;
  return {
    kind: "success",
    title: words.verified.title,
    text: fillText(words.verified.text, { person, orderNo }),
    next: sayNext(answer, words.verified, locale),
  } as const;
}

export default async function VerifyDonePage() {
  const answer = await readPending("verify", answerSchema);
  if (!answer) redirect("/verify");
  const words = (await getMessages()).verify;
  const { kind, title, text, next } = sayAnswer(answer, words, await getLocale());
  return (
    <div className="mx-auto grid max-w-[30rem] gap-5 pb-12">
      <PageHead title={words.title} />
      <Notice kind={kind} title={title} live>
        <p>{text}</p>
        {next ? <p className="mt-2">{next}</p> : null}
      </Notice>
      <p>
        <ButtonLink href="/verify" variant="secondary">
          {words.again}
        </ButtonLink>
      </p>
    </div>
  );
}
