import { momentAddress, parseMomentAddress } from './momentAddress';

const parse = (text: string) => parseMomentAddress(new URLSearchParams(text));

describe('the address of a moment', () => {
  it('has a range and a moment, in any way that times are written', () => {
    expect(parse('')).toEqual({ range: { span: '1h' }, moment: undefined });
    expect(parse('span=7d').range).toEqual({ span: '7d' });
    expect(parse('span=toString').range).toEqual({ span: '1h' });
    expect(parse('from=1000&to=1970-01-01T00:00:02Z&span=7d').range).toEqual({
      from: 1_000,
      to: 2_000,
    });
    expect(parse('from=2000&to=1000').range).toEqual({ span: '1h' });
    expect(parse('from=x&to=1000').range).toEqual({ span: '1h' });
    const at = 1_767_225_600_000;
    const around = { from: at - 900_000, to: at + 900_000 };
    for (const text of [
      'at=2026-01-01T00:00:00Z',
      'at=1767225600000',
      'at=1767225600000000000',
      momentAddress({ at }).toString(),
    ]) {
      expect([text, parse(text)]).toEqual([
        text,
        { range: around, moment: { time: `${at}000000`, line: undefined } },
      ]);
    }
  });
});
