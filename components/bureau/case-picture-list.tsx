import type { Messages } from "@/lib/i18n/messages/zh-CN";

export interface PictureView {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly thumb: string;
  readonly href: string;
}

/** The pictures of a submission, each leading to its large version. */
export function CasePictureList({
  pictures,
  words,
}: {
  readonly pictures: readonly PictureView[];
  readonly words: Messages["bureau"]["case"];
}) {
  if (pictures.length === 0) return <p className="text-muted">{words.noPictures}</p>;
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-3">
      {pictures.map(({ id, title, owner, thumb, href }) => (
        <li key={id} className="grid content-start gap-1">
          <a href={href} target="_blank" rel="noreferrer" className="card block overflow-hidden">
            {/* A picture behind the session is not for the optimiser of images. */}
            <img
              src={thumb}
              alt={`${words.openPicture} ${title}`}
              width={320}
              height={240}
              loading="lazy"
              className="h-32 w-full object-contain"
            />
          </a>
          <span className="text-sm">{title}</span>
          <span className="text-sm text-muted">{owner}</span>
        </li>
      ))}
    </ul>
  );
}
