import type { Database } from '../database/Database';
import type { DeployedService, StoredService } from '../database/StoredService';
import { ServiceMetrics } from './ServiceMetrics';

const HOUR_MS = 3_600_000;

const service = (repositoryId: number, name: string): StoredService => ({
  ...{ repositoryId, name, commit: 'c', command: 'x', deployment: 1 },
  ...{ stopped: false, restarts: 0 },
});

describe('metrics of services', () => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  let services: StoredService[];
  let metrics: ServiceMetrics;

  beforeEach(() => {
    jest.spyOn(Date, 'now').mockImplementation(() => now);
    services = [service(1, 'basket')];
    const database = {
      services: { list: async () => services },
    } as unknown as Database;
    const components = { own: async (run: DeployedService[]) => run };
    metrics = new ServiceMetrics({ components, database, limit: 20 });
  });
  afterEach(() => jest.restoreAllMocks());

  /** Says that series with these labels are there, and what of them is left. */
  const round = async (values: string[], id = 1) => {
    const samples = values.map(value => ({
      ...{ name: 'a', labels: { value }, value: 1 },
    }));
    metrics.take([{ id, deployment: 1, samples }]);
    return (await metrics.collect()).map(({ labels }) => labels.value);
  };

  it('are over 45 seconds after the last word', async () => {
    expect(await round(['x'])).toEqual(['x']);
    now += 44_999;
    expect(await metrics.collect()).toHaveLength(1);
    now += 1;
    expect(await metrics.collect()).toEqual([]);
  });

  it("are not taken for the portal's own", async () => {
    for (const name of ['portico', 'portico-backend']) {
      services = [service(1, name)];
      expect(await round(['x'])).toEqual([]);
    }
    services = [service(1, 'porticos')];
    expect(await round(['x'])).toEqual(['x']);
  });

  it('are so many series, whatever the labels', async () => {
    const some = (from: number) =>
      Array.from({ length: 200 }, (_, at) => `${from + at}`);
    expect(await round(some(0))).toEqual(some(0));
    expect(await round(some(200))).toEqual(some(200).slice(0, 10));
    expect(await round(some(0))).toEqual(some(0));
    services = [service(1, 'basket'), service(2, 'prices')];
    expect(await round(some(200), 2)).toEqual(some(200));
    // what was there long ago leaves its place
    now += 5 * HOUR_MS;
    expect(await round(['0'])).toEqual(['0']);
    now += HOUR_MS;
    expect(await round(some(400))).toEqual(some(400));
    // a service that is gone has nothing
    services = [];
    expect(await round(['0'])).toEqual([]);
    services = [service(1, 'basket')];
    expect(await round(some(600))).toEqual(some(600));
  });
});
