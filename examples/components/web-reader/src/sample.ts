import type { Position } from './latestPosition.ts';

export const book = {
  isbn: '9781999000066',
  name: 'The Salt Almanac',
  by: ['Hester Quill'],
  paragraphs: [
    'January is the month of mending. The pans lie under rain, and what the sea wants it takes without asking.',
    'My mother counted the tides on the backs of envelopes. When she died we found eleven years of them in the tea chest, each tied with the string it had come in.',
    'I have begun to count them too. It is not that I believe in it. It is that a thing counted is a thing looked at.',
  ],
};

export const positions: Position[] = [
  {
    locator: 'epubcfi(/6/8[january]!/4/2/1:57)',
    device: 'Web reader',
    at: '2025-11-04T22:10:00Z',
  },
  {
    locator: 'epubcfi(/6/24[september]!/4/10/1:0)',
    device: 'Phone',
    at: '2025-10-30T07:45:00Z',
  },
];

export const bookmarks = [
  { locator: 'epubcfi(/6/10!/4/2/1:0)', name: 'February' },
  { locator: 'epubcfi(/6/8[january]!/4/4/1:12)', name: 'The tea chest' },
];
