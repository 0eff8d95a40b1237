import { cutText } from './cutText';
import { type Line, LineSplitter } from './LineSplitter';
import { Masks } from './Masks';

describe('LineSplitter', () => {
  it('gives the same lines however the output is cut', () => {
    const output = Buffer.from('one\n\ntwo é three\nabcdefghijklmnop\nlast');
    const read = (size: number) => {
      const lines: Line[] = [];
      const splitter = new LineSplitter(
        () => 12,
        line => lines.push(line),
      );
      for (let from = 0; from < output.length; from += size) {
        splitter.write(output.subarray(from, from + size));
      }
      splitter.end();
      return lines.map(({ bytes, cut }) => `${bytes}+${cut}`);
    };
    const whole = ['one+0', '+0', 'two é three+0', 'abcdefghijkl+4', 'last+0'];
    [1, 2, 3, 7, 100].forEach(size => expect(read(size)).toEqual(whole));
  });
});

describe('cutText', () => {
  it('cuts between characters', () => {
    expect(cutText('aéb', 4)).toEqual({ kept: 'aéb', left: 0 });
    expect(cutText('aéb', 3)).toEqual({ kept: 'aé', left: 1 });
    expect(cutText('aéb', 2)).toEqual({ kept: 'a', left: 3 });
    expect(cutText('💡', 3)).toEqual({ kept: '', left: 4 });
  });
});

describe('Masks', () => {
  it('hides each line of a value, the longest first', () => {
    const masks = new Masks();
    masks.add('ab');
    masks.add('abcd\n  key two \n\n');
    masks.add('');
    expect(masks.apply('xabcdx ab key two .')).toBe('x***x *** *** .');
    expect(masks.longest).toBe(Buffer.byteLength('abcd\n  key two'));
  });

  it('takes no more than it can search for', () => {
    const masks = new Masks();
    const taken = Array.from({ length: 1001 }, (_, index) =>
      masks.add(`value-${index}`),
    );
    expect(taken.filter(Boolean)).toHaveLength(1000);
    expect(taken[1000]).toBe(false);
  });
});
