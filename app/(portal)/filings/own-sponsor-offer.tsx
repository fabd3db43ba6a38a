import { getMessages } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { fillText } from "@/lib/i18n/fill-text";
import { db } from "@/lib/server/db/client";
import type { Draft } from "@/lib/server/filing/draft-repository";
import { findOwnSponsor } from "@/lib/server/filing/own-sponsor";

export interface OwnSponsorOfferProps {
  readonly draft: Draft;
  readonly accountId: string;
}

/** Whoever has a record need not type its sponsor again: one button of the basic check fills in what is open. */
export async function OwnSponsorOffer({ draft, accountId }: OwnSponsorOfferProps) {
  const own = await findOwnSponsor(db, draft, accountId);
  if (!own) return null;
  const { taking } = (await getMessages()).wizard;
  return (
    <div className="card grid gap-3 p-4">
      <p>{fillText(taking.ownRecord, { name: own.sponsorName, number: own.subjectNumber })}</p>
      <div>
        <Button type="submit" name="intent" value="own-sponsor" variant="secondary">
          {taking.takeOwnRecord}
        </Button>
      </div>
    </div>
  );
}
