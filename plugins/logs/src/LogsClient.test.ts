import { mockApis } from '@backstage/frontend-test-utils';
import { LogsClient } from './LogsClient';
import { isBadPattern, isNotAllowed, isRefusal, messageOf } from './lib/errors';

const of = { entityRef: 'component:default/a b', source: 'loki' };

function clientWith(answer: () => Response) {
  const calls: string[] = [];
  const fetchApi = mockApis.fetch({
    baseImplementation: async input => {
      calls.push(String(input));
      return answer();
    },
  });
  return { client: new LogsClient(fetchApi), calls };
}

const failure = (status: number, name: string, message: string) => () =>
  Response.json(
    { error: { name, message }, response: { statusCode: status } },
    { status },
  );

describe('LogsClient', () => {
  it('asks for the logs of an entity', async () => {
    const page = { lines: [], notices: [], items: ['a source'] };
    const { client, calls } = clientWith(() => Response.json(page));
    const filter = { text: 'a&b', levels: ['error', 'fatal'] as const };
    await client.lines(of, {
      from: 1,
      to: 2,
      limit: 3,
      direction: 'forward',
      filter: { ...filter, levels: [...filter.levels] },
      cursor: '7',
    });
    await client.histogram(of, { from: 1, to: 2, filter: { regex: 'x' } });
    expect(await client.sources(of.entityRef)).toEqual(['a source']);
    const base = 'plugin://logs/entities/component/default/a%20b';
    expect(calls).toEqual([
      `${base}/lines?source=loki&from=1&to=2&limit=3&direction=forward&cursor=7&text=a%26b&levels=error%2Cfatal`,
      `${base}/histogram?source=loki&from=1&to=2&regex=x`,
      `${base}/sources`,
    ]);
  });

  it('reads what comes while it follows', async () => {
    const body =
      'event: lines\ndata: [{"line":"x"}]\n\n:\n\nevent: problem\ndata: {"message":"no"}\n\n';
    const { client, calls } = clientWith(() => new Response(body));
    const events = [];
    const { signal } = new AbortController();
    for await (const event of client.follow(of, { text: 'x' }, signal)) {
      events.push(event);
    }
    expect(calls[0]).toMatch(/follow\?source=loki&text=x$/);
    expect(events).toEqual([
      { kind: 'open' },
      { kind: 'lines', lines: [{ line: 'x' }] },
      { kind: 'problem', message: 'no' },
    ]);
  });

  it('throws what the backend says', async () => {
    const ask = (answer: () => Response) =>
      clientWith(answer)
        .client.sources(of.entityRef)
        .catch(error => error);
    const pattern = await ask(
      failure(400, 'InputError', "'(' is not a regular expression of RE2: x"),
    );
    expect([isBadPattern(pattern), isRefusal(pattern)]).toEqual([true, true]);
    expect(messageOf(pattern)).toBe(
      "'(' is not a regular expression of RE2: x",
    );
    const denied = await ask(failure(403, 'NotAllowedError', 'no'));
    expect([isNotAllowed(denied), isBadPattern(denied)]).toEqual([true, false]);
    const busy = await ask(failure(503, 'ServiceUnavailableError', 'busy'));
    expect(isRefusal(busy)).toBe(false);
  });
});
