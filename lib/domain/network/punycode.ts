const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const HIGHEST_CODE_POINT = 0x10ffff;

function digitValue(character: string): number {
  if (/^[a-z]$/.test(character)) return character.charCodeAt(0) - 97;
  if (/^[0-9]$/.test(character)) return character.charCodeAt(0) - 48 + 26;
  return BASE;
}

function adaptBias(delta: number, points: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / DAMP) : Math.floor(delta / 2);
  rest += Math.floor(rest / points);
  let k = 0;
  while (rest > ((BASE - T_MIN) * T_MAX) / 2) {
    rest = Math.floor(rest / (BASE - T_MIN));
    k += BASE;
  }
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

/** Reads one generalised variable-length integer; null when it breaks off or a digit is none. */
function readDelta(digits: string, start: number, bias: number): { delta: number; next: number } | null {
  let delta = 0;
  let weight = 1;
  for (let position = start, k = BASE; position < digits.length; position += 1, k += BASE) {
    const digit = digitValue(digits.charAt(position));
    if (digit >= BASE) return null;
    delta += digit * weight;
    const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
    if (digit < threshold) return { delta, next: position + 1 };
    weight *= BASE - threshold;
    if (delta > Number.MAX_SAFE_INTEGER / BASE) return null;
  }
  return null;
}

/**
 * Turns the part of a label behind `xn--` back into its characters; null when it is malformed.
 *
 * @param encoded lower-case letters, digits and hyphens, at most 63 characters
 * @source RFC 3492, section 6.2
 */
export function decodePunycode(encoded: string): string | null {
  const lastHyphen = encoded.lastIndexOf("-");
  const points = Array.from(encoded.slice(0, Math.max(lastHyphen, 0)), (character) =>
    character.charCodeAt(0),
  );
  let codePoint = 128;
  let bias = 72;
  let index = 0;
  for (let position = lastHyphen + 1; position < encoded.length; ) {
    const read = readDelta(encoded, position, bias);
    if (!read) return null;
    const length = points.length + 1;
    bias = adaptBias(read.delta, length, index === 0 && codePoint === 128);
    codePoint += Math.floor((index + read.delta) / length);
    index = (index + read.delta) % length;
    if (codePoint > HIGHEST_CODE_POINT) return null;
    points.splice(index, 0, codePoint);
    index += 1;
    position = read.next;
  }
  return String.fromCodePoint(...points);
}
