import { extendLineRange, formatLineRange, parseLineRange } from './lineRange';

describe('lineRange', () => {
  it.each([
    ['#L10', { first: 10, last: 10 }],
    ['#L10-L20', { first: 10, last: 20 }],
    ['#L20-L10', { first: 10, last: 20 }],
    ['#L3-4', { first: 3, last: 4 }],
    ['', undefined],
    ['#L0', undefined],
    ['#Lx', undefined],
    ['#L1-', undefined],
    ['#install', undefined],
  ])('reads %s', (hash, range) => {
    expect(parseLineRange(hash)).toEqual(range);
  });

  it('writes what it reads and grows towards the clicked line', () => {
    expect(formatLineRange({ first: 4, last: 4 })).toBe('#L4');
    expect(formatLineRange({ first: 4, last: 9 })).toBe('#L4-L9');
    expect(extendLineRange(undefined, 7)).toEqual({ first: 7, last: 7 });
    expect(extendLineRange({ first: 5, last: 5 }, 2)).toEqual({
      first: 2,
      last: 5,
    });
    expect(extendLineRange({ first: 5, last: 8 }, 6)).toEqual({
      first: 5,
      last: 6,
    });
  });
});
