import { momentAddress, parseMomentAddress } from './momentAddress';
import { parseViewAddress, viewAddress } from './viewAddress';

const parse = (text: string) => parseMomentAddress(new URLSearchParams(text));

// What the README of the plugin of logs says of its addresses.
describe('the address of a moment', () => {
  it('has a range and a moment, in any way that times are written', () => {
    expect(parse('')).toEqual({ range: { span: '1h' } });
    expect(parse('span=7d').range).toEqual({ span: '7d' });
    expect(parse('span=toString').range).toEqual({ span: '1h' });
    expect(parse('from=1000&to=1970-01-01T00:00:02Z&span=7d').range).toEqual({
      from: 1_000,
      to: 2_000,
    });
    expect(parse('from=2000&to=1000').range).toEqual({ span: '1h' });
    expect(parse('from=x&to=1000').range).toEqual({ span: '1h' });
    const at = 1_767_225_600_000;
    const range = { from: at - 900_000, to: at + 900_000 };
    for (const text of [
      'at=2026-01-01T00:00:00Z',
      'at=1767225600000',
      'at=1767225600000000000&line=a1',
      momentAddress({ at }).toString(),
    ]) {
      expect([text, parse(text)]).toEqual([text, { range, at }]);
    }
  });

  it('is written as the logs write it, and leaves what else is there', () => {
    const before = new URLSearchParams(
      'from=1000&to=2000&at=1500&line=a1&q=a%26b&levels=error&follow=1',
    );
    const view = parseViewAddress(before);
    expect(view).toEqual({
      range: { from: 1_000, to: 2_000 },
      at: 1_500,
      isFollowing: true,
    });
    expect(viewAddress(view, before).toString()).toBe(
      'from=1970-01-01T00%3A00%3A01.000Z&to=1970-01-01T00%3A00%3A02.000Z&at=1970-01-01T00%3A00%3A01.500Z&follow=1&q=a%26b&levels=error',
    );
    const last = { range: { span: '6h' as const }, isFollowing: false };
    expect(viewAddress(last, before).toString()).toBe(
      'span=6h&q=a%26b&levels=error',
    );
  });
});
