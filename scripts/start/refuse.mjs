/** The start ends here: the message is one sentence that says what to do. */
export class Refusal extends Error {
  name = "Refusal";
}

const MINIMUM = [20, 19];

/**
 * Refuses a Node that cannot run the portal.
 *
 * @param {string} version such as `20.19.0`
 */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return;
  throw new Refusal(
    `Node ${version} is too old: install Node ${MINIMUM.join(".")} or newer and start again.`,
  );
}

/**
 * One sentence for what stopped a start.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function explainRefusal(error) {
  if (!(error instanceof Error)) return `The portal cannot start: ${String(error)}.`;
  if (error.code === "ENOSPC" || /ENOSPC|no space left on device/i.test(error.message)) {
    return "The disk is full: free some space and start again.";
  }
  if (["Refusal", "StartError", "EnvironmentError"].includes(error.name)) return error.message;
  if (error.code === "EACCES" || error.code === "EPERM") {
    return `${error.path ?? "A file"} may not be used by this user (${error.code}): start as its owner, or set DATA_DIR to another folder.`;
  }
  return `The portal cannot start: ${error.message}`;
}
