import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { parseStartArguments } from '../lib/arguments.mjs';
import { root } from '../lib/paths.mjs';
import { parseTemplateArguments } from '../lib/templateArguments.mjs';
import { parseTestArguments } from '../lib/testArguments.mjs';

test('npm start: where to serve and where to keep data', () => {
  assert.deepEqual(parseStartArguments([], {}), {
    port: undefined,
    dataDir: path.join(root, 'data'),
    help: false,
  });
  assert.deepEqual(
    parseStartArguments(['--port', '8080', '--data', 'here'], {
      INIT_CWD: '/somewhere',
      PORTICO_DATA_DIR: '/not/this',
    }),
    { port: 8080, dataDir: '/somewhere/here', help: false },
  );
  assert.equal(
    parseStartArguments([], { PORTICO_DATA_DIR: '/var/portico' }).dataDir,
    '/var/portico',
  );
  assert.equal(parseStartArguments(['-h'], {}).help, true);
});

test('npm start: what is wrong is told with what to do', () => {
  /** @type {[string[], NodeJS.ProcessEnv, RegExp][]} */
  const cases = [
    [['--prot', '1'], {}, /Unknown option '--prot'.*--help/],
    [['7008'], {}, /Unexpected argument '7008'.*--help/],
    [['--port'], {}, /'--port <value>' argument missing.*--help/],
    [['--port', 'http'], {}, /'http' is no port.*npm start -- --port/],
    [['--port', '0'], {}, /from 1 to 65535/],
    [['--port', '65536'], {}, /from 1 to 65535/],
    [['--port', '7e3'], {}, /'7e3' is no port/],
    [['--data', ''], {}, /--data needs a folder/],
    [['8000'], { npm_config_port: 'true' }, /npm start -- --port/],
    [[], { npm_config_data: '/x' }, /npm start -- --data \/x/],
  ];
  for (const [argv, env, message] of cases) {
    assert.throws(() => parseStartArguments(argv, env), {
      name: 'Error',
      message,
    });
  }
});

test('npm test: all checks, or those that are named', () => {
  const checks = ['format', 'unit', 'browser'].map(name => ({ name }));
  assert.deepEqual(parseTestArguments([], checks).chosen, checks);
  assert.deepEqual(
    parseTestArguments(['--only', 'browser,format'], checks).chosen,
    [checks[0], checks[2]],
  );
  assert.throws(() => parseTestArguments(['--only', 'jest'], checks), {
    message: "There is no check 'jest'. There are format, unit, browser.",
  });
  const { help, chosen } = parseTestArguments(['--help'], checks);
  assert.match(help ?? '', /format, unit, browser/);
  assert.deepEqual(chosen, []);
});

test('yarn template: which templates to test', () => {
  const templates = ['api', 'service'];
  /** @param {string[]} argv */
  const parse = argv => parseTemplateArguments(argv, templates);
  assert.deepEqual(parse(['test', 'api']), { names: ['api'] });
  assert.deepEqual(parse(['test']), { names: [] });
  assert.match(parse([]).help ?? '', /yarn template test \[NAME…\]/);
  assert.match(parse(['test', '--help']).help ?? '', /examples\/templates/);
  assert.throws(
    () => parse(['test', 'apu']),
    /no template 'apu'.*api, service/,
  );
  assert.throws(() => parse(['tets']), /no 'tets'.*yarn template test/);
  assert.throws(() => parse(['--all']), /'--all'.*--help/);
});
