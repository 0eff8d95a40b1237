import path from 'node:path';
import { explain } from './failure.mjs';
import { lineSplitter, parseLogLine } from './logEntries.mjs';
import { openLogFile } from './logFile.mjs';

const KEPT_LINES = 100;
const CONSOLE_WIDTH = 240;

/**
 * Takes the backend's output: all of it goes to a file, warnings and errors to
 * the console in one line each.
 *
 * @param {string} dataDir
 * @param {(text: string) => void} show
 */
export function openBackendLog(dataDir, show) {
  const file = path.join(dataDir, 'logs', 'portico.log');
  const log = openLogFile(file, {
    onError: error =>
      show(`portico: the log cannot be written. ${explain(error)}`),
  });
  /** @type {string[]} */
  const tail = [];
  /** @param {string} raw */
  const onLine = raw => {
    const { text, level, from, message = '' } = parseLogLine(raw);
    if (!text) return;
    log.write(text);
    tail.push(text);
    if (tail.length > KEPT_LINES) tail.shift();
    if (level === 'warn' || level === 'error') {
      show(`  ${level.padEnd(5)} ${from}: ${message}`.slice(0, CONSOLE_WIDTH));
    }
  };
  return {
    file,
    tail,
    /** @param {import('node:child_process').ChildProcess} child */
    follow({ stdout, stderr }) {
      for (const stream of [stdout, stderr]) {
        const lines = lineSplitter(onLine);
        stream?.setEncoding('utf8').on('data', lines.write);
        stream?.on('end', lines.end);
      }
    },
    close: () => log.close(),
  };
}
