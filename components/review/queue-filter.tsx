"use client";

import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextLink } from "@/components/ui/text-link";
import type { ReviewMessages } from "@/lib/i18n/review-messages";
import type { QueueTab } from "@/lib/shared/queue-view";

export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

export interface QueueFilterProps {
  readonly tab: QueueTab;
  readonly province: string;
  readonly type: string;
  readonly provinces: readonly FilterChoice[];
  readonly types: readonly FilterChoice[];
  readonly words: ReviewMessages["filter"];
}

/** Filters of a list; they stand in the address, so that a view can be shared. */
export function QueueFilter({ tab, province, type, provinces, types, words }: QueueFilterProps) {
  const isSet = province !== "" || type !== "";
  return (
    <form action="/review" aria-label={words.title} className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="tab" value={tab} />
      <div className="grid gap-1 text-sm">
        <label htmlFor="filter-province" className="text-muted">
          {words.province}
        </label>
        <Select
          id="filter-province"
          name="province"
          defaultValue={province}
          placeholder={words.allProvinces}
          options={provinces}
        />
      </div>
      <div className="grid gap-1 text-sm">
        <label htmlFor="filter-type" className="text-muted">
          {words.type}
        </label>
        <Select
          id="filter-type"
          name="type"
          defaultValue={type}
          placeholder={words.allTypes}
          options={types}
        />
      </div>
      <Button type="submit" variant="secondary">
        {words.apply}
      </Button>
      {isSet ? (
        <TextLink href={`/review?tab=${tab}`} className="py-1">
          {words.clear}
        </TextLink>
      ) : null}
    </form>
  );
}
