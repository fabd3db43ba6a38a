import { expect, test } from "vitest";
import { isOpenTarget } from "./target";

const isOpen = (address: string) => URL.canParse(address) && isOpenTarget(new URL(address));

test.each([
  "https://example.com/",
  "http://www.example.com.cn/index.html?a=1#b",
  "https://example.com:443/",
  "http://example.com:80/",
  "https://xn--fiqs8s.xn--fiqs8s/",
  "https://under_score.example.com/",
])("%s may be opened", (address) => expect(isOpen(address)).toBe(true));

test.each([
  ["another scheme", "ftp://example.com/"],
  ["another scheme", "file:///etc/passwd"],
  ["another scheme", "gopher://example.com/"],
  ["another scheme", "javascript:alert(1)"],
  ["a user", "https://user@example.com/"],
  ["a user and a password", "https://user:word@example.com/"],
  ["a password alone", "https://:word@example.com/"],
  ["a host that only looks like one", "https://example.com@127.0.0.1/"],
  ["a port below", "http://example.com:79/"],
  ["a port above", "http://example.com:81/"],
  ["the port of a database", "http://example.com:5432/"],
  ["another port with https", "https://example.com:8443/"],
  ["an address", "http://127.0.0.1/"],
  ["a public address", "http://119.29.0.1/"],
  ["a decimal address", "http://2130706433/"],
  ["an octal address", "http://0177.0.0.01/"],
  ["a hexadecimal address", "http://0x7f000001/"],
  ["a shortened address", "http://127.1/"],
  ["an address in full-width signs", "http://１２７.０.０.１/"],
  ["an address with a dot behind it", "http://127.0.0.1./"],
  ["IPv6", "http://[::1]/"],
  ["mapped IPv6", "http://[::ffff:127.0.0.1]/"],
  ["a public IPv6 address", "http://[2400:3200::1]/"],
  ["a name of this machine", "http://localhost/"],
  ["a name below it", "http://portal.localhost/"],
  ["a name of a house", "http://intranet/"],
  ["a name of a local net", "http://printer.local/"],
  ["a name of a cloud", "http://metadata.google.internal/"],
  ["a bare suffix", "http://com.cn/"],
  ["a dot behind the name", "http://example.com./"],
])("%s may not: %s", (_, address) => expect(isOpen(address)).toBe(false));
