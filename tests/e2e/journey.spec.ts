import { expect, test } from "@playwright/test";
import { runJourney } from "@/scripts/journey/run-journey";

const JOURNEY_MS = 300_000;
// Both take newcomers of their own, so that they may run at the same time.
const WITHOUT_SCRIPT = 3;

test.describe.configure({ timeout: JOURNEY_MS });

test("a first filing of a website and an App goes through every desk to its numbers", async ({
  browser,
  baseURL,
}) => {
  const numbers = await runJourney({ browser, baseURL: baseURL ?? "", isScripted: true });
  expect(numbers).toHaveLength(2);
  expect(numbers[0]).toMatch(/^粤ICP备\d{10}号-1$/);
  expect(numbers[1]).toMatch(/^粤ICP备\d{10}号-2A$/);
});

test("the applicant's part works without client script", async ({ browser, baseURL }) => {
  const options = { browser, baseURL: baseURL ?? "", isScripted: false, skip: WITHOUT_SCRIPT };
  expect(await runJourney(options)).toHaveLength(2);
});
