import { PassThrough } from 'node:stream';
import { Counter } from './Counter';
import { fitInto } from './fitInto';
import { LineSampler } from './LineSampler';
import { readReport } from './readReport';

describe('what a service says of itself', () => {
  const read = (value: unknown) =>
    readReport(
      Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
      200,
    );
  const sample = { name: 'a', labels: { b: 'c' }, value: 1 };

  it.each([
    ['no JSON', '{'],
    ['another thing', 'null'],
    ['no process', { samples: [] }],
    ['too many', { pid: 1, samples: Array(201).fill(sample) }],
    ['a name', { pid: 1, samples: [{ ...sample, name: 'a-b' }] }],
    [
      'a long name',
      { pid: 1, samples: [{ ...sample, name: 'a'.repeat(101) }] },
    ],
    ['a label', { pid: 1, samples: [{ ...sample, labels: { 'a:b': '' } }] }],
    [
      'a long label',
      { pid: 1, samples: [{ ...sample, labels: { ['a'.repeat(65)]: '' } }] },
    ],
    [
      'a label of the store',
      { pid: 1, samples: [{ ...sample, labels: { __name__: 'x' } }] },
    ],
    [
      'a long value',
      { pid: 1, samples: [{ ...sample, labels: { a: 'x'.repeat(201) } }] },
    ],
    ['no number', { pid: 1, samples: [{ ...sample, value: '1' }] }],
    [
      'an endless number',
      '{"pid":1,"samples":[{"name":"a","value":1e999,"labels":{}}]}',
    ],
  ])('is not taken with %s', (_what, line) => {
    expect(read(line)).toBeUndefined();
  });

  it('is taken otherwise', () => {
    expect(
      read(
        '{"pid":1,"samples":[{"name":"a","value":1,"labels":{"__proto__":"x"}}]}',
      )?.samples,
    ).toEqual([{ ...sample, labels: {} }]);
    expect(
      read({ pid: 1, samples: Array(200).fill(sample) })?.samples,
    ).toHaveLength(200);
    expect(
      read({ pid: 1, samples: [sample, { ...sample, name: 'service_up' }] }),
    ).toEqual({ pid: 1, samples: [sample] });
  });

  it('is read a line at a time', async () => {
    const stream = new PassThrough();
    const lines: string[] = [];
    const sampler = new LineSampler(stream, {
      ...{ lineBytes: 10, pauseMs: 1 },
      onLine: line => lines.push(line.toString()),
    });
    const write = async (text: string) => {
      stream.write(text);
      await new Promise(resolve => {
        setTimeout(resolve, 20);
      });
    };
    await write('\n\none\ntwo\nthr');
    await write('ee\nfour\n');
    await write('fi');
    await write('ve\nsix\n');
    await write('0123456789\n');
    await write('0123456789a');
    await write('b\nseven\n');
    expect(lines).toEqual(['one', 'four', 'five', '0123456789', 'seven']);
    sampler.close();
    expect(stream.destroyed).toBe(true);
  });

  it('has its share of a message', () => {
    const services = [1, 2].map(id => ({
      ...{ id, deployment: 1 },
      samples: Array(id * 10).fill(sample),
    }));
    const size = JSON.stringify(sample).length + 1;
    const fitting = fitInto(2 * (12 * size + 100), services);
    expect(fitting.map(({ samples }) => samples.length)).toEqual([10, 12]);
    expect(fitInto(1e6, services)).toEqual(services);
  });
});

it('a counter grows only', () => {
  const counter = new Counter();
  const values = [1, 5, 3, 6, 2, 2.5, 3, 3, 1, 0.5, 2].map(sum =>
    counter.next(sum),
  );
  // 3 is back at 6; 2 stays below, as does 1
  expect(values).toEqual([1, 5, 5, 6, 6, 6.5, 7, 7, 7, 7, 8.5]);
});
