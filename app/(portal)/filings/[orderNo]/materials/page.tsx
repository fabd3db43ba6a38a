import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { MaterialList } from "@/components/materials/material-list";
import type { PlaceContext } from "@/components/materials/material-place";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { findFilingTexts } from "@/lib/i18n/filing-texts";
import { findUiTexts } from "@/lib/i18n/ui-texts";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { NotFoundError } from "@/lib/server/errors";
import { requireMaterialPage } from "@/lib/server/materials/material-page";
import type { MaterialPageView } from "@/lib/shared/material-view";
import { removeMaterialAction } from "./actions";
import { findOutcome } from "./find-outcome";

type Props = PageProps<"/filings/[orderNo]/materials">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { common, materials } = await getMessages();
  return { title: `${"fault" in (await searchParams) ? common.errorTitlePrefix : ""}${materials.title}` };
}

async function requireView(orderNo: string): Promise<MaterialPageView> {
  const actor = await requireActor(["APPLICANT"]);
  try {
    return await requireMaterialPage(db, orderNo, actor);
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}

async function findContext(error: PlaceContext["error"]): Promise<PlaceContext> {
  const { words, ui } = await findFilingTexts();
  const { upload, open, why, faults } = (await getMessages()).materials;
  return {
    filing: { words },
    upload: { ...upload, ui, consent: faults.consent },
    words: { open, why, remove: upload.remove, removeName: upload.removeName },
    removeAction: removeMaterialAction,
    error,
  };
}

async function Body({ view, context }: { readonly view: MaterialPageView; readonly context: PlaceContext }) {
  const t = await getTranslations("materials");
  const home = `/filings/${view.orderNo}`;
  if (!view.isKnown) {
    return (
      <EmptyState
        title={t("notYetTitle")}
        action={<ButtonLink href={`${home}/check`}>{t("notYetAction")}</ButtonLink>}
      >
        {t("notYetText")}
      </EmptyState>
    );
  }
  const { missingText, complete, completeText, next, optional, optionalHint, face } = (await getMessages())
    .materials;
  const words = {
    ...{ missingText, complete, completeText, next, optional, optionalHint, face },
    missing: t("missing", { count: view.missing.length }),
  };
  return <MaterialList view={view} context={context} words={words} nextHref={`${home}/confirm`} />;
}

export default async function MaterialsPage({ params, searchParams }: Props) {
  const { orderNo } = await params;
  const view = await requireView(orderNo);
  const t = await getTranslations("materials");
  const { error, success } = await findOutcome(await searchParams);
  const back = <BackLink href={`/filings/${orderNo}`}>{t("back")}</BackLink>;
  return (
    <div className="max-w-[45rem] pb-16">
      <PageHead title={t("title")} lead={t("lead")} above={back} />
      <div className="grid gap-8">
        {error ? (
          <ErrorSummary
            errors={[{ id: error.at === "top" ? null : `${error.at}-file`, text: error.text }]}
            texts={await findUiTexts()}
          />
        ) : null}
        {success ? (
          <Notice kind="success" live>
            {success}
          </Notice>
        ) : null}
        {view.isLocked ? <Notice title={t("lockedTitle")}>{t("lockedText")}</Notice> : null}
        <Body view={view} context={await findContext(error)} />
      </div>
    </div>
  );
}
