import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import { test } from 'node:test';
import { openBackendLog } from '../lib/backendLog.mjs';
import { describeBackendFailure } from '../lib/describeBackendFailure.mjs';
import { explain } from '../lib/failure.mjs';
import { openLogFile } from '../lib/logFile.mjs';
import { temporaryFolder } from './helpers.mjs';

const TIME = '2026-01-02T03:04:05.678Z';
const coloured = (/** @type {string} */ level, /** @type {string} */ text) =>
  `\u001b[2m${TIME}\u001b[22m \u001b[34mcatalog\u001b[39m \u001b[33m${level}\u001b[39m ${text} \n`;

test('all of the backend log is kept, what matters is shown', async () => {
  const folder = temporaryFolder();
  /** @type {string[]} */
  const shown = [];
  const log = openBackendLog(folder, text => shown.push(text));
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const child = Object.assign(new EventEmitter(), { stdout, stderr });
  log.follow(/** @type {any} */ (child));
  const text = [
    coloured('info', 'Listening'),
    coloured('warn', `A long one ${'x'.repeat(400)}`),
    coloured('error', 'Broken\n    at somewhere'),
    'not of the logger',
  ].join('');
  // in pieces, as pipes deliver it
  for (let at = 0; at < text.length; at += 37) {
    stdout.write(text.slice(at, at + 37));
  }
  stdout.end();
  stderr.end();
  await Promise.all([finished(stdout), finished(stderr)]);
  log.close();

  const [warning, error] = shown;
  assert.match(warning, /^ {2}warn {2}catalog: A long one x+$/);
  assert.equal(warning.length, 240);
  assert.equal(error, '  error catalog: Broken');
  assert.equal(shown.length, 2);
  const lines = fs.readFileSync(log.file, 'utf8').split('\n');
  assert.equal(log.file, path.join(folder, 'logs', 'portico.log'));
  assert.equal(lines[0], `${TIME} catalog info Listening`);
  assert.equal(lines[3], '    at somewhere');
  assert.equal(lines[4], 'not of the logger');
});

test('a full disk is told of once, and a failed start where it ends', async () => {
  /** @type {string[]} */
  const shown = [];
  const log = openBackendLog(temporaryFolder(), text => shown.push(text));
  const stdout = new PassThrough();
  const child = Object.assign(new EventEmitter(), { stdout, stderr: null });
  log.follow(/** @type {any} */ (child));
  for (const text of [
    "Plugin 'catalog' threw an error during startup, waiting for 13 others",
    'insert … - database or disk is full',
    'COMMIT; - database or disk is full code="SQLITE_FULL"',
  ]) {
    stdout.write(coloured('error', text));
  }
  stdout.end();
  await finished(stdout);
  log.close();
  assert.equal(shown.length, 1);
  assert.match(shown[0], /^ {2}The disk that holds \S+ is full\. Free some/);
});

test('a log stays bounded: old files move on, the oldest goes', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'deep', 'a.log');
  const log = openLogFile(file, { maxBytes: 100 });
  for (let number = 0; number < 100; number += 1) {
    log.write(`line ${number}`.padEnd(49));
  }
  log.close();
  const names = fs.readdirSync(path.dirname(file));
  assert.deepEqual(names.sort(), ['a.log', 'a.log.1', 'a.log.2']);
  assert.match(fs.readFileSync(file, 'utf8'), /^line 98 .*\nline 99 .*\n$/);
  assert.match(fs.readFileSync(`${file}.2`, 'utf8'), /^line 94 /);
  const again = openLogFile(file, { maxBytes: 100 });
  again.write('appended');
  again.close();
  assert.match(fs.readFileSync(file, 'utf8'), /^appended\n$/);
});

test('a log that cannot be written is told of once', () => {
  const file = path.join(temporaryFolder(), 'a.log');
  /** @type {Error[]} */
  const errors = [];
  const log = openLogFile(file, { onError: error => errors.push(error) });
  log.close();
  log.write('one');
  log.write('two');
  assert.equal(errors.length, 1);
});

test('why the backend ended is told in its own words, where it has some', () => {
  const describe = (/** @type {string[]} */ tail) =>
    explain(
      describeBackendFailure(
        { file: 'f.log', dataDir: 'data', tail },
        'did not start',
      ),
    );
  assert.equal(
    describe(['noise', 'Portico cannot start: the key x is missing']),
    'cannot start: the key x is missing',
  );
  const full = /^The disk that holds data is full\. Free .*--data DIR/;
  assert.match(describe(['SqliteError: database or disk is full']), full);
  const statement = `Portico cannot start: insert ${'x'.repeat(65_000)}`;
  assert.match(describe([`${statement} – SQLITE_FULL: free some space`]), full);
  const long = describe([`${statement} – NOTADB: restore the file`]);
  assert.match(
    long,
    /^cannot start: insert x+ … x+ – NOTADB: restore the file$/,
  );
  assert.ok(long.length <= 500);
  const many = Array(30).fill('Portico cannot start: one of many');
  assert.equal(describe(many).split('\n').length, 9);
  assert.match(describe(many), /… and 22 more, in f\.log$/);
  assert.equal(
    describe(['Error: odd', '    at a (b.js:1:1)', '    at c (d.js:1:1)']),
    'The backend did not start. The end of its log, f.log:\n  | Error: odd',
  );
});
