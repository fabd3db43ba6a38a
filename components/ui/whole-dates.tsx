const DATE = /\d{4}-\d{2}(?:-\d{2})?/;

/** A text in which no line ends inside a date. */
export function WholeDates({ text }: { readonly text: string }) {
  const [date] = DATE.exec(text) ?? [];
  if (date === undefined) return text;
  const at = text.indexOf(date);
  return (
    <>
      {text.slice(0, at)}
      <span className="whitespace-nowrap">{date}</span>
      <WholeDates text={text.slice(at + date.length)} />
    </>
  );
}
