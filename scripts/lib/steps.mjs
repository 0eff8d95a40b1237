import process from 'node:process';

const TITLE_WIDTH = 10;
const NOTE_WIDTH = 44;
const SLOW_MS = 1_000;
const REDRAW_MS = 200;

const stream = process.stdout;
const isLive = Boolean(stream.isTTY) && process.env.TERM !== 'dumb';

/** @param {number} ms */
export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

/**
 * @param {string} title
 * @param {{ mark: string, note: string, ms: number }} state
 */
function line(title, { mark, note, ms }) {
  const left = `  ${mark} ${title.padEnd(TITLE_WIDTH)}`;
  return `${left} ${note.padEnd(NOTE_WIDTH)} ${seconds(ms).padStart(7)}`;
}

function clearLine() {
  if (isLive) {
    stream.cursorTo(0);
    stream.clearLine(0);
  }
}

/** @param {string} text */
function redraw(text) {
  clearLine();
  stream.write(text.slice(0, (stream.columns ?? 80) - 1));
}

/**
 * Prints a line, also while a step shows its progress.
 *
 * @param {string} text
 */
export function say(text) {
  clearLine();
  console.log(text);
}

/**
 * Runs a piece of work and shows what it does and how long it takes: in place
 * on a terminal, in whole lines elsewhere.
 *
 * @template T
 * @param {string} title
 * @param {(progress: (what: string) => void) => Promise<{ note: string, value: T }>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const started = performance.now();
  let what = '';
  /**
   * @param {string} mark
   * @param {string} note
   */
  const state = (mark, note) =>
    line(title, { mark, note, ms: performance.now() - started });
  const timer = isLive
    ? setInterval(() => redraw(state('…', what)), REDRAW_MS)
    : setTimeout(() => what && say(state('…', what)), SLOW_MS);
  try {
    const { note, value } = await work(text => (what = text));
    say(state('✓', note));
    return value;
  } catch (error) {
    say(state('✗', what));
    throw error;
  } finally {
    clearInterval(timer);
  }
}
