import type {
  AuthService,
  DiscoveryService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { KubernetesClient } from './KubernetesClient';
import { KubernetesSource } from './KubernetesSource';

/** The source of pods' logs, where the kubernetes plugin is configured. */
export function createKubernetesSource(
  config: RootConfigService,
  services: { auth: AuthService; discovery: DiscoveryService },
): KubernetesSource[] {
  return config.has('kubernetes.clusterLocatorMethods')
    ? [new KubernetesSource(new KubernetesClient(services))]
    : [];
}
