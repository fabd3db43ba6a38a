import { expect, test } from "vitest";
import { checkDownloadUrl } from "./download-url";

const of = (length: number) => `https://example.com/${"a".repeat(length - 20)}`;

test.each(["https://example.com/app.apk", "HTTPS://apps.example.com", of(512)])("accepts %s", (url) => {
  expect(checkDownloadUrl(url)).toBeNull();
});

test.each([
  "http://example.com",
  "example.com",
  "",
  "https://",
  "https:///x",
  "https://localhost",
  "https://a b.com",
  of(513),
])("refuses %s with F449", (url) => {
  expect(checkDownloadUrl(url)?.code).toBe("F449");
});
