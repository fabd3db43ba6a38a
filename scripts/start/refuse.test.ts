import { expect, test } from "vitest";
import { checkNode, explainRefusal, Refusal } from "./refuse.mjs";

test.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("Node %s is new enough", (version) => {
  expect(() => checkNode(version)).not.toThrow();
});

test.each(["20.18.9", "18.20.0", "16.0.0", "8.9.0"])("Node %s is refused with what to do", (version) => {
  expect(() => checkNode(version)).toThrow(`Node ${version} is too old: install Node 20.19 or newer`);
});

const withCode = (code: string, path?: string) => Object.assign(new Error(`${code}: no`), { code, path });

test.each([
  [new Refusal("Port 1 is taken."), "Port 1 is taken."],
  [withCode("ENOSPC"), "The disk is full: free some space and start again."],
  [new Error("initdb: error: No space left on device"), "The disk is full: free some space and start again."],
  [withCode("EACCES", "/x/.data"), /^\/x\/\.data may not be used by this user \(EACCES\)/],
  [new Error("odd"), "The portal cannot start: odd"],
  ["odd", "The portal cannot start: odd."],
])("%s is told in one sentence", (error, sentence) => {
  expect(explainRefusal(error)).toMatch(sentence);
});
