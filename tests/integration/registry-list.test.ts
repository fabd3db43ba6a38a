import { expect, test } from "vitest";
import { checkRegistryImport, importRegistry } from "@/lib/server/registry/import-registry";
import { listRegistry } from "@/lib/server/registry/list-registry";
import { anActor } from "@/tests/support/builders/account";
import { testDatabase } from "@/tests/support/database";
import { AT } from "@/tests/support/filing-bench";
import { cellsOf, csv, fresh } from "@/tests/support/registry-rows";

const { db } = await testDatabase();
const admin = await anActor(db, { role: "ADMIN" });

async function bring(text: string) {
  const checked = await checkRegistryImport(db, { text, actor: admin });
  if (!checked.ok) throw new Error(checked.error.code);
  return importRegistry(db, { text, digest: checked.value.digest, actor: admin, at: AT });
}

test("records are found by number, domain, document, and the beginning of a name; persons are masked", async () => {
  const one = fresh();
  const person = { cert_type: "RESIDENT_ID", cert_no: "110101199001010015", sponsor_name: "欧阳小明" };
  const name = { service_name: "独一无二的名字" };
  await bring(csv(cellsOf(one, { ...person, ...name })));
  for (const q of [
    one.number,
    `${one.number}-1`,
    ` ${one.domain}`,
    `www.${one.domain}`,
    "欧阳小",
    "独一无二",
  ]) {
    const { rows } = await listRegistry(db, { q, after: null });
    expect([q, rows.map(({ subjectNumber }) => subjectNumber)]).toEqual([q, [one.number]]);
    expect(JSON.stringify(rows)).not.toMatch(/欧阳小明|110101199001010015/);
  }
  for (const q of ["欧", "小明", "粤ICP备20999号", "'; --", "%%", "none.example", "110101199001010015"]) {
    expect([q, (await listRegistry(db, { q, after: null })).rows]).toEqual([q, []]);
  }
});

test("the signs of LIKE stand for themselves", async () => {
  const [named, other] = [fresh(), fresh()];
  await bring(
    csv(
      cellsOf(named, { sponsor_name: "百分_之100%软件" }),
      cellsOf(other, { sponsor_name: "百分点之100万软件" }),
    ),
  );
  for (const q of ["百分_之", "百分_之100%"]) {
    const { rows } = await listRegistry(db, { q, after: null });
    expect(rows.map(({ subjectNumber }) => subjectNumber)).toEqual([named.number]);
  }
});

test("an organisation is found by the number of its document", async () => {
  const one = fresh();
  await bring(csv(cellsOf(one)));
  const { rows } = await listRegistry(db, { q: one.certNo.toLowerCase(), after: null });
  expect(rows.map(({ subjectNumber }) => subjectNumber)).toEqual([one.number]);
});

test("records come page after page, the newest first", async () => {
  const rows = Array.from({ length: 60 }, () => cellsOf(fresh(), { sponsor_name: "翻页测试有限公司" }));
  await bring(csv(...rows));
  const first = await listRegistry(db, { q: "翻页测试", after: null });
  const second = await listRegistry(db, { q: "翻页测试", after: first.next });
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 10, null]);
  const found = [...first.rows, ...second.rows].map(({ subjectNumber }) => subjectNumber);
  expect(found).toEqual(rows.map((row) => row.subject_number).toReversed());
});
