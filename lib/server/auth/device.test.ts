import { expect, test } from "vitest";
import { describeDevice } from "./device";

const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

test.each([
  [`${WINDOWS} Chrome/131.0.0.0 Safari/537.36`, "Chrome 131 · Windows"],
  [`${WINDOWS} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`, "Microsoft Edge 131 · Windows"],
  [`${IPHONE} Version/18.1 Mobile/15E148 Safari/604.1`, "Safari 18 · iOS"],
  [`${IPHONE} Mobile/15E148 MicroMessenger/8.0.54(0x18003630) NetType/WIFI`, "WeChat 8 · iOS"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0", "Firefox 133 · Linux"],
  ["", null],
  [null, null],
])("%j is %j", (userAgent, device) => {
  expect(describeDevice(userAgent)).toBe(device);
});

test("whatever a client sends, the name stays short", () => {
  const device = describeDevice(`${"x".repeat(100_000)}/1 (${"y".repeat(100_000)})`);
  expect((device ?? "").length).toBeLessThanOrEqual(80);
});
