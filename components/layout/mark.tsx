/** The mark: the character 备 cut into a seal. */
export function Mark({ size = 32 }: { readonly size?: number }) {
  return <img src="/favicon.svg" width={size} height={size} alt="" className="shrink-0" />;
}
