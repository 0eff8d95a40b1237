import { mockApis } from '@backstage/frontend-test-utils';
import { isNotAllowed, isNotFound, messageOf } from './lib/errors';
import { PipelinesClient } from './PipelinesClient';

function clientWith(...answers: Response[]) {
  const calls: [string, string, unknown][] = [];
  const fetchApi = mockApis.fetch({
    baseImplementation: async (input, init) => {
      const body = init?.body && JSON.parse(String(init.body));
      calls.push([init?.method ?? 'GET', String(input), body]);
      return answers.shift() ?? Response.json({ items: [] });
    },
  });
  return { client: new PipelinesClient(fetchApi), calls };
}

const failure = (statusCode: number, name: string, message: string) =>
  Response.json(
    { error: { name, message }, response: { statusCode } },
    { status: statusCode },
  );

const ref = 'component:default/basket';
const at = 'plugin://pipelines';
const path = 'component%3Adefault%2Fbasket';

describe('PipelinesClient', () => {
  it('asks with every name as data and none as syntax', async () => {
    const { client, calls } = clientWith();
    await client.listRuns(ref, { branch: 'a&b', status: 'queued', limit: 1 });
    await client.listRuns(ref, { branch: '', cursor: '2' });
    await client.listMyRuns();
    await client.getRun(ref, '../7');
    await client.listWorkflows(ref);
    const job = { runId: '7', jobId: 'a/b' };
    await client.readLog(ref, job, { offset: 0 });
    await client.getRawLog(ref, job);
    await client.trigger(ref, { workflow: 'ci.yml', ref: 'main' });
    await client.rerun(ref, '7');
    await client.cancel(ref, '7');
    expect(calls).toEqual([
      [
        'GET',
        `${at}/runs?entity=${path}&branch=a%26b&status=queued&limit=1`,
        undefined,
      ],
      ['GET', `${at}/runs?entity=${path}&cursor=2`, undefined],
      ['GET', `${at}/runs/mine`, undefined],
      ['GET', `${at}/runs/${path}/..%2F7`, undefined],
      ['GET', `${at}/workflows/${path}`, undefined],
      ['GET', `${at}/logs/${path}/7/a%2Fb?offset=0&wait=5000`, undefined],
      ['GET', `${at}/logs/${path}/7/a%2Fb/raw`, undefined],
      ['POST', `${at}/runs/${path}`, { workflow: 'ci.yml', ref: 'main' }],
      ['POST', `${at}/runs/${path}/7/rerun`, {}],
      ['POST', `${at}/runs/${path}/7/cancel`, {}],
    ]);
  });

  it('knows of a part of a log what is said before its text', async () => {
    const { client } = clientWith(
      new Response('one\n', {
        headers: {
          'X-Log-Next': '4',
          'X-Log-Done': 'false',
          'X-Log-More': 'true',
          'X-Log-Awaited': 'true',
        },
      }),
    );
    const job = { runId: '7', jobId: '8' };
    const { text, ...said } = await client.readLog(ref, job, { offset: 0 });
    expect(said).toEqual({
      next: 4,
      isDone: false,
      hasMore: true,
      isAwaited: true,
    });
    expect(await text()).toBe('one\n');
  });

  it('throws what the backend says', async () => {
    const { client } = clientWith(
      failure(404, 'NotFoundError', 'No such run'),
      failure(403, 'NotAllowedError', 'Its owners do that'),
    );
    const missing = await client.getRun(ref, '7').catch(error => error);
    expect(isNotFound(missing)).toBe(true);
    expect(messageOf(missing)).toBe('No such run');
    const denied = await client.rerun(ref, '7').catch(error => error);
    expect(isNotAllowed(denied)).toBe(true);
    expect(isNotFound(denied)).toBe(false);
  });
});
