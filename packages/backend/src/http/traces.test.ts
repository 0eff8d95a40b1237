import { findFreePort, serve } from '@portico/test-utils';
import { buffer } from 'node:stream/consumers';
import { portalConfig, runPortal } from '../__testUtils__/runPortal';
import { useTemporaryFolders } from '../__testUtils__/useTemporaryFolders';

const TRACE = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';

describe('traces', () => {
  const temporaryFolder = useTemporaryFolders();

  async function configWith(telemetry: object) {
    const folder = temporaryFolder();
    const port = await findFreePort();
    const config = portalConfig(folder);
    return {
      folder,
      url: `http://127.0.0.1:${port}`,
      config: {
        ...config,
        portico: { ...config.portico, telemetry },
        backend: { ...config.backend, listen: { host: '127.0.0.1', port } },
      },
    };
  }

  it('go to the collector that is configured, in the trace of who asks', async () => {
    const taken: { url?: string; token: unknown; body: Buffer }[] = [];
    const collector = await serve(async (req, res) => {
      const { url, headers } = req;
      taken.push({ url, token: headers['x-token'], body: await buffer(req) });
      res.setHeader('content-type', 'application/x-protobuf');
      res.end();
    });
    const { folder, config, url } = await configWith({
      traces: {
        url: `${collector.url}/v1/traces`,
        headers: { 'x-token': 'of-the-collector' },
      },
    });
    const portal = runPortal(folder, config);
    await portal.says(/Plugin initialization complete/);
    const answer = await fetch(
      `${url}/.backstage/health/v1/liveness?secret=1`,
      {
        headers: { traceparent: `00-${TRACE}-1122334455667788-01` },
      },
    );
    expect(answer.status).toBe(200);
    // what is left is sent before the end
    expect(await portal.end('SIGTERM')).toBe(0);
    await collector.stop();

    expect(taken.length).toBeGreaterThan(0);
    expect(taken[0]).toMatchObject({
      url: '/v1/traces',
      token: 'of-the-collector',
    });
    const sent = Buffer.concat(taken.map(({ body }) => body));
    expect(sent.includes('GET /.backstage/health/v1/liveness')).toBe(true);
    expect(sent.includes(Buffer.from(TRACE, 'hex'))).toBe(true);
    expect(sent.includes('portico-backend')).toBe(true);
    expect(sent.includes('secret')).toBe(false);
  });

  it.each([
    [
      { metrics: { token: 'short' } },
      "config key 'portico.telemetry.metrics.token' must have at least 16 characters",
    ],
    [
      { traces: { url: 'collector:4318' } },
      "config key 'portico.telemetry.traces.url' is 'collector:4318'",
    ],
    [
      { traces: { url: 'http://collector', sampleRatio: 2 } },
      "config key 'portico.telemetry.traces.sampleRatio' is 2",
    ],
  ])('need a configuration that can be: %j', async (telemetry, says) => {
    const { folder, config } = await configWith(telemetry);
    const portal = runPortal(folder, config);
    expect(await portal.end()).toBe(1);
    expect(portal.output()).toContain(
      `Portico cannot start: InputError: ${says}`,
    );
  });
});
