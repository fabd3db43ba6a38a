import { expect, test } from "vitest";
import { SEALED_TABLES } from "@/lib/server/sealed/sealed-columns";
import { listFiles, readSource } from "@/tests/support/sources";

const schema = listFiles("prisma/schema").map(readSource).join("\n");

/** `table.column` of every column of the schema that is named like one that holds sealed values. */
function listDeclared(): string[] {
  return [...schema.matchAll(/^model \w+ \{([^}]*)\}/gm)].flatMap(([, body = ""]) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? "";
    const ciphers = [...body.matchAll(/@map\("(\w+_cipher)"\)/g)].map(([, column]) => `${table}.${column}`);
    return /^\s+answers\s+Json/m.test(body) ? [...ciphers, `${table}.answers`] : ciphers;
  });
}

test("the list of sealed columns has every column of the schema that is named like one", () => {
  const listed = SEALED_TABLES.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
  expect(listed.toSorted()).toEqual([...listDeclared(), "instance_setting.value"].toSorted());
});
