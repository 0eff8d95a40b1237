import type { MetricsSource, Sample } from '@portico/plugin-metrics-node';
import type { Database } from '../database/Database';
import type { DeployedService } from '../database/StoredService';
import { planServices } from '../services/planServices';
import type { Components } from './Components';
import { isForService } from './isForService';
import { SeriesQuota } from './SeriesQuota';

/** For how long what a runner said counts: three of its rounds. */
const KEPT_MS = 45_000;

/** More than one report has. */
const MAX_SERIES = 210;

/** What a runner measures of a service. */
export interface ServiceSamples {
  id: number;
  deployment: number;
  samples: Sample[];
}

/**
 * Metrics of the services that run, as the runner told them last. Their only label of ours is `service`, the
 * component: everybody reads all metrics, and the name of a private repository is not for everybody.
 */
export class ServiceMetrics implements MetricsSource {
  readonly id = 'forge-runtime';
  readonly #quota = new SeriesQuota(MAX_SERIES);
  #services = new Map<number, ServiceSamples>();
  #until = 0;

  constructor(
    private readonly options: {
      components: Pick<Components, 'own'>;
      database: Database;
      limit: number;
    },
  ) {}

  /** Takes what the runner measures of all its services. */
  take(services: ServiceSamples[]): void {
    this.#services = new Map(services.map(service => [service.id, service]));
    this.#until = Date.now() + KEPT_MS;
  }

  async collect(): Promise<Sample[]> {
    if (Date.now() >= this.#until) {
      this.#services.clear();
    }
    const { components, database, limit } = this.options;
    const { run } = planServices(await database.services.list(), limit);
    this.#quota.keepOnly(run.map(({ repositoryId }) => repositoryId));
    const own = await components.own(
      run.filter(service => this.#toldOf(service)),
    );
    return own.flatMap(service => this.#samplesOf(service));
  }

  #toldOf({ repositoryId, deployment }: DeployedService) {
    const told = this.#services.get(repositoryId);
    return told?.deployment === deployment ? told : undefined;
  }

  #samplesOf(service: DeployedService): Sample[] {
    const { repositoryId, name } = service;
    const samples = (this.#toldOf(service)?.samples ?? [])
      .filter(sample => isForService(name, sample))
      .map(sample => ({
        ...sample,
        labels: { ...sample.labels, service: name },
      }));
    return this.#quota.filter(repositoryId, samples);
  }
}
