import { expect, test } from "vitest";
import { readUpload } from "./read-upload";

const FIELDS = {
  orderNo: "BA20261121000001",
  kind: "SPONSOR_CERT",
  owner: "sponsor",
  side: "1",
  uploadKey: "3d3c1c2e-0d0a-4a43-9d54-0f5c1c9a7f10",
};

function aForm(fields: Record<string, string>, file?: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (file) form.set("file", file);
  return form;
}

const post = (body: BodyInit, headers: HeadersInit = {}) =>
  new Request("http://127.0.0.1/api/uploads", { method: "POST", body, headers });
const picture = new File(["picture"], "营业执照.jpg");

/** A body of unknown length, as a client may send it. */
function streamOf(bytes: number): ReadableStream<Uint8Array> {
  let left = bytes;
  return new ReadableStream({
    pull(controller) {
      const size = Math.min(left, 65_536);
      left -= size;
      if (size > 0) controller.enqueue(new Uint8Array(size));
      else controller.close();
    },
  });
}

function postStream(bytes: number, headers: Record<string, string> = {}): Request {
  const init = { method: "POST", body: streamOf(bytes), duplex: "half" };
  return new Request("http://127.0.0.1/api/uploads", {
    ...init,
    headers: { "content-type": "multipart/form-data; boundary=x", ...headers },
  });
}

test("reads the fields and the file with its Chinese name", async () => {
  const read = await readUpload(post(aForm(FIELDS, picture)));
  expect(read).toMatchObject({
    ok: true,
    value: { orderNo: FIELDS.orderNo, code: "SPONSOR_CERT", fileName: "营业执照.jpg", hasConsent: false },
  });
  expect(read.ok && read.value.bytes.toString()).toBe("picture");
});

test("a ticked consent comes along", async () => {
  const read = await readUpload(post(aForm({ ...FIELDS, consent: "true" }, picture)));
  expect(read.ok && read.value.hasConsent).toBe(true);
});

test.each([
  ["an order number of another form", { orderNo: "BA2026" }],
  ["a path instead of a number", { orderNo: "../../etc" }],
  ["an unknown kind", { kind: "toString" }],
  ["no owner", { owner: "" }],
  ["an impossible side", { side: "0" }],
  ["a key that is no UUID", { uploadKey: "1" }],
  ["a consent that is no tick", { consent: "maybe" }],
])("refuses %s", async (_, changed) => {
  const read = await readUpload(post(aForm({ ...FIELDS, ...changed }, picture)));
  expect(read).toEqual({ ok: false, error: { code: "malformed" } });
});

test.each([
  ["JSON", post("{}", { "content-type": "application/json" })],
  ["a form without boundary", post("x", { "content-type": "multipart/form-data" })],
  [
    "a form that breaks off",
    post("--x\r\nContent-Disposition: form-data", { "content-type": "multipart/form-data; boundary=x" }),
  ],
])("refuses %s", async (_, request) => {
  expect(await readUpload(request)).toEqual({ ok: false, error: { code: "malformed" } });
});

test.each([
  ["no file field", undefined],
  ["no chosen file", new File([], "")],
])("says that a file is missing: %s", async (_, file) => {
  expect(await readUpload(post(aForm(FIELDS, file)))).toEqual({ ok: false, error: { code: "no-file" } });
});

test("an empty file that was chosen is a file", async () => {
  expect((await readUpload(post(aForm(FIELDS, new File([], "empty.jpg"))))).ok).toBe(true);
});

test("a file of exactly 4 MB is read", async () => {
  const read = await readUpload(post(aForm(FIELDS, new File([new Uint8Array(4_194_304)], "a.jpg"))));
  expect(read.ok && read.value.bytes.length).toBe(4_194_304);
});

test.each([
  ["says nothing of its length", {}],
  ["lies about its length", { "content-length": "10" }],
])("a body of 6 MB that %s is read to its end, but not kept", async (_, headers) => {
  const before = process.memoryUsage().arrayBuffers;
  const read = await readUpload(postStream(6_000_000, headers));
  expect(read).toEqual({ ok: false, error: { code: "too-large", bytes: 6_000_000 } });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
});

test("a body that announces 100 MB is not read at all", async () => {
  const request = postStream(1000, { "content-length": "100000000" });
  expect(await readUpload(request)).toEqual({ ok: false, error: { code: "too-large", bytes: 100_000_000 } });
  expect(request.bodyUsed).toBe(false);
});

test("a body without end is given up after 64 MB", async () => {
  const read = await readUpload(postStream(200_000_000));
  expect(read.ok ? null : read.error).toMatchObject({ code: "too-large" });
  expect(!read.ok && read.error.code === "too-large" && read.error.bytes).toBeLessThan(68_000_000);
});
