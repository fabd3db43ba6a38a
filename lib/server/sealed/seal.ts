import "server-only";
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { secrets } from "../secrets";

const SEALED = /^sealed:([^:]+):([A-Za-z0-9_-]+)$/;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts bytes with AES-256-GCM: initialisation vector, tag, cipher text in one buffer.
 *
 * @param key 32 bytes
 */
export function sealBytes(plain: Uint8Array, key: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/**
 * Decrypts what `sealBytes` made.
 *
 * @throws Error when the bytes were changed or the key is another one
 */
export function openBytes(sealed: Buffer, key: Buffer): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, IV_BYTES));
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
}

/** The id of the key that seals. */
export function currentKeyId(): string {
  const [current] = secrets().keyRing;
  if (!current) throw new Error("the key ring is empty");
  return current.id;
}

function requireKey(id: string): Buffer {
  const entry = secrets().keyRing.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`key ${id} is not in the key ring`);
  return entry.key;
}

/** Encrypts a text with a key of the ring, the current one unless told otherwise; its id stands in the result. */
export function sealText(plain: string, keyId = currentKeyId()): string {
  return `sealed:${keyId}:${sealBytes(Buffer.from(plain, "utf8"), requireKey(keyId)).toString("base64url")}`;
}

/**
 * Decrypts a text that `sealText` made.
 *
 * @throws Error when it is no sealed text, its key is not in the ring, or it was changed
 */
export function openText(stored: string): string {
  const [, keyId, body] = SEALED.exec(stored) ?? [];
  if (!keyId || !body) throw new Error("this is no sealed text");
  return openBytes(Buffer.from(body, "base64url"), requireKey(keyId)).toString("utf8");
}

/**
 * Keyed digest of a value, for equality search over encrypted columns.
 *
 * @param kind name of the value's kind, so that equal values of different kinds differ (`mobile`, `email` …)
 * @param value the normalised value
 */
export function blindIndex(kind: string, value: string): string {
  return createHmac("sha256", secrets().indexKey).update(`${kind}\u0000${value}`).digest("base64url");
}
