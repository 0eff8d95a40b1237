import { mockCredentials } from '@backstage/backend-test-utils';
import type { LogLine, LogPage } from '@portico/plugin-logs-common';
import { removeTemporaryFolders, temporaryFolder } from '@portico/test-utils';
import { answerAsLoki, StandInLine } from '../../__testUtils__/lokiStandIn';
import { sendJson, startLoki } from '../../__testUtils__/startLoki';
import { startLogs } from '../../__testUtils__/startLogs';
import { LokiSource } from './LokiSource';

const from = Math.floor(Date.now() / 60_000) * 60_000 - 600_000;
const to = from + 600_000;
const LEVELS = ['info', 'warn', 'error', 'unknown'];

// Ten lines at each moment, so that a page may end between them.
const lines: StandInLine[] = Array.from({ length: 200 }, (_, i) => {
  const level = LEVELS[i % 4];
  return {
    time: BigInt(from + Math.floor(i / 10) * 30_000) * 1_000_000n,
    level,
    line:
      level === 'unknown'
        ? `plain ${i}`
        : `level=${level} n=${i} text="</script> Ä"`,
  };
});

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'orders' },
};
const asked = { entity, credentials: mockCredentials.none() };
const options = { levelLabel: 'detected_level', maxLines: 5_000 };

type Started = {
  source: LokiSource;
  add(line: StandInLine): Promise<void>;
  stop(): Promise<void>;
};

async function startStandIn(): Promise<Started> {
  const all = [...lines];
  const loki = await startLoki((_req, res, url) => answerAsLoki(res, url, all));
  const endpoint = {
    name: 'Loki',
    url: async () => loki.url,
    headers: async () => ({}),
    timeoutMs: 10_000,
  };
  return {
    source: new LokiSource(endpoint, options),
    add: async line => {
      all.push(line);
    },
    stop: loki.stop,
  };
}

async function startEmbedded(): Promise<Started> {
  const logs = await startLogs({ dataDirectory: await temporaryFolder() });
  const push = async (pushed: StandInLine[]) => {
    const values = pushed.map(({ time, line }) => [String(time), line]);
    const answer = await logs.push('service', {
      streams: [{ stream: { service: 'orders' }, values }],
    });
    expect(answer.status).toBe(204);
  };
  await push(lines);
  const endpoint = {
    name: 'The store',
    url: async () => logs.url,
    headers: async () => ({ Authorization: mockCredentials.service.header() }),
    timeoutMs: 10_000,
  };
  return {
    source: new LokiSource(endpoint, options),
    add: line => push([line]),
    stop: async () => {
      await logs.stop();
      await removeTemporaryFolders();
    },
  };
}

describe.each([
  ['the embedded store', startEmbedded],
  ["a stand-in with the shapes of Loki's documentation", startStandIn],
])('a source of logs, on %s', (_name, start) => {
  let started: Started;

  beforeAll(async () => {
    started = await start();
  });

  afterAll(() => started.stop());

  it.each(['forward', 'backward'] as const)(
    'gives every line once, page by page %s',
    async direction => {
      const all: LogLine[] = [];
      let cursor: string | undefined;
      let pages = 0;
      do {
        const page: LogPage = await started.source.query({
          ...asked,
          from,
          to,
          limit: 27,
          direction,
          cursor,
        });
        all.push(...page.lines);
        cursor = page.cursor;
        pages += 1;
      } while (cursor && pages < 20);
      // of 27 lines 20 are of whole moments
      expect(pages).toBe(10);
      expect(all).toHaveLength(200);
      expect(new Set(all.map(it => it.line)).size).toBe(200);
      const times = all.map(it => BigInt(it.time));
      const sorted = [...times].sort(
        (a, b) => Number(a - b) * (direction === 'forward' ? 1 : -1),
      );
      expect(times).toEqual(sorted);
      expect(all.find(it => it.line.includes('n=1 '))).toEqual({
        time: String(BigInt(from) * 1_000_000n),
        line: 'level=warn n=1 text="</script> Ä"',
        level: 'warn',
        labels: expect.objectContaining({ service: 'orders' }),
        fields: { level: 'warn', n: '1', text: '</script> Ä' },
      });
    },
  );

  it('filters by text whatever its case, and by level', async () => {
    const ask = async (filter: object) => {
      const page = await started.source.query({
        ...asked,
        from,
        to,
        filter,
        limit: 500,
        direction: 'forward',
      });
      return page.lines;
    };
    expect(await ask({ text: 'PLAIN' })).toHaveLength(50);
    expect(await ask({ levels: ['warn', 'error'] })).toHaveLength(100);
    expect(await ask({ levels: ['unknown'] })).toHaveLength(50);
    expect(await ask({ text: 'LEVEL', levels: ['error'] })).toHaveLength(50);
    expect(await ask({ text: 'nowhere' })).toEqual([]);
  });

  it('counts over time', async () => {
    const { stepMs, buckets } = await started.source.histogram({
      ...asked,
      from,
      to,
    });
    expect(stepMs).toBe(10_000);
    expect(buckets).toHaveLength(20);
    expect(buckets.map(it => it.time)).toEqual(
      Array.from({ length: 20 }, (_, i) => from + i * 30_000),
    );
    const sum = (level: 'warn' | 'unknown') =>
      buckets.reduce((total, { counts }) => total + (counts[level] ?? 0), 0);
    expect([sum('warn'), sum('unknown')]).toEqual([50, 50]);
  });

  it('follows, each line once', async () => {
    const ending = new AbortController();
    const { signal } = ending;
    const seen: string[] = [];
    const now = () => BigInt(Date.now()) * 1_000_000n;
    setTimeout(
      () => started.add({ time: now(), line: 'first', level: 'unknown' }),
      300,
    );
    for await (const batch of started.source.follow({ ...asked, signal })) {
      seen.push(...batch.map(it => it.line));
      if (seen.length === 1) {
        await started.add({
          time: now() + 1_000_000n,
          line: 'second',
          level: 'unknown',
        });
      } else {
        ending.abort();
      }
    }
    expect(seen).toEqual(['first', 'second']);
  });
});

describe('what a Loki may answer instead', () => {
  it('is told in words for people, and never with credentials', async () => {
    const secret = 'Bearer very-secret';
    const loki = await startLoki((_req, res) => sendJson(res, {}));
    const source = new LokiSource(
      {
        name: 'Loki',
        url: async () => loki.url,
        headers: async () => ({
          Authorization: secret,
          'X-Scope-OrgID': 'tenant',
        }),
        timeoutMs: 300,
      },
      options,
    );
    const ask = () =>
      source.query({ ...asked, from, to, limit: 1, direction: 'forward' });
    const cases: [number, string, RegExp][] = [
      [
        400,
        'parse error at line 1',
        /^InputError.*does not take the query: parse error/,
      ],
      [
        401,
        'no org id',
        /refuses the portal's credentials \(401\).*logs.loki.*no org id/,
      ],
      [
        403,
        '<html>',
        /\(403\): an operator must check logs.loki in the configuration$/,
      ],
      [404, '404 page not found', /has no API at its address/],
      [429, 'too many outstanding requests', /too much to do \(429\)/],
      [500, 'boom', /failed with 500: boom/],
      [502, '<html><body>Bad Gateway</body></html>', /failed with 502$/],
      [302, '', /failed with 302/],
      [200, '<html>Sign in</html>', /not JSON, such as the page of a sign-in/],
      [
        200,
        '{"status":"success","data":{"resultType":"vector"}}',
        /not Loki's API, at 'data.resultType'/,
      ],
      [200, '{"status":"success"', /not JSON/],
    ];
    for (const [status, body, message] of cases) {
      loki.answerWith((_req, res) => {
        res.writeHead(status, { Location: 'http://127.0.0.1:1/' });
        res.end(body);
      });
      const error = await ask().catch(it => it);
      expect(String(error)).toMatch(message);
      expect(String(error)).not.toContain('very-secret');
    }
    loki.answerWith(() => {});
    await expect(ask()).rejects.toThrow(/did not answer within 300 ms/);
    loki.answerWith((_req, res) => {
      res.writeHead(200);
      res.write('{"status":');
    });
    await expect(ask()).rejects.toThrow(/did not answer within 300 ms/);
    const { headers, url } = loki.asked[0];
    expect(headers).toMatchObject({
      authorization: secret,
      'x-scope-orgid': 'tenant',
    });
    expect(url.pathname).toBe('/loki/api/v1/query_range');
    expect(url.searchParams.get('query')).toBe('{service="orders"}');
    await loki.stop();
    await expect(ask()).rejects.toThrow(/^Loki cannot be reached; caused by/);
  });
});
