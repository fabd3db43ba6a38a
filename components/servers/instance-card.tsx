import { TextLink } from "@/components/ui/text-link";
import type { Standing as StandingWords } from "@/lib/i18n/instance-words";
import { Standing } from "./standing";

/** An instance in words. */
export interface InstanceCardProps {
  readonly href: string;
  readonly name: string;
  /** What it is, where, until when. */
  readonly facts: readonly string[];
  readonly standing: StandingWords;
  readonly quota: string;
  readonly left: string;
  readonly open: string;
}

/** One instance of the applicant's: whether a filing may stand on it, and what its quota still gives. */
export function InstanceCard({ href, name, facts, standing, quota, left, open }: InstanceCardProps) {
  return (
    <li className="card grid gap-3 p-5">
      <div>
        <h3 className="text-lg wrap-anywhere">{name}</h3>
        <p className="flex flex-wrap gap-x-4 text-sm text-muted tabular-nums">
          {facts.map((fact) => (
            <span key={fact} className="wrap-anywhere">
              {fact}
            </span>
          ))}
        </p>
      </div>
      <div>
        <Standing {...standing} />
      </div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="tabular-nums">
          {quota}
          <span aria-hidden>{" · "}</span>
          {left}
        </span>
        <TextLink href={href}>
          {open}
          <span className="sr-only"> {name}</span>
        </TextLink>
      </div>
    </li>
  );
}
