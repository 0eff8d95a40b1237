// @ts-check
// Preloaded into every program the scripts start. Its stdin is a pipe that only
// the script holds: when that closes, the script is gone, even by kill -9, and
// nobody is left to stop what it started.
const process = require('node:process');
const { isMainThread } = require('node:worker_threads');

const MARK = 'PORTICO_END_WITH_PARENT';
const HARD_END_MS = 5_000;

/** @param {NodeJS.Signals} signal */
function signalGroup(signal) {
  try {
    process.kill(-process.pid, signal);
  } catch {
    process.kill(process.pid, signal);
  }
}

function endWithParent() {
  // Who would read the last words is gone; that must not become an error which
  // is logged, and fails again.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', () => {});
  }
  process.stdin.once('close', () => {
    setTimeout(() => signalGroup('SIGKILL'), HARD_END_MS).unref();
    signalGroup('SIGTERM');
  });
  process.stdin.once('error', () => process.stdin.destroy());
  process.stdin.resume();
  // @ts-ignore: a pipe is a socket, which the types of stdin leave open
  process.stdin.unref?.();
}

// Workers and forks inherit the preload, but their stdin means something else.
if (isMainThread && process.env[MARK]) {
  delete process.env[MARK];
  endWithParent();
}
