import type { JsonObject } from '@backstage/types';

type TaskEvent = {
  type: 'log' | 'completion';
  body: { message: string; error?: { message: string } };
};

/** Starts a task, and waits until it has ended; ms is how long it took. */
export async function runTask(
  url: string,
  template: string,
  values: JsonObject,
) {
  const started = performance.now();
  const response = await fetch(`${url}/v2/tasks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      templateRef: `template:default/${template}`,
      values,
    }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(JSON.stringify(answer));
  const events: TaskEvent[] = [];
  const stream = await fetch(`${url}/v2/tasks/${answer.id}/eventstream`);
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream.body!) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split(
      '\n\n',
    );
    rest = blocks.pop()!;
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (data) events.push(JSON.parse(data));
    }
    if (events.some(event => event.type === 'completion')) break;
  }
  const last = events.find(event => event.type === 'completion');
  const { status } = await (await fetch(`${url}/v2/tasks/${answer.id}`)).json();
  return {
    ms: Math.round(performance.now() - started),
    status,
    error: last?.body.error?.message,
    log: events.map(event => event.body.message).join('\n'),
  };
}
