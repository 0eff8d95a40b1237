import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { plantumlCommand } from './plantumlCommand';
import { plantumlServer } from './plantumlServer';

const diagram = {
  language: 'plantuml' as const,
  source: 'A -> B: "é"',
  attributes: { alt: '"A"', class: 'wide', width: '300' },
};
const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const image = `<img alt="&quot;A&quot;" class="wide uml" width="300" src="data:image/svg+xml;base64,${Buffer.from(
  svg,
).toString('base64')}">`;

describe('plantumlServer', () => {
  const servers: Server[] = [];

  async function listen(listener: RequestListener): Promise<string> {
    const server = createServer(listener).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  afterAll(() =>
    Promise.all(
      servers.map(server => {
        server.closeAllConnections();
        return new Promise(resolve => server.close(resolve));
      }),
    ),
  );

  it('sends the text in the body to Kroki and in the address to PlantUML', async () => {
    const seen: string[] = [];
    const url = await listen(async (request, response) => {
      const chunks = await request.toArray();
      seen.push(`${request.method} ${request.url} ${Buffer.concat(chunks)}`);
      response.setHeader('content-type', 'image/svg+xml').end(svg);
    });
    expect(await plantumlServer({ kind: 'kroki', url })(diagram)).toBe(image);
    expect(await plantumlServer({ kind: 'plantuml', url })(diagram)).toBe(
      image,
    );
    expect(seen).toEqual([
      'POST /plantuml/svg @startuml\nA -> B: "é"\n@enduml',
      expect.stringMatching(/^GET \/svg\/[\w-]+ $/),
    ]);
  });

  it.each<[string, RequestListener, RegExp]>([
    [
      'does not understand',
      (_, response) => response.writeHead(400).end('secret'),
      /^PlantUML does not understand it$/,
    ],
    [
      'gives no drawing',
      (_, response) =>
        response.setHeader('content-type', 'text/html').end('<html>'),
      /answered with status 200 and text\/html$/,
    ],
    [
      'leads elsewhere',
      (_, response) => response.writeHead(302, { location: '/' }).end(),
      /cannot be reached$/,
    ],
    [
      'gives too much',
      (_, response) =>
        response
          .setHeader('content-type', 'image/svg+xml')
          .end('x'.repeat(2_000)),
      /larger than 1000 bytes$/,
    ],
    ['does not answer', () => {}, /did not answer within 200 ms$/],
  ])('says so when the server %s', async (_, listener, message) => {
    const url = await listen(listener);
    const draw = plantumlServer({
      kind: 'kroki',
      url,
      timeoutMs: 200,
      maxBytes: 1_000,
    });
    await expect(draw(diagram)).rejects.toThrow(message);
  });
});

describe('plantumlCommand', () => {
  const node = (script: string, limits = {}) =>
    plantumlCommand({
      command: [process.execPath, '-e', script, '--'],
      ...limits,
    })(diagram);

  it('gives the text to the program, in a sandbox and without a shell', async () => {
    const drawn = await node(`
      const assert = require('node:assert');
      assert.strictEqual(process.env.PLANTUML_SECURITY_PROFILE, 'SANDBOX');
      assert.deepStrictEqual(process.argv.slice(1), ['-tsvg', '-pipe', '-charset', 'UTF-8']);
      assert.strictEqual(require('node:fs').readFileSync(0, 'utf8'), '@startuml\\nA -> B: "é"\\n@enduml');
      process.stdout.write(${JSON.stringify(svg)});
    `);
    expect(drawn).toBe(image);
  });

  it.each([
    ['fails', 'process.exit(200)', /does not understand it$/],
    ['hangs', 'setInterval(() => {}, 1000)', /took longer than 1500 ms$/],
    [
      'writes too much',
      'process.stdout.write("x".repeat(5000))',
      /larger than 1000 bytes$/,
    ],
  ])('says so when the program %s', async (_, script, message) => {
    await expect(
      node(script, { timeoutMs: 1_500, maxBytes: 1_000 }),
    ).rejects.toThrow(message);
  });

  it('says so when there is no program', async () => {
    await expect(
      plantumlCommand({ command: ['no-such-program'] })(diagram),
    ).rejects.toThrow('no-such-program cannot be started');
  });
});
