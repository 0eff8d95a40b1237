import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The name and the data of each server-sent event of a response. */
export async function* readEvents(
  body: Readable,
): AsyncGenerator<{ event: string; data: unknown }> {
  let event = 'message';
  for await (const line of createInterface({ input: body })) {
    const [, field, value] = /^(event|data): (.*)$/.exec(line) ?? [];
    if (field === 'event') {
      event = value;
    } else if (field === 'data') {
      yield { event, data: JSON.parse(value) };
    }
  }
}
