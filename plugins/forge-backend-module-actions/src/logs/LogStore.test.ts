import { removeTemporaryFolders, temporaryFolder } from '@portico/test-utils';
import { writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { LogStore } from './LogStore';

const MB = 1024 * 1024;

describe('LogStore', () => {
  afterAll(removeTemporaryFolders);

  it('reads 200,000 lines in parts of whole characters, quickly', async () => {
    const directory = await temporaryFolder();
    const logs = new LogStore({ directory, maxBytes: 64 * MB, secrets: [] });
    const lines = Array.from(
      { length: 200_000 },
      (_one, n) => `2026-11-21T10:00:00.000Z line ${n} ${'ü'.repeat(40)}\n`,
    );
    const text = lines.join('');
    await mkdir(path.join(directory, '1'));
    await writeFile(path.join(directory, '1', '2.log'), text);
    const job = { runId: 1, id: 2 };
    let read = '';
    let offset = 0;
    for (;;) {
      const part = await logs.read(job, offset);
      read += part.text.toString();
      offset = part.next;
      if (part.next === part.size) {
        break;
      }
    }
    expect(read === text).toBe(true);
    const part = await logs.read(job, Math.floor(offset / 2));
    expect(part.text.length).toBeGreaterThan(3 * MB);
    // where there is nothing
    expect(await logs.read({ runId: 1, id: 3 }, 5)).toMatchObject({ next: 0 });
    expect(await logs.open({ runId: 1, id: 3 })).toBeUndefined();
  });

  it('takes what many write at once, and the same again', async () => {
    const directory = await temporaryFolder();
    const logs = new LogStore({ directory, maxBytes: MB, secrets: [] });
    const job = { runId: 1, id: 1 };
    const line = `${'z'.repeat(999)}\n`;
    const send = (n: number) =>
      logs.append(job, { offset: n * 1_000, text: line });
    for (let n = 0; n < 50; n++) {
      await Promise.all([send(n), send(n), send(Math.max(0, n - 3))]);
    }
    const { text } = await logs.read(job, 0);
    expect(text.toString()).toBe(line.repeat(50));
    // exactly full is not cut
    const full = { offset: 50_000, text: 'f'.repeat(MB - 50_000) };
    expect(await logs.append(job, full)).toBe(MB);
    expect(await logs.size(job)).toBe(MB);
    expect(await logs.append(job, { offset: MB, text: 'ü' })).toBe(MB + 2);
    const cut = await logs.size(job);
    expect(cut).toBeGreaterThan(MB + 50);
    expect(await logs.append(job, { offset: MB + 2, text: 'x' })).toBe(MB + 3);
    expect(await logs.size(job)).toBe(cut);
  });
});
