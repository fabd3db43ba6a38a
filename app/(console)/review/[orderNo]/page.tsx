import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getMessages } from "next-intl/server";
import * as z from "zod";
import { OrderDeliveries } from "@/components/filing/order-deliveries";
import { ThreePane } from "@/components/layout/three-pane";
import type { BenchContext } from "@/components/review/bench-context";
import { BenchHead } from "@/components/review/bench-head";
import { DecisionBar } from "@/components/review/decision-bar";
import { ImagePane } from "@/components/review/image-pane";
import { SectionNav } from "@/components/review/section-nav";
import { ValuePane } from "@/components/review/value-pane";
import { SPECIAL_TARGETS } from "@/lib/domain/review/reason";
import { findFilingTexts } from "@/lib/i18n/filing-texts";
import { findingText } from "@/lib/i18n/finding-text";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import { reviewMessages } from "@/lib/i18n/review-messages";
import { findUiTexts } from "@/lib/i18n/ui-texts";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { NotFoundError } from "@/lib/server/errors";
import { requireWorkbench } from "@/lib/server/review/find-workbench";
import { listReasonChoices } from "@/lib/server/review/reason-choices";
import { refusalText } from "@/lib/server/review/refusal-text";
import { placeAnchor, type WorkbenchView } from "@/lib/shared/workbench-view";
import { takeOrderAction } from "../actions";
import {
  decideFaceAction,
  judgeRemarkAction,
  markAction,
  releaseAction,
  removeRemarkAction,
  renewLeaseAction,
  revealAction,
  saveRemarkAction,
} from "./actions";

type Props = PageProps<"/review/[orderNo]">;

const text = z.string().max(200).catch("").default("");
const querySchema = z.object({ changed: text, at: text, show: text, refused: text });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${reviewMessages(await getLocale()).title} ${(await params).orderNo}` };
}

async function requireView(orderNo: string, locale: Locale): Promise<WorkbenchView> {
  const actor = await requireActor(["REVIEWER"]);
  try {
    return await requireWorkbench(db, { orderNo, actor, locale, at: now() });
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}

async function findContext(
  view: WorkbenchView,
  query: z.infer<typeof querySchema>,
  locale: Locale,
): Promise<BenchContext> {
  const words = reviewMessages(locale);
  const mayWork = view.standing === "holding" || view.standing === "papers";
  const codes = Object.keys(words.refused);
  const isOnRecord = view.sections.some(({ items }) =>
    items.some((item) => item.target === query.at && item.isOnRecord),
  );
  const failure = (code: "V101" | "V105" | "V106") => findingText(locale, { code });
  return {
    ...{ orderNo: view.orderNo, words, mayWork, ui: await findUiTexts() },
    ...{ changed: query.changed === "1", at: query.at, show: query.show },
    reasons:
      mayWork && query.at ? await listReasonChoices(db, query.at, { locale, at: now(), isOnRecord }) : [],
    refusals: Object.fromEntries(
      codes.map((code) => [code, refusalText(locale, code, view) ?? words.refused.unexpected]),
    ),
    unexpected: (await getMessages()).account.unexpected,
    failures: { V101: failure("V101"), V105: failure("V105"), V106: failure("V106") },
    actions: {
      ...{ mark: markAction, saveRemark: saveRemarkAction, removeRemark: removeRemarkAction },
      ...{ judge: judgeRemarkAction, face: decideFaceAction, reveal: revealAction },
      ...{ release: releaseAction, take: takeOrderAction },
    },
  };
}

export default async function WorkbenchPage({ params, searchParams }: Props) {
  const locale = await getLocale();
  const view = await requireView((await params).orderNo, locale);
  const query = querySchema.parse(await searchParams);
  const [context, filing] = [await findContext(view, query, locale), await findFilingTexts()];
  const { bench } = context.words;
  const refusal = query.refused ? refusalText(locale, query.refused, view) : null;
  const nothing = { passed: 0, remarked: 0, open: 0 };
  const sections = [
    ...view.sections,
    {
      anchor: placeAnchor("section:order"),
      heading: bench.whole,
      counters: { ...nothing, remarked: view.whole.length },
    },
    ...(view.rules.length > 0 ? [{ anchor: "bureau-rules", heading: bench.rules, counters: nothing }] : []),
    { anchor: "materials", heading: bench.materials, counters: view.materialCounters },
  ];
  const places = {
    order: label(locale, SPECIAL_TARGETS.order),
    site: label(locale, SPECIAL_TARGETS.site),
    record: label(locale, SPECIAL_TARGETS.record),
  };
  return (
    <ThreePane
      start={{
        label: bench.sections,
        content: (
          <>
            <BenchHead view={view} context={context} refusal={refusal} renew={renewLeaseAction} />
            <SectionNav sections={sections} words={context.words} />
            <div className="mt-4">
              <OrderDeliveries deliveries={view.deliveries} />
            </div>
          </>
        ),
      }}
      middle={{
        label: bench.values,
        content: <ValuePane view={view} context={context} filing={filing} places={places} />,
      }}
      end={{ label: bench.images, content: <ImagePane view={view} context={context} /> }}
      bar={<DecisionBar view={view} context={context} />}
    />
  );
}
