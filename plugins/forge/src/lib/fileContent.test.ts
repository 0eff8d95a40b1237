import {
  decodeText,
  encodeBase64,
  formatBytes,
  imageTypeOf,
} from './fileContent';

describe('fileContent', () => {
  it('carries text of any script there and back', () => {
    const text = `Grüße, 世界 🌍\n${'long '.repeat(20_000)}`;
    expect(decodeText(encodeBase64(text))).toBe(text);
    expect(encodeBase64('Ä')).toBe('w4Q=');
    expect(decodeText('')).toBe('');
    expect(decodeText('aGVs\nbG8=')).toBe('hello');
  });

  it('tells what is no text, and what an image is', () => {
    expect(decodeText(btoa('\x89PNG\x00\x01'))).toBeUndefined();
    expect(imageTypeOf('docs/Logo.PNG')).toBe('image/png');
    expect(imageTypeOf('a.toString')).toBeUndefined();
    expect(imageTypeOf('a.ts')).toBeUndefined();
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1400, '1.4 kB'],
    [25_000_000, '25 MB'],
    [7e13, '70000 GB'],
  ])('writes %d as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
