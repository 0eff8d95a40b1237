import type { DiagramRequest, DrawDiagram } from './Diagrams';
import { encodePlantuml } from './encodePlantuml';
import { plantumlImage, plantumlSource } from './plantumlImage';

/** A server that draws PlantUML. */
export type PlantumlServer = {
  /** PlantUML's own takes the text in the address, Kroki in the body. */
  kind: 'plantuml' | 'kroki';
  /** Such as `https://plantuml.example.com/plantuml` or `https://kroki.example.com`. */
  url: string;
  /** For one diagram; 10 seconds. */
  timeoutMs?: number;
  /** Of one drawing; 2 MB. */
  maxBytes?: number;
};

function request({ kind, url }: PlantumlServer, source: string): Request {
  const base = url.replace(/\/+$/, '');
  return kind === 'kroki'
    ? new Request(`${base}/plantuml/svg`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body: source,
      })
    : new Request(`${base}/svg/${encodePlantuml(source)}`);
}

async function readBody(
  { body }: Response,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > maxBytes) {
      throw new Error(`the drawing is larger than ${maxBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function send(
  server: PlantumlServer,
  diagram: DiagramRequest,
): Promise<Response> {
  const { timeoutMs = 10_000 } = server;
  try {
    return await fetch(request(server, plantumlSource(diagram.source)), {
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
  } catch (error) {
    const late = (error as Partial<Error>).name === 'TimeoutError';
    throw new Error(
      late
        ? `the PlantUML server did not answer within ${timeoutMs} ms`
        : 'the PlantUML server cannot be reached',
    );
  }
}

/** Has PlantUML drawn by a server. */
export function plantumlServer(server: PlantumlServer): DrawDiagram {
  return async diagram => {
    const response = await send(server, diagram);
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || !type.startsWith('image/svg+xml')) {
      await response.body?.cancel();
      throw new Error(
        response.status === 400
          ? 'PlantUML does not understand it'
          : `the PlantUML server answered with status ${response.status} and ${
              type || 'no content type'
            }`,
      );
    }
    const { maxBytes = 2_000_000 } = server;
    return plantumlImage(await readBody(response, maxBytes), diagram);
  };
}
