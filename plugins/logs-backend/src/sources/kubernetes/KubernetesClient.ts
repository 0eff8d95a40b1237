import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { z } from 'zod';

/** A container whose log can be read. */
export interface PodContainer {
  cluster: string;
  namespace: string;
  pod: string;
  container: string;
}

const TIMEOUT_MS = 20_000;

const objectsSchema = z.object({
  items: z.array(
    z.object({
      cluster: z.object({ name: z.string() }),
      resources: z.array(
        z.object({ type: z.string(), resources: z.array(z.unknown()) }),
      ),
    }),
  ),
});

const podSchema = z.object({
  metadata: z.object({ name: z.string(), namespace: z.string() }),
  spec: z.object({ containers: z.array(z.object({ name: z.string() })) }),
});

interface Asker {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/**
 * Asks the kubernetes backend as the person who looks at logs: its permissions
 * `kubernetes.resources.read` and `kubernetes.proxy` decide.
 */
export class KubernetesClient {
  constructor(
    private readonly services: {
      auth: AuthService;
      discovery: DiscoveryService;
    },
  ) {}

  async findContainers(entity: Entity, asker: Asker): Promise<PodContainer[]> {
    const text = await this.#ask('/resources/workloads/query', asker, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ entityRef: stringifyEntityRef(entity), auth: {} }),
    });
    return objectsSchema.parse(JSON.parse(text)).items.flatMap(item =>
      item.resources
        .filter(({ type }) => type === 'pods')
        .flatMap(({ resources }) => z.array(podSchema).parse(resources))
        .flatMap(({ metadata, spec }) =>
          spec.containers.map(({ name }) => ({
            cluster: item.cluster.name,
            namespace: metadata.namespace,
            pod: metadata.name,
            container: name,
          })),
        ),
    );
  }

  async readLog(
    { cluster, namespace, pod, container }: PodContainer,
    parameters: Record<string, string>,
    asker: Asker,
  ): Promise<string> {
    const [space, name] = [namespace, pod].map(encodeURIComponent);
    const query = new URLSearchParams({
      container,
      timestamps: 'true',
      ...parameters,
    });
    return this.#ask(
      `/proxy/api/v1/namespaces/${space}/pods/${name}/log?${query}`,
      asker,
      { headers: { 'Backstage-Kubernetes-Cluster': cluster } },
    );
  }

  async #ask(path: string, { credentials, signal }: Asker, init: RequestInit) {
    const { auth, discovery } = this.services;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'kubernetes',
    });
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const base = await discovery.getBaseUrl('kubernetes');
    const response = await fetch(`${base}${path}`, {
      ...init,
      headers: { ...init.headers, Authorization: `Bearer ${token}` },
      signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
    });
    const text = await response.text();
    if (!response.ok) {
      const hint =
        response.status === 403
          ? ': this takes the permissions kubernetes.resources.read and kubernetes.proxy'
          : '';
      throw new ServiceUnavailableError(
        `The kubernetes backend answered with ${response.status}${hint}`,
      );
    }
    return text;
  }
}
