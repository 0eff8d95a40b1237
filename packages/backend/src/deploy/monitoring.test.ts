import {
  describeWithPrometheus,
  findPrometheus,
  startPrometheus,
  type TestPrometheus,
} from '@portico/test-utils';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../__testUtils__/repository';

const folder = path.join(repository, 'deploy');
const dashboard = JSON.parse(
  readFileSync(path.join(folder, 'grafana/portico.json'), 'utf8'),
);

interface Panel {
  id: number;
  type: string;
  title: string;
  gridPos: { x: number; y: number; w: number; h: number };
  targets?: { refId: string; expr: string }[];
}

const panels: Panel[] = dashboard.panels;
const charts = panels.filter(({ type }) => type !== 'row');

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
    for (const { title, targets = [] } of charts) {
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
});

describeWithPrometheus('what is for a Prometheus', () => {
  const promtool = (...args: string[]) =>
    execFileSync(findPrometheus()?.promtool ?? '', args, {
      cwd: path.join(folder, 'prometheus'),
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

    it.each(
      charts.flatMap(({ title, targets = [] }) =>
        targets.map(({ refId, expr }) => [`${title} ${refId}`, expr]),
      ),
    )('what can be answered: %s', async (_title, expr) => {
      const query = expr
        .replaceAll('$__rate_interval', '1m')
        .replaceAll('$service', 'portico-backend');
      const search = new URLSearchParams({ query });
      const answer = await fetch(`${prometheus.url}/api/v1/query?${search}`);
      expect(await answer.json()).toMatchObject({ status: 'success' });
    });
  });
});
