import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { SmtpMail } from "./smtp";

/** The least that a mail server says; keeps what was handed over. */
async function aMailServer() {
  const received: string[] = [];
  const commands: string[] = [];
  const server = createServer((socket) => {
    let isBody = false;
    let body = "";
    socket.write("220 ready\r\n");
    socket.on("data", (chunk) => {
      const text = chunk.toString();
      if (!isBody) commands.push(...text.trim().split("\r\n"));
      if (isBody) {
        body += text;
        if (!body.endsWith("\r\n.\r\n")) return;
        received.push(body);
        isBody = false;
        socket.write("250 taken\r\n");
      } else if (text.startsWith("DATA")) {
        isBody = true;
        socket.write("354 go on\r\n");
      } else if (text.startsWith("QUIT")) socket.end("221 bye\r\n");
      else socket.write("250 ok\r\n");
    });
    socket.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { received, commands, url: `smtp://127.0.0.1:${port}`, stop: () => server.close() };
}

const MAIL = { key: "notice:1", to: "a@tests.example", subject: "订单已提交", body: "第一行\n第二行" };

test("a mail is handed over with subject, text and a message id that belongs to its cause", async () => {
  const server = await aMailServer();
  const carrier = new SmtpMail(server.url, "ICP <no-reply@portal.example>");
  await carrier.send(MAIL);
  await carrier.send(MAIL);
  server.stop();
  const [first = "", second = ""] = server.received;
  const idOf = (mail: string) => /^Message-ID: (<[0-9a-f]{32}@portal\.example>)/im.exec(mail)?.[1];
  expect(idOf(first)).toBeDefined();
  expect(idOf(first)).toBe(idOf(second));
  expect(first).toMatch(/^To: a@tests\.example/im);
  expect(first).toContain(Buffer.from("订单已提交").toString("base64").slice(0, 12));
});

test("a server that cannot be reached counts as not taken", async () => {
  const server = await aMailServer();
  server.stop();
  await expect(new SmtpMail(server.url, "a@portal.example").send(MAIL)).rejects.toThrow();
});

test("no break in subject, text or address adds a header, a recipient, a command or a file", async () => {
  const server = await aMailServer();
  const carrier = new SmtpMail(server.url, "ICP <no-reply@portal.example>");
  const lines = "\r\nBcc: other@foreign.example\r\n";
  await carrier.send({
    ...MAIL,
    subject: `x${lines}`,
    body: "x\r\n.\r\nRCPT TO:<other@foreign.example>\r\n",
  });
  for (const to of [`a@tests.example${lines}`, "a@tests.example>\r\nRCPT TO:<other@foreign.example"])
    await carrier.send({ ...MAIL, to }).catch(() => {});
  server.stop();
  const [mail = ""] = server.received;
  expect(mail.split("\r\n\r\n", 1)[0]).not.toMatch(/^Bcc:/im);
  expect(mail).toMatch(/^\.\.\r$/m);
  const asked = server.commands.filter((command) => /^RCPT/i.test(command));
  expect(asked).toHaveLength(3);
  expect(asked).not.toContain("RCPT TO:<other@foreign.example>");
});
