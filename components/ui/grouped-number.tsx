export interface GroupedNumberProps {
  readonly value: string;
  /** Lengths of the groups from the start; what remains is the last group. */
  readonly groups?: readonly number[] | undefined;
}

/** Cuts a text into groups of the given lengths; what remains is the last group. */
function cut(value: string, groups: readonly number[]): { readonly text: string; readonly start: number }[] {
  const pieces: { text: string; start: number }[] = [];
  let start = 0;
  for (const length of [...groups, value.length]) {
    if (start < value.length && length > 0) pieces.push({ text: value.slice(start, start + length), start });
    start += length;
  }
  return pieces;
}

/** A long number in groups for the eye: the gaps are margins, so a copy holds no blanks. */
export function GroupedNumber({ value, groups = [4, 4, 4, 4, 4] }: GroupedNumberProps) {
  return (
    <span className="whitespace-nowrap tabular-nums [text-autospace:no-autospace]">
      {cut(value, groups).map(({ text, start }) => (
        <span key={start} className="not-first:ms-[0.3em]">
          {text}
        </span>
      ))}
    </span>
  );
}
