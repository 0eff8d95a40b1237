/** Server-sent events of an answer, each with its name and data. */
export async function* readEvents(
  body: ReadableStream<Uint8Array> | null,
): AsyncGenerator<{ event: string; data: string }> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) {
        return;
      }
      const blocks = (rest + decoder.decode(value, { stream: true })).split(
        '\n\n',
      );
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const lines = block.split('\n');
        const of = (name: string) =>
          lines
            .filter(it => it.startsWith(`${name}: `))
            .map(it => it.slice(name.length + 2));
        const [event = 'message'] = of('event');
        const data = of('data').join('\n');
        if (data) {
          yield { event, data };
        }
      }
    }
  } finally {
    await reader?.cancel().catch(() => {});
  }
}
