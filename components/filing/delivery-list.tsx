import { StatusWord } from "@/components/ui/status-word";
import type { Tone } from "@/components/ui/tone";

export interface DeliveryItem {
  readonly id: string;
  readonly title: string;
  readonly way: string;
  readonly state: string;
  readonly tone: Tone;
  readonly at: string;
}

/** What became of the messages about an order. */
export function DeliveryList({
  items,
  none,
}: {
  readonly items: readonly DeliveryItem[];
  readonly none: string;
}) {
  if (items.length === 0) return <p className="text-muted">{none}</p>;
  return (
    <ul className="grid gap-2 text-sm">
      {items.map(({ id, title, way, state, tone, at }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span>
            {title} <span className="text-muted">{way}</span>
          </span>
          <span className="flex gap-x-2">
            <StatusWord tone={tone}>{state}</StatusWord>
            <span className="text-muted tabular-nums">{at}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
