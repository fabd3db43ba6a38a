import type { ReactNode } from "react";
import { Details } from "@/components/ui/details";
import { Icon } from "@/components/ui/icon";
import { FILE_IMAGE } from "@/components/ui/icon-drawings";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Tone } from "@/components/ui/tone";
import type { FilingTexts } from "@/lib/i18n/filing-texts";

export interface MaterialVersion {
  readonly number: number;
  /** “2026-11-21 10:05，3.2 MB”. */
  readonly text: string;
  /** Null when it may not be shown. */
  readonly href: string | null;
}

export interface MaterialTileProps {
  readonly id: string;
  readonly title: string;
  readonly requirement: { readonly text: string; readonly tone: Tone };
  /** The rule that asks for it. */
  readonly because: ReactNode;
  /** Address of the drawn sample under /samples. */
  readonly sample?: string | undefined;
  /** The picture as it stands; `src` null when it may not be shown. */
  readonly picture: { readonly src: string | null; readonly alt: string } | null;
  readonly verdict?: { readonly text: string; readonly tone: Tone } | undefined;
  /** What is wrong with it, and the reasons the order would come back with. */
  readonly findings?: readonly { readonly text: string; readonly about: string }[] | undefined;
  readonly versions?: readonly MaterialVersion[] | undefined;
  readonly texts: Pick<FilingTexts, "words">;
  /** Upload, camera, remove. */
  readonly children?: ReactNode;
}

/** One material: what and why, the sample or the picture, what was found, its earlier versions. */
export function MaterialTile(props: MaterialTileProps) {
  const {
    id,
    title,
    requirement,
    because,
    sample,
    verdict,
    findings = [],
    versions = [],
    texts,
    children,
  } = props;
  const words = texts.words.material;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="card @container p-4">
      <div className="grid gap-4 @lg:grid-cols-[11rem_1fr]">
        <Picture {...props} />
        <div className="min-w-0">
          <h3 id={`${id}-title`} className="flex flex-wrap items-center gap-2 text-lg">
            {title}
            <Tag tone={requirement.tone}>{requirement.text}</Tag>
            {verdict ? <Tag tone={verdict.tone}>{verdict.text}</Tag> : null}
          </h3>
          <div className="text-sm text-muted">{because}</div>
          {findings.length > 0 ? (
            <ul className="mt-2 grid gap-1 text-sm font-medium text-bad">
              {findings.map(({ text, about }) => (
                <li key={text}>
                  {text}
                  {about ? <span className="block font-normal text-muted">{about}</span> : null}
                </li>
              ))}
            </ul>
          ) : null}
          {children ? <div className="mt-3">{children}</div> : null}
          <div className="mt-2 flex flex-wrap items-baseline gap-x-6 gap-y-1 text-sm">
            {sample ? (
              <TextLink href={sample} target="_blank" rel="noreferrer">
                {words.sample}
                <span className="sr-only"> {title}</span>
              </TextLink>
            ) : null}
            {versions.length > 0 ? <Versions versions={versions} words={words} /> : null}
          </div>
        </div>
      </div>
    </section>
  );
}

function Picture({ picture, sample, texts }: MaterialTileProps) {
  const words = texts.words.material;
  const frame =
    "grid aspect-[4/3] w-full @max-lg:max-w-64 place-items-center overflow-hidden rounded-control border bg-sunken text-center text-sm text-muted";
  if (picture?.src) {
    return (
      <div className={`${frame} border-line`}>
        <img src={picture.src} alt={picture.alt} loading="lazy" className="size-full object-contain" />
      </div>
    );
  }
  if (picture) {
    return (
      <div className={`${frame} border-line p-3`}>
        <span>
          <Icon drawing={FILE_IMAGE} className="mx-auto mb-1" />
          {words.noPreview}
        </span>
      </div>
    );
  }
  return (
    <div className={`${frame} relative border-dashed border-edge`}>
      {sample ? (
        <img src={sample} alt="" className="size-full object-contain p-3 opacity-40" />
      ) : (
        <Icon drawing={FILE_IMAGE} />
      )}
      <span className="absolute inset-x-0 bottom-0 bg-surface/90 py-0.5 text-ink">{words.empty}</span>
    </div>
  );
}

function Versions({
  versions,
  words,
}: {
  readonly versions: readonly MaterialVersion[];
  readonly words: FilingTexts["words"]["material"];
}) {
  return (
    <Details summary={`${words.versions} ${versions.length}`}>
      <ol className="grid gap-1">
        {versions.map(({ number, text, href }) => (
          <li key={number} className="tabular-nums">
            {href ? (
              <a href={href} className="link">
                {words.version.replace("{n}", String(number))}
              </a>
            ) : (
              words.version.replace("{n}", String(number))
            )}
            <span className="text-muted"> {text}</span>
          </li>
        ))}
      </ol>
    </Details>
  );
}
