import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addFinding } from '../src/inspection.ts';
import { whereNext } from '../src/whereNext.ts';

test('the grade decides', () => {
  assert.equal(whereNext('A', 'changed-mind').place, 'shelf');
  assert.equal(whereNext('B', 'duplicate').place, 'seconds');
  assert.equal(whereNext('C', 'damaged').place, 'pulp');
});

test('a misprint is the publisher’s, however clean', () => {
  assert.equal(whereNext('A', 'misprint').place, 'publisher');
  assert.equal(whereNext('C', 'misprint').place, 'publisher');
});

test('findings are kept in the order of the parcel', () => {
  const start = { inspector: 'bench-2', findings: [] };
  const one = addFinding(start, '9781999000028', {
    grade: 'A',
    note: ' Pressed flower on page 81. Left in. ',
  });
  const two = addFinding(one, '9781999000035', { grade: 'C', note: ' ' });
  assert.deepEqual(two, {
    inspector: 'bench-2',
    findings: [
      {
        isbn: '9781999000028',
        grade: 'A',
        note: 'Pressed flower on page 81. Left in.',
      },
      { isbn: '9781999000035', grade: 'C' },
    ],
  });
  assert.deepEqual(start.findings, []);
});
