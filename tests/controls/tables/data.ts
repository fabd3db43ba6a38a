import { type Control, instead, without } from "../control";

const PICTURES = "lib/server/materials/read-picture.ts";
const SEAL = "lib/server/sealed/seal.ts";

const CODE_TARGET = "lib/server/filing/code-target.ts";

const CODE_TESTS = ["tests/integration/servers-codes.test.ts"];
const PICTURE_TESTS = ["lib/server/materials/read-picture.test.ts"];
const KEY_TESTS = ["tests/integration/keys.test.ts"];

/** Files and personal data: how they are taken in, kept and shown. */
export const DATA_CONTROLS: readonly Control[] = [
  {
    name: "content-decides-the-type",
    without: "any file passes for a picture by its name",
    edits: [
      instead(
        PICTURES,
        "const sent = await typeOf(bytes);",
        'const sent = (await typeOf(bytes)) ?? "image/png";',
      ),
    ],
    project: "unit",
    tests: PICTURE_TESTS,
  },
  {
    name: "pixel-bomb",
    without: "a small file unpacks to gigabytes",
    edits: [
      without(
        PICTURES,
        'if (size.w * size.h > MOST_PIXELS) return fail({ code: "too-many-pixels", params: size });',
      ),
    ],
    project: "unit",
    tests: PICTURE_TESTS,
  },
  {
    name: "re-encoding",
    without: "what hides behind a picture is kept and handed out",
    edits: [
      instead(
        PICTURES,
        "const original = await encode(decoded, mime, limits.bytes);",
        "const original = bytes;",
      ),
    ],
    project: "unit",
    tests: PICTURE_TESTS,
  },
  {
    name: "exif-removal",
    without: "a photograph tells where it was taken",
    edits: [
      instead(
        PICTURES,
        "picture.clone().jpeg({ quality })",
        "picture.clone().keepMetadata().jpeg({ quality })",
      ),
    ],
    project: "unit",
    tests: PICTURE_TESTS,
  },
  {
    name: "upload-size",
    without: "an upload of any size is kept in memory",
    edits: [
      instead(
        "lib/server/materials/read-upload.ts",
        "return total > MOST_BYTES ? fail(",
        "return total > MOST_BYTES * 1e6 ? fail(",
      ),
    ],
    project: "unit",
    tests: ["lib/server/materials/read-upload.test.ts"],
  },
  {
    name: "watermark",
    without: "a photographed screen cannot be traced to who looked",
    edits: [
      instead(
        "lib/server/materials/read-material.ts",
        "await imagePool.run(() => watermark(bytes, mime, watermarkText(actor.id, at)))",
        "bytes",
      ),
    ],
    project: "integration",
    tests: ["tests/integration/materials.test.ts"],
  },
  {
    name: "audit-of-looking",
    without: "staff look at papers unseen",
    edits: [
      instead("lib/server/materials/read-material.ts", "saveAudit(tx, actor, at, {", "Promise.resolve({"),
    ],
    project: "integration",
    tests: ["tests/integration/materials.test.ts"],
  },
  {
    name: "queued-filing-of-its-account",
    without: "whoever knows its id reads, changes and withdraws the queued filing of somebody else",
    edits: [
      instead(
        "lib/server/filing/queued-filing.ts",
        "findFirst({ where: { id, accountId }, select: WITH_ORDER })",
        "findFirst({ where: { id }, select: WITH_ORDER })",
      ),
    ],
    project: "integration",
    tests: ["tests/integration/filing-queue.test.ts"],
  },
  {
    name: "sealed-answers",
    without: "who reads the database reads document numbers",
    edits: [
      instead("lib/server/filing/draft-repository.ts", '(text ? sealText(text) : "")', "text"),
      instead("lib/server/filing/draft-repository.ts", '(text ? openText(text) : "")', "text"),
    ],
    project: "integration",
    tests: ["tests/integration/filing-create-order.test.ts"],
  },
  {
    name: "sealed-values-cannot-be-changed",
    without: "who writes to the database changes sealed values unseen",
    edits: [without(SEAL, ", decipher.final()")],
    project: "integration",
    tests: KEY_TESTS,
  },
  {
    name: "blind-index-key",
    without: "who reads the database finds phone numbers by trying them all",
    edits: [instead(SEAL, 'createHmac("sha256", secrets().indexKey)', 'createHmac("sha256", "")')],
    project: "integration",
    tests: KEY_TESTS,
  },
  {
    name: "key-of-an-order",
    without: "the key of one order opens the files of all",
    edits: [
      instead("lib/server/materials/order-key.ts", "randomBytes(KEY_BYTES)", "Buffer.alloc(KEY_BYTES)"),
    ],
    project: "integration",
    tests: ["tests/integration/materials-files.test.ts"],
  },
  {
    name: "masks",
    without: "document numbers are shown whole",
    edits: [
      instead(
        "lib/domain/identity/mask.ts",
        'signs.slice(0, 3).join("") + hidden(signs.length - 7) + signs.slice(-4).join("")',
        'signs.join("") + hidden(0)',
      ),
    ],
    project: "unit",
    tests: ["lib/domain/identity/mask.test.ts"],
  },
  {
    name: "masks-on-the-workbench",
    without: "a reviewer sees every number without asking",
    edits: [
      instead(
        "lib/server/review/display-value.ts",
        "isMasked(path, context.answers) && !isRevealed",
        "isMasked(path, context.answers) && isRevealed",
      ),
    ],
    project: "integration",
    tests: ["tests/integration/review-queue.test.ts"],
  },
  {
    name: "secrets-check",
    without: "a start with other keys makes a database that nobody can read",
    edits: [instead("lib/server/secrets-check.ts", "if (opens(value)) {", "if (value) {")],
    project: "integration",
    tests: KEY_TESTS,
  },
  {
    name: "secrets-file-mode",
    without: "every user of the machine reads the keys",
    edits: [without("lib/server/secrets.ts", ", { mode: 0o600 }")],
    project: "unit",
    tests: ["lib/server/secrets.test.ts"],
  },
  {
    name: "code-bound",
    without: "a service code bound to one account serves another",
    edits: [
      instead(
        CODE_TARGET,
        "return { OR: [{ targetAccountId: null, targetHash: null }, await boundTo(db, accountId)] };",
        "return accountId ? {} : {};",
      ),
    ],
    project: "integration",
    tests: CODE_TESTS,
  },
  {
    name: "code-own",
    without: "anybody takes back or binds the codes of others",
    edits: [
      instead(
        "lib/server/instances/change-code.ts",
        "{ code, instance: { accountId: actor.id } }",
        "{ code }",
      ),
    ],
    project: "integration",
    tests: CODE_TESTS,
  },
  {
    name: "code-free",
    without: "a code in use is voided, and one voided is used",
    edits: [
      instead(
        "lib/server/instances/change-code.ts",
        'const where = { code, state: "FREE" as const, ...change.only };',
        "const where = { code, ...change.only };",
      ),
    ],
    project: "integration",
    tests: CODE_TESTS,
  },
  {
    name: "import-as-shown",
    without: "an import does something else than what was confirmed",
    edits: [without("lib/server/importing/run-import.ts", " || plan.digest !== digest")],
    project: "integration",
    tests: ["tests/integration/servers-import.test.ts"],
  },
  {
    name: "import-spares-approvals",
    without: "an imported table changes what an approval of ours wrote",
    edits: [instead("lib/server/registry/registry-plan.ts", "if (ours && !row.replaceOurs)", "if (false)")],
    project: "integration",
    tests: ["tests/integration/registry-import.test.ts"],
  },
  {
    name: "submitted-as-agreed",
    without: "an order submits itself with content nobody agreed to",
    edits: [instead("lib/server/filing/submit-order.ts", "agreed !== checked.digest", "false")],
    project: "integration",
    tests: ["tests/integration/submit-when-ready.test.ts"],
  },
  {
    name: "holder-masked-in-evidence",
    without: "the name of a person who holds a domain is stored in the open",
    edits: [instead("lib/domain/filing/evidence.ts", ": maskPersonName(holder.name)", ": holder.name")],
    project: "unit",
    tests: ["lib/domain/filing/evidence.test.ts"],
  },
  {
    name: "own-draft",
    without: "a page left open writes into the filing begun after its own",
    edits: [
      without(
        "lib/server/filing/save-answers.ts",
        'if ("accountId" in owner && draft.id !== (request.draftId ?? draft.id)) return fail({ code: "moved" });',
      ),
    ],
    project: "integration",
    tests: ["tests/integration/filing-moved-draft.test.ts"],
  },
];
