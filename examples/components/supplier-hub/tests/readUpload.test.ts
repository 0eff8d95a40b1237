import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readUpload } from '../src/readUpload.ts';
import { upload } from '../src/sample.ts';

test('a spreadsheet as people save it', () => {
  const { details, problems } = readUpload(`\uFEFF${upload}\r\n,,\r\n`);
  assert.deepEqual(problems, []);
  assert.deepEqual(details, [
    { isbn: '9781999000028', field: 'signed-copies', value: '120, numbered' },
    { isbn: '9781999000042', field: 'reprint-expected', value: '2026-02-16' },
  ]);
});

test('a quote inside of quotes', () => {
  const { details } = readUpload(
    'ISBN,Field,Value\n9781999000011,author-visits,"Reads ""Salt"", in Hay"',
  );
  assert.equal(details[0].value, 'Reads "Salt", in Hay');
});

test('a bad line is named, and the others are kept', () => {
  const { details, problems } = readUpload(
    [
      'ISBN,Field,Value',
      '9781999000011,window-display,Bristol',
      '97819990000,window-display,Selby',
      '9781999000011,colour,blue',
      '9781999000011,author-visits,',
      '9781999000011,author-visits,Hay,Wells',
    ].join('\n'),
  );
  assert.equal(details.length, 1);
  assert.deepEqual(
    problems.map(({ line }) => line),
    [3, 4, 5, 6],
  );
  assert.match(problems[1].message, /colour is not one of signed-copies/);
});
