/** What the rules noticed, at the place they noticed it. */
export function HitList({ hits }: { readonly hits: readonly string[] }) {
  return hits.map((text) => (
    <p key={text} className="text-sm font-medium text-warn">
      {text}
    </p>
  ));
}
