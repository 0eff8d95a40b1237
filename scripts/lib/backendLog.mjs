import path from 'node:path';
import { OR_ANOTHER } from './dataFolder.mjs';
import { diskFull, explain, tellsOfFullDisk } from './failure.mjs';
import { lineSplitter, parseLogLine } from './logEntries.mjs';
import { openLogFile } from './logFile.mjs';

const KEPT_LINES = 100;
const CONSOLE_WIDTH = 240;

// Each plugin that does not start says so twice: here, cut off, and in the line
// with which the backend ends.
const TOLD_AT_THE_END = /threw an error during startup/;

/**
 * What is to be shown of a log, as one line each.
 *
 * @param {string} dataDir
 * @param {(text: string) => void} show
 */
function openConsole(dataDir, show) {
  let toldOfFullDisk = false;
  const tellOfFullDisk = () => {
    // Everything that is written fails now, and says so.
    if (!toldOfFullDisk) show(`  ${explain(diskFull(dataDir, OR_ANOTHER))}`);
    toldOfFullDisk = true;
  };
  return {
    /** @param {import('./logEntries.mjs').LogLine} line */
    onLine({ level, from, message = '' }) {
      if (level !== 'warn' && level !== 'error') return;
      if (TOLD_AT_THE_END.test(message)) return;
      if (tellsOfFullDisk(message)) tellOfFullDisk();
      else
        show(
          `  ${level.padEnd(5)} ${from}: ${message}`.slice(0, CONSOLE_WIDTH),
        );
    },
    /** @param {Error} error */
    onLogError(error) {
      if (tellsOfFullDisk(error.message)) tellOfFullDisk();
      else show(`  The log cannot be written: ${explain(error)}`);
    },
  };
}

/**
 * Takes the backend's output: all of it goes to a file, warnings and errors to
 * the console in one line each.
 *
 * @param {string} dataDir
 * @param {(text: string) => void} show
 */
export function openBackendLog(dataDir, show) {
  const file = path.join(dataDir, 'logs', 'portico.log');
  const { onLine: toConsole, onLogError } = openConsole(dataDir, show);
  const log = openLogFile(file, { onError: onLogError });
  /** @type {string[]} */
  const tail = [];
  /** @param {string} raw */
  const onLine = raw => {
    const line = parseLogLine(raw);
    if (!line.text) return;
    log.write(line.text);
    tail.push(line.text);
    if (tail.length > KEPT_LINES) tail.shift();
    toConsole(line);
  };
  return {
    file,
    dataDir,
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
