import type { LogLine } from '@portico/plugin-logs-common';
import { ansiParts, plainText } from './ansi';
import { filterTextOf } from './filterTextOf';
import { histogramBars } from './histogramBars';
import { LineWindow } from './LineWindow';
import { markText } from './markText';
import { labelsOf, pushExample } from './pushExample';
import { readEvents } from './readEvents';
import { rowAt } from './rowAt';
import { textOfRows } from './saveText';
import { parseViewAddress, viewAddress } from './viewAddress';

const line = (ns: number, text: string): LogLine => ({
  time: `${1_700_000_000_000}${String(ns).padStart(6, '0')}`,
  line: text,
  labels: { service: 'a' },
  fields: {},
  level: 'info',
});

describe('the address of the tab', () => {
  it('comes back as it was, with the filters', () => {
    const view = parseViewAddress(
      new URLSearchParams(
        'from=1000&to=2000&at=1767225600000000123&line=a1&q=a%26b&regex=1&levels=fatal,loud,error&source=k&wrap=1',
      ),
    );
    expect(view.levels).toEqual(['error', 'fatal']);
    expect(view.moment).toEqual({ time: '1767225600000000123', line: 'a1' });
    expect(parseViewAddress(viewAddress(view))).toEqual(view);
    expect(
      viewAddress(parseViewAddress(new URLSearchParams())).toString(),
    ).toBe('span=1h');
  });
});

describe('lines', () => {
  it('are kept in order, each once, each with a key of its own', () => {
    const lines = new LineWindow();
    lines.append([line(5, 'e'), line(5, 'e'), line(6, 'f')]);
    lines.prepend([line(1, 'a')]);
    lines.merge([line(6, 'f'), line(3, 'late'), line(7, 'g')]);
    expect(lines.rows.map(it => it.line)).toEqual([
      'a',
      'late',
      'e',
      'e',
      'f',
      'g',
    ]);
    expect(new Set(lines.rows.map(it => it.key)).size).toBe(6);
    const [, , e] = lines.rows;
    expect(rowAt(lines.rows, { time: e.time, line: e.id })).toBe(2);
    expect(rowAt(lines.rows, { time: line(4, '').time })).toBe(2);
    expect(rowAt(lines.rows, { time: line(9, '').time })).toBe(5);
    expect(rowAt([], { time: '1' })).toBe(-1);
    expect(lines.trim(6)).toBe(0);
    expect(lines.trim(3)).toBe(3);
    expect(textOfRows(lines.rows)).toBe(
      ['e', 'f', 'g']
        .map((it, i) => `2023-11-14T22:13:20.00000000${i + 5}Z info ${it}\n`)
        .join(''),
    );
  });

  it('are text, with the colours of a terminal and nothing else of it', () => {
    expect(
      ansiParts(
        'a\u001b[1;31mb\u001b[38;5;12mc\u001b[39md\u001b[0m\u001b]8;;x\u0007e',
      ),
    ).toEqual([
      { text: 'a' },
      { text: 'b', isBold: true, color: 'red' },
      { text: 'c', isBold: true, color: 'red' },
      { text: 'd', isBold: true, color: undefined },
      { text: 'e' },
    ]);
    expect(plainText('\u001b[2K<b>\u0000\u202e\u001b')).toBe('<b>\ufffd\ufffd');
    const hostile = '\u001b]'.repeat(20_000) + '\u001b['.repeat(20_000);
    expect(plainText(hostile)).not.toContain('\u001b');
    expect(markText('Say NO, no', 'no').filter(it => it.isMarked)).toHaveLength(
      2,
    );
    expect(markText('İno', 'no')).toEqual([{ text: 'İno', isMarked: false }]);
  });

  it('are found by a value as they write it', () => {
    const json = '{"http":{"status":500},"msg":"say \\"hi\\""}';
    expect(filterTextOf(json, 'http.status', '500')).toBe('"status":500');
    expect(filterTextOf(json, 'msg', 'say "hi"')).toBe('"msg":"say \\"hi\\""');
    expect(filterTextOf('a=b c="d e"', 'c', 'd e')).toBe('c="d e"');
    expect(filterTextOf('plain', 'pod', 'a-1')).toBeUndefined();
    expect(filterTextOf('plain', 'empty', '')).toBe(undefined);
  });

  it('are counted for every step of a range', () => {
    const buckets = [{ time: 60_000, counts: { error: 2, info: 3 } }];
    const bars = histogramBars(
      { stepMs: 60_000, buckets },
      { from: 30_000, to: 150_000 },
      ['error'],
    );
    expect(bars.map(it => [it.from, it.total])).toEqual([
      [0, 0],
      [60_000, 2],
      [120_000, 0],
    ]);
  });

  it('come as events, however they are cut', async () => {
    const bytes = new TextEncoder().encode(
      ':\n\nevent: lines\ndata: ["ä"]\n\n:\n\nevent: end\ndata: {}\n\nevent: half',
    );
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        bytes.forEach(byte => controller.enqueue(new Uint8Array([byte])));
        controller.close();
      },
    });
    const events = [];
    for await (const event of readEvents(body)) {
      events.push(event);
    }
    expect(events).toEqual([
      { event: 'lines', data: '["ä"]' },
      { event: 'end', data: '{}' },
    ]);
  });

  it('are sent by a command that the selector finds again', () => {
    expect(labelsOf('{app="orders", env!="x", pod=~"a.*"}')).toEqual({
      app: 'orders',
    });
    expect(pushExample('http://x', '{service="o\'r"}')).toContain(
      '{"service":"o\'\\\'\'r"}',
    );
  });
});
