import { findAccount, replay } from "../../database.mjs";

const isObject = (value) => value !== null && typeof value === "object" && !(value instanceof Date);
const cellsOf = (row) => Object.values(row).flatMap((one) => (isObject(one) ? Object.values(one) : [one]));

/** Every row that the portal reads for the page. */
export default async function Page({ params }) {
  const { kind } = await params;
  await findAccount();
  const drawn = (await replay(kind))
    .flatMap(({ rows }) => rows)
    .map((row) => cellsOf(row).map((cell, n) => <li key={String(n)}>{String(cell)}</li>));
  return drawn.map((cells, n) => <ul key={String(n)}>{cells}</ul>);
}
