import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getMessages } from "next-intl/server";
import { DecisionForm } from "@/components/bureau/decision-form";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { findUiTexts } from "@/lib/i18n/ui-texts";
import { approveOrderAction } from "../../actions";
import { findCase } from "../find-case";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).bureau.approve.title };
}

export default async function ApprovePage({ params }: PageProps<"/bureau/[orderNo]/approve">) {
  const { orderNo } = await params;
  const { order, sponsorName, preview, decision, may } = await findCase(orderNo);
  if (!may.decide || decision) redirect(`/bureau/${orderNo}`);
  const [{ bureau, account }, ui] = [await getMessages(), await findUiTexts()];
  const { approve: words } = bureau;
  const back = <BackLink href={`/bureau/${orderNo}`}>{orderNo}</BackLink>;
  if (!preview) {
    return (
      <div className="max-w-[45rem]">
        <PageHead title={words.title} above={back} />
        <Notice kind="warn">{bureau.refusals["no-number-for-type"]}</Notice>
      </div>
    );
  }
  const rows = [
    { key: "subject", label: `${words.subject} · ${sponsorName}`, value: preview.subjectNumber },
    ...preview.services.map(({ key, name, number }) => ({ key, label: name, value: number })),
  ];
  return (
    <div className="max-w-[45rem]">
      <PageHead title={words.title} lead={words.lead} above={back} />
      <DecisionForm
        action={approveOrderAction}
        orderNo={orderNo}
        submissionNumber={order.submissionNumber}
        submit={words.submit}
        variant="primary"
        unexpected={account.unexpected}
        ui={ui}
        back={<TextLink href={`/bureau/${orderNo}`}>{words.back}</TextLink>}
      >
        <section className="card grid gap-2 p-4">
          <h2 className="text-lg">{words.numbers}</h2>
          <SummaryList rows={rows} />
          <p className="text-sm text-muted">{words.note}</p>
        </section>
      </DecisionForm>
    </div>
  );
}
