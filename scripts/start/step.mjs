/** How many steps a start has; each is one line, also in a log. */
const STEPS = 7;

/**
 * Runs one step of the start and tells how long it took: `[3/7] building … 41 s`.
 *
 * @template T
 * @param {number} number @param {string} label @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(number, label, work) {
  const begin = Date.now();
  process.stdout.write(`[${number}/${STEPS}] ${label} … `);
  try {
    const result = await work();
    process.stdout.write(`${Math.round((Date.now() - begin) / 1000)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
}
