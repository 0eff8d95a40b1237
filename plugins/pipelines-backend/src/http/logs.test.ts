import { CHUNK_BYTES, toChunk, wholeCharacters, WholeLogs } from './logs';

describe('logs', () => {
  it('cuts between characters, whatever the bytes are', () => {
    const text = 'aé✓😀';
    const bytes = Buffer.from(text);
    const lengths = Array.from({ length: bytes.length + 1 }, (_, end) =>
      wholeCharacters(bytes.subarray(0, end)),
    );
    expect(lengths).toEqual([0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10]);
    expect(wholeCharacters(Buffer.from([0x61, 0x80, 0x80, 0x80, 0x80]))).toBe(
      5,
    );
    expect(wholeCharacters(Buffer.from([0xff, 0xfe]))).toBe(1);
  });

  it('gives a long log in parts that make the whole', () => {
    const bytes = Buffer.from('ab✓'.repeat(CHUNK_BYTES / 3));
    let text = '';
    let chunk = { text: '', next: 0, done: false };
    for (let parts = 0; !chunk.done && parts < 5; parts++) {
      const offset = chunk.next;
      chunk = toChunk(bytes.subarray(offset), { offset, done: true });
      expect(Buffer.byteLength(chunk.text)).toBeLessThanOrEqual(CHUNK_BYTES);
      text += chunk.text;
    }
    expect(text).toBe(bytes.toString());
    expect(chunk.next).toBe(bytes.length);
  });

  it('ends with what is no character at all', () => {
    const bytes = Buffer.from([0x61, 0xe2, 0x9c]);
    expect(toChunk(bytes, { offset: 5, done: false })).toEqual({
      text: 'a',
      next: 6,
      done: false,
    });
    expect(toChunk(bytes, { offset: 5, done: true })).toEqual({
      text: 'a\ufffd',
      next: 8,
      done: true,
    });
  });

  it('loads a whole log once, and again when that failed', async () => {
    const logs = new WholeLogs(60_000);
    const load = jest.fn(async () => Buffer.from('hello'));
    const read = (offset: number) =>
      logs.read('job', { offset, done: true }, load);
    load.mockRejectedValueOnce(new Error('no'));
    await expect(read(0)).rejects.toThrow('no');
    expect(await read(2)).toEqual({ text: 'llo', next: 5, done: true });
    expect(await read(99)).toEqual({ text: '', next: 5, done: true });
    expect(load).toHaveBeenCalledTimes(2);
  });
});
