import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generate, type Answers, type Path } from '../src/index.ts';
import { LANGUAGES } from '../src/layersOf.ts';

const answers: Answers = {
  path: 'service',
  name: 'gift-notes',
  owner: 'checkout',
  description: 'Remembers what to write on the card.',
  language: 'kotlin',
  tier: 3,
  options: [],
};

test('the service of the tutorial', () => {
  const files = generate({ ...answers, options: ['postgres'] });
  for (const file of [
    'docs/architecture.md',
    'docs/index.md',
    'docs/runbook.md',
    'mkdocs.yml',
    'openapi.yaml',
    'ops/alerts.yaml',
    'ops/dashboards.json',
    'src/main/kotlin/Main.kt',
    'migrations/0001-start.sql',
  ]) {
    assert.ok(files[file], file);
  }
  assert.equal(
    files['catalog-info.yaml'],
    `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: gift-notes
  description: Remembers what to write on the card.
  labels:
    larkspur.example/tier: "3"
    larkspur.example/language: kotlin
  annotations:
    backstage.io/techdocs-ref: dir:.
spec:
  type: service
  lifecycle: experimental
  owner: checkout
`,
  );
});

test('a layer adds to what lies below it', () => {
  const files = generate({ ...answers, options: ['postgres', 'events'] });
  const alerts = files['ops/alerts.yaml'].match(/(?<=- ).*/g);
  assert.deepEqual(alerts, [
    'errors',
    'latency',
    'restarts',
    'traffic',
    'connections',
    'replication',
    'lag',
  ]);
  const website: Answers = {
    ...answers,
    path: 'website',
    language: 'typescript',
  };
  const text = generate({ ...website, options: ['sessions'] })['package.json'];
  const { type, dependencies } = JSON.parse(text);
  assert.equal(type, 'module');
  assert.deepEqual(Object.keys(dependencies), ['@larkspur/session-kit']);
});

test('every path can be taken in each of its languages', () => {
  for (const path of Object.keys(LANGUAGES) as Path[]) {
    for (const language of LANGUAGES[path]) {
      const files = generate({ ...answers, path, language });
      assert.match(files['catalog-info.yaml'], new RegExp(`type: ${path}\n`));
      for (const [file, text] of Object.entries(files)) {
        assert.ok(text.trim(), `${path}, ${language}: ${file} is empty`);
      }
    }
  }
});

test('a description may say anything', () => {
  const description = 'Yes: "quoted", #1 of 2';
  const file = generate({ ...answers, description })['catalog-info.yaml'];
  assert.match(file, /description: "Yes: \\"quoted\\", #1 of 2"\n/);
});

test('refuses what there is no path for', () => {
  assert.throws(() => generate({ ...answers, language: 'python' }), {
    message: 'There is no path for a service in python',
  });
  const job: Answers = { ...answers, path: 'job', language: 'go' };
  assert.throws(() => generate({ ...job, options: ['postgres'] }), {
    message: 'postgres needs service',
  });
});
