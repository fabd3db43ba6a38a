import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/accessibility";
import { Visitor } from "../support/e2e/visitor";
import { signInAs } from "../support/sign-in-page";

const PASSWORD = "k7#pQz2mXw";
const DEMO = "demo-filing-2026";

function aPerson() {
  const digits = String(Date.now() % 10_000_000).padStart(7, "0") + Math.floor(Math.random() * 10);
  return { email: `e2e-${digits}@tests.example`, mobile: `136${digits}` };
}

/** The last code that the demo phone shows for an address. */
async function readCode(browser: Browser, to: string): Promise<string> {
  const phone = await browser.newPage();
  const code = phone.locator(`article[data-to="${to}"] output`).first();
  await expect(async () => {
    await phone.goto(`/demo/phone?to=${encodeURIComponent(to)}`);
    await expect(code).toBeVisible({ timeout: 500 });
  }).toPass();
  const text = await code.innerText();
  await phone.close();
  return text.trim();
}

const submit = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true }).click();

async function register(page: Page, browser: Browser): Promise<{ email: string; mobile: string }> {
  const person = aPerson();
  await page.goto("/sign-up");
  await page.getByLabel("称呼").fill("王小明");
  await page.getByLabel("邮箱").fill(person.email);
  await page.getByLabel("手机号").fill("1380013");
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await page.getByRole("checkbox").check();
  await submit(page, "发送验证码");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("请填写11位中国内地手机号");
  await expect(page.getByLabel("邮箱")).toHaveValue(person.email);
  await expect(page.getByRole("checkbox")).toBeChecked();
  await page.getByLabel("手机号").fill(person.mobile);
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await submit(page, "发送验证码");
  await expect(page).toHaveURL("/sign-up/codes");
  await page.getByLabel("邮箱验证码").fill(await readCode(browser, person.email));
  await page.getByLabel("短信验证码").fill(await readCode(browser, person.mobile));
  await submit(page, "完成注册");
  await expect(page).toHaveURL("/filings");
  return person;
}

for (const script of [true, false]) {
  test.describe(script ? "with client script" : "without client script", () => {
    test.use({ javaScriptEnabled: script });

    test("somebody registers, changes the password, signs out and in again by mobile", async ({
      page,
      browser,
    }) => {
      const { mobile } = await register(page, browser);
      await page.goto("/account/security");
      await page.getByLabel("当前密码").fill(PASSWORD);
      await page.getByLabel("新密码").fill("another-good-1");
      await submit(page, "修改密码");
      await expect(page.getByRole("status")).toContainText("密码已修改");
      await page.locator("header details").last().locator("summary").click();
      await page.getByRole("button", { name: "退出登录" }).click();
      await expect(page.getByRole("main")).toContainText("您已退出登录");
      await page.goto("/account/contacts");
      await expect(page).toHaveURL("/sign-in?next=%2Faccount%2Fcontacts");
      await page.getByLabel("邮箱或手机号").fill(mobile);
      await page.getByLabel("密码", { exact: true }).fill("another-good-1");
      await submit(page, "登录");
      await expect(page).toHaveURL("/account/contacts");
      await expect(page.getByRole("main")).toContainText(`136****${mobile.slice(-4)}`);
    });

    test("a wrong password is told, what was typed stays, and nobody is signed in", async ({ page }) => {
      const { email } = aPerson();
      await page.goto("/sign-in");
      await page.getByLabel("邮箱或手机号").fill(email);
      await page.getByLabel("密码", { exact: true }).fill("wrong-password");
      await submit(page, "登录");
      await expect(page.getByRole("main").getByRole("alert")).toContainText("登录信息不正确");
      await expect(page.getByLabel("邮箱或手机号")).toHaveValue(email);
      await page.goto("/account");
      await expect(page).toHaveURL(/\/sign-in/);
    });
  });
}

test("a sign-in form posted from another site, or without saying from where, is refused", async ({
  page,
  request,
}) => {
  await page.goto("/sign-in");
  const fields = await page
    .locator("main form input")
    .evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute("name") ?? "", input.getAttribute("value") ?? ""]),
    );
  const multipart = { ...Object.fromEntries(fields), identifier: "reviewer@demo.example", password: DEMO };
  const isSignedIn = async (headers: Record<string, string>) => {
    const answer = await request.post("/sign-in", { multipart, headers, maxRedirects: 0 });
    return /session=ey/.test(answer.headers()["set-cookie"] ?? "");
  };
  expect(await isSignedIn({ origin: "https://elsewhere.example" })).toBe(false);
  const forged = { "x-forwarded-host": "elsewhere.example", "x-forwarded-proto": "https" };
  expect(await isSignedIn({ origin: "https://elsewhere.example", ...forged })).toBe(false);
  expect(await isSignedIn({})).toBe(false);
  expect(await isSignedIn({ origin: new URL(page.url()).origin })).toBe(true);
});

test("nobody is signed out by a link or from another site", async ({ page }) => {
  await signInAs(page, { identifier: "reviewer@demo.example", password: DEMO });
  expect((await page.request.get("/sign-out")).status()).toBe(405);
  const foreign = { headers: { origin: "https://elsewhere.example" }, maxRedirects: 0 };
  expect((await page.request.post("/sign-out", foreign)).status()).toBe(403);
  await page.goto("/account/security");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("账号与安全");
});

test("who signs out leaves nothing behind in the browser", async ({ page }) => {
  await signInAs(page, { identifier: "reviewer@demo.example", password: DEMO });
  await page.evaluate(() => sessionStorage.setItem("unsaved", "typed"));
  await page.locator("header details").last().locator("summary").click();
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page).toHaveURL(/\/sign-in\?done=signed-out/);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test("next-auth's own ways in and out are not there; it only says who is signed in", async ({ request }) => {
  const form = { email: "reviewer@demo.example", password: DEMO, json: "true" };
  const answer = await request.post("/api/auth/callback/credentials", { form, maxRedirects: 0 });
  expect(answer.status()).toBe(405);
  expect((await request.get("/api/auth/csrf")).status()).toBe(404);
  expect(await (await request.get("/api/auth/session")).json()).toEqual({});
});

test("a device is signed out from another one", async ({ page, browser }) => {
  const { email } = await register(page, browser);
  const other = await browser.newPage();
  await signInAs(other, { identifier: email, password: PASSWORD });
  await page.goto("/account/security");
  await submit(page, "退出其他设备");
  await expect(page.getByRole("status")).toContainText("其他设备均已退出登录");
  await other.goto("/account/security");
  await expect(other).toHaveURL(/\/sign-in/);
  await other.close();
});

test("who signs in again in the same browser leaves no session behind", async ({ page }) => {
  const visitor = new Visitor();
  const signIn = () =>
    visitor.post("/sign-in", "signInAction", { identifier: "reviewer2@demo.example", password: DEMO });
  await signIn();
  await visitor.enter(page);
  await page.goto("/review");
  await expect(page).toHaveURL(/\/review$/);
  await signIn();
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in/);
});

test("the password can be looked at", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("密码", { exact: true }).fill("see me");
  await page.getByRole("button", { name: "显示密码" }).click();
  await expect(page.getByLabel("密码", { exact: true })).toHaveAttribute("type", "text");
  await expectAccessible(page);
});
