import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getMessages } from "next-intl/server";
import { z } from "zod";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { fillText } from "@/lib/i18n/fill-text";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { readPending } from "@/lib/server/auth/pending";

const answerSchema = z.discriminatedUnion("answer", [
  z.object({ answer: z.literal("VERIFIED"), orderNo: z.string(), person: z.string(), others: z.int() }),
  z.object({ answer: z.literal("RETURNED") }),
  z.object({ answer: z.literal("TOO_LATE") }),
]);
type Answer = z.infer<typeof answerSchema>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).verify.title };
}

function sayAnswer(answer: Answer, words: Messages["verify"]) {
  if (answer.answer === "RETURNED") return { kind: "error", ...words.returned, next: null } as const;
  if (answer.answer === "TOO_LATE") return { kind: "warn", ...words.late, next: null } as const;
  const { orderNo, person, others } = answer;
  return {
    kind: "success",
    title: words.verified.title,
    text: fillText(words.verified.text, { person, orderNo }),
    next: others === 0 ? words.verified.last : fillText(words.verified.others, { n: others }),
  } as const;
}

export default async function VerifyDonePage() {
  const answer = await readPending("verify", answerSchema);
  if (!answer) redirect("/verify");
  const words = (await getMessages()).verify;
  const { kind, title, text, next } = sayAnswer(answer, words);
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
