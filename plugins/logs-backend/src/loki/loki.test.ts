import { removeTemporaryFolders, temporaryFolder } from '@portico/test-utils';
import { gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { readEvents, startLogs } from '../__testUtils__/startLogs';

const TOKEN = 'a-token-of-some-agent';
const HASHED = 'a-token-that-only-its-agent-knows';
const now = BigInt(Date.now()) * 1_000_000n;
const at = (seconds: number) => String(now + BigInt(seconds) * 1_000_000_000n);
const body = (labels: object, ...values: unknown[][]) => ({
  streams: [{ stream: labels, values }],
});
const query = (parameters: Record<string, string>) =>
  `/loki/api/v1/query_range?${new URLSearchParams(parameters)}`;

describe("Loki's API", () => {
  let logs: Awaited<ReturnType<typeof startLogs>>;

  beforeAll(async () => {
    logs = await startLogs({
      dataDirectory: await temporaryFolder(),
      push: {
        tokens: [
          { name: 'agent', token: TOKEN },
          { sha256: createHash('sha256').update(HASHED).digest('hex') },
        ],
      },
      limits: { pushMb: 1, followers: 1 },
    });
  });

  afterAll(async () => {
    await logs.stop();
    await removeTemporaryFolders();
  });

  it('takes lines of those who may push', async () => {
    const line = body({ service: 'access' }, [at(-1), 'x']);
    const basic = (password: string) => ({
      authorization: `Basic ${Buffer.from(`agent:${password}`).toString(
        'base64',
      )}`,
    });
    expect((await logs.push('service', line)).status).toBe(204);
    expect((await logs.push('admin', line)).status).toBe(204);
    expect(
      (await logs.push({ authorization: `Bearer ${TOKEN}` }, line)).status,
    ).toBe(204);
    expect((await logs.push(basic(HASHED), line)).status).toBe(204);
    expect((await logs.push('nobody', line)).status).toBe(401);
    expect(
      (await logs.push({ authorization: 'Bearer a-token' }, line)).status,
    ).toBe(401);
    const refused = await logs.push('ann', line);
    expect([refused.status, await refused.text()]).toEqual([
      403,
      'This takes the permission logs.push\n',
    ]);
    const wrong = await logs.push(basic('a-token'), line);
    expect([wrong.status, await wrong.text()]).toEqual([
      401,
      expect.stringMatching(/logs.push.tokens/),
    ]);
    // a token is for pushing only, and reading everything for few
    const path = query({ query: '{service="access"}' });
    expect(
      (await logs.call({ authorization: `Bearer ${TOKEN}` }, path)).status,
    ).toBe(401);
    expect((await logs.call('ann', path)).status).toBe(403);
    expect((await logs.call('nobody', path)).status).toBe(401);
    expect(
      (await logs.get('service', path)).data.result[0].values,
    ).toHaveLength(4);
  });

  it('says what it does not take', async () => {
    const line = body({ service: 'a' }, [at(-1), 'x']);
    const types: [Record<string, string>, number, RegExp][] = [
      [{ 'Content-Type': 'application/x-protobuf' }, 415, /takes JSON only/],
      [{ 'Content-Encoding': 'snappy' }, 415, /send gzip or none/],
      [{ 'Content-Encoding': 'gzip' }, 400, /not gzip/],
    ];
    for (const [headers, status, text] of types) {
      const answer = await logs.push('service', line, headers);
      expect([answer.status, await answer.text()]).toEqual([
        status,
        expect.stringMatching(text),
      ]);
    }
    const large = Buffer.alloc(1024 * 1024 + 1, ' ');
    expect((await logs.push('service', large)).status).toBe(413);
    const bomb = await logs.push('service', gzipSync(large), {
      'Content-Encoding': 'gzip',
    });
    expect([bomb.status, await bomb.text()]).toEqual([
      400,
      expect.stringMatching(/logs.limits.pushMb/),
    ]);
    const old = await logs.push(
      'service',
      body({ service: 'a' }, [at(-8 * 86_400), 'x']),
    );
    expect([old.status, await old.text()]).toEqual([
      400,
      expect.stringMatching(/1 of 1 lines/),
    ]);

    const queries: [Record<string, string>, RegExp][] = [
      [{}, /'query': write a query/],
      [{ query: '{' }, /column 2 it ends/],
      [{ query: '{a="b"}', limit: '5001' }, /at most 5000/],
      [{ query: '{a="b"}', limit: 'x' }, /'limit'/],
      [{ query: '{a="b"}', start: 'x' }, /'start' is 'x'/],
      [
        { query: '{a="b"}', start: at(0), end: at(-5) },
        /'start' is after 'end'/,
      ],
      [{ query: '{a="b"}', direction: 'up' }, /'direction'/],
      [{ query: 'count_over_time({a="b"}[1m])', step: '1ms' }, /at most 11000/],
    ];
    for (const [parameters, text] of queries) {
      const answer = await logs.call('service', query(parameters));
      expect([answer.status, await answer.text()]).toEqual([
        400,
        expect.stringMatching(text),
      ]);
    }
  });

  it('answers queries, labels and series in the shapes of Loki', async () => {
    await logs.push(
      'service',
      gzipSync(
        JSON.stringify({
          streams: [
            {
              stream: { service: 'shapes', env: 'prod' },
              values: [
                [at(-3), 'level=info one'],
                [at(-2), 'level=warn two', { trace: 't' }],
              ],
            },
            {
              stream: { service: 'shapes', env: 'test' },
              values: [[at(-1), 'three']],
            },
          ],
        }),
      ),
      { 'Content-Encoding': 'gzip' },
    );
    const selector = '{service="shapes"}';
    const streams = await logs.get('service', query({ query: selector }));
    expect(streams).toEqual({
      status: 'success',
      data: {
        resultType: 'streams',
        result: [
          {
            stream: {
              service: 'shapes',
              env: 'test',
              detected_level: 'unknown',
            },
            values: [[at(-1), 'three']],
          },
          {
            stream: {
              service: 'shapes',
              env: 'prod',
              trace: 't',
              detected_level: 'warn',
            },
            values: [[at(-2), 'level=warn two']],
          },
          {
            stream: { service: 'shapes', env: 'prod', detected_level: 'info' },
            values: [[at(-3), 'level=info one']],
          },
        ],
        stats: {},
      },
    });
    const form = await logs.call('service', '/loki/api/v1/query_range', {
      method: 'POST',
      body: new URLSearchParams({
        query: selector,
        limit: '1',
        since: '10m',
        direction: 'FORWARD',
      }),
    });
    expect((await form.json()).data.result[0].values).toEqual([
      [at(-3), 'level=info one'],
    ]);

    const end = Number(now / 1_000_000_000n) + 1;
    const matrix = await logs.get(
      'service',
      query({
        query: `sum by (env) (count_over_time(${selector}[1m]))`,
        start: String(end - 60),
        end: String(end),
        step: '60',
      }),
    );
    expect(matrix.data).toEqual({
      resultType: 'matrix',
      result: [
        { metric: { env: 'prod' }, values: [[end, '2']] },
        { metric: { env: 'test' }, values: [[end, '1']] },
      ],
      stats: {},
    });

    const label = (path: string, parameters: Record<string, string>) =>
      logs.get(
        'service',
        `/loki/api/v1/${path}?${new URLSearchParams(parameters)}`,
      );
    expect(await label('labels', { query: selector })).toEqual({
      status: 'success',
      data: ['env', 'service'],
    });
    expect((await label('label/env/values', {})).data).toEqual([
      'prod',
      'test',
    ]);
    expect((await label('label/constructor/values', {})).data).toEqual([]);
    expect((await label('label/env/values', { end: at(-3_600) })).data).toEqual(
      [],
    );
    expect((await label('series', { 'match[]': '{env="test"}' })).data).toEqual(
      [{ service: 'shapes', env: 'test' }],
    );
    expect((await logs.call('service', '/loki/api/v1/series')).status).toBe(
      400,
    );
  });

  it('follows a query, for as many clients as may', async () => {
    const path = `/loki/api/v1/tail?${new URLSearchParams({
      query: '{service="tail"} |= "yes"',
    })}`;
    const response = await logs.call('service', path);
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const events = readEvents(response, 'message', 1);
    expect((await logs.call('service', path)).status).toBe(429);
    await logs.push(
      'service',
      body({ service: 'tail' }, [at(0), 'no'], [at(-5), 'yes </script>']),
    );
    expect(await events).toEqual([
      {
        streams: [
          {
            stream: { service: 'tail', detected_level: 'unknown' },
            values: [[at(-5), 'yes </script>']],
          },
        ],
      },
    ]);
  });
});
