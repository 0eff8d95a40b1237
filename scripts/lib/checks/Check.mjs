/**
 * What a check has counted.
 *
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} [note] shown beside the counts
 */

/**
 * @typedef {object} CheckContext
 * @property {import('../toolchain.mjs').Toolchain} toolchain
 * @property {string} outputDir an empty folder for reports
 */

/**
 * Something `npm test` runs and counts.
 *
 * @typedef {object} Check
 * @property {string} name for `--only`
 * @property {string} title
 * @property {string} [needs] the name of a check without which this makes no
 *   sense
 * @property {(context: CheckContext) => Promise<Counts>} run
 */

export {};
