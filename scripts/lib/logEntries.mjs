import util from 'node:util';

// What Backstage's development log looks like once its colours are gone.
const ENTRY =
  /^\d{4}-\d\d-\d\dT\S+Z (\S+) (error|warn|info|http|verbose|debug|silly) (.*)$/;

/**
 * One line of the backend's output.
 *
 * @typedef {object} LogLine
 * @property {string} text without colours
 * @property {string} [level] absent on lines that continue the one before
 * @property {string} [from] the plugin or service
 * @property {string} [message]
 */

/**
 * @param {string} raw
 * @returns {LogLine}
 */
export function parseLogLine(raw) {
  const text = util.stripVTControlCharacters(raw).trimEnd();
  const match = ENTRY.exec(text);
  return match
    ? { text, from: match[1], level: match[2], message: match[3].trim() }
    : { text };
}

/**
 * Cuts a stream of text into lines.
 *
 * @param {(line: string) => void} onLine
 */
export function lineSplitter(onLine) {
  let rest = '';
  return {
    /** @param {string} text */
    write(text) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(onLine);
    },
    end() {
      if (rest) onLine(rest);
      rest = '';
    },
  };
}
