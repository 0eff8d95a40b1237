import {
  describeWithPrometheus,
  findPrometheus,
  startPrometheus,
  type TestPrometheus,
} from '@portico/test-utils';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { repository } from '../__testUtils__/repository';
import {
  dashboard,
  metricsOf,
  panels,
  queries,
} from './__testUtils__/monitoring';

const charts = panels.filter(({ type }) => type !== 'row');
const DATASOURCE = { type: 'prometheus', uid: '${datasource}' };

describe('the dashboard', () => {
  it('has panels with a place and queries of their own', () => {
    expect(charts.length).toBeGreaterThan(12);
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const places = panels.flatMap(({ gridPos: { x, y, w, h } }) => {
      expect(x + w).toBeLessThanOrEqual(24);
      return Array.from({ length: h * w }, (_, at) =>
        [x + (at % w), y + Math.floor(at / w)].join(),
      );
    });
    expect(new Set(places).size).toBe(places.length);
    for (const { title, datasource, targets = [] } of charts) {
      expect([title, datasource]).toEqual([title, DATASOURCE]);
      expect([title, targets.map(({ refId }) => refId)]).toEqual([
        title,
        ['A', 'B', 'C'].slice(0, targets.length),
      ]);
      expect(targets.length).toBeGreaterThan(0);
      targets.forEach(({ expr }) =>
        expect(expr).toContain('service="$service"'),
      );
    }
  });

  it('is asked of whichever Prometheus is chosen', () => {
    const { list } = dashboard.templating;
    expect(dashboard.schemaVersion).toBeGreaterThan(35);
    expect(list[0]).toMatchObject({ name: 'datasource', type: 'datasource' });
    expect(list[1]).toMatchObject({
      name: 'service',
      datasource: DATASOURCE,
      current: { value: 'portico-backend' },
    });
    const said = JSON.stringify(dashboard);
    const used = [...said.matchAll(/\$\{?(\w+)/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(
      new Set(['datasource', 'service', '__rate_interval']),
    );
  });

  it.each(queries)('asks in PromQL: %s', (_title, query) => {
    expect(metricsOf(query)).not.toEqual([]);
  });
});

describeWithPrometheus('what is for a Prometheus', () => {
  const promtool = (...args: string[]) =>
    execFileSync(findPrometheus()?.promtool ?? '', args, {
      cwd: path.join(repository, 'deploy/prometheus'),
      encoding: 'utf8',
    });

  it('is what it can read', () => {
    expect(
      promtool('check', 'config', '--syntax-only', 'prometheus.yaml'),
    ).toContain('SUCCESS');
    expect(promtool('check', 'rules', 'portico.rules.yaml')).toContain(
      'SUCCESS',
    );
  });

  it('alerts when it should, and else does not', () => {
    expect(promtool('test', 'rules', 'portico.rules.test.yaml')).toContain(
      'SUCCESS',
    );
  });

  describe('asks', () => {
    let prometheus: TestPrometheus;
    beforeAll(async () => {
      prometheus = await startPrometheus({});
    }, 30_000);
    afterAll(async () => prometheus?.stop());

    it.each(queries)('what can be answered: %s', async (_title, query) => {
      const search = new URLSearchParams({ query });
      const answer = await fetch(`${prometheus.url}/api/v1/query?${search}`);
      expect(await answer.json()).toMatchObject({ status: 'success' });
    });
  });
});
