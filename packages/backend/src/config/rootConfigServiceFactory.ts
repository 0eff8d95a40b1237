import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { CheckedConfig } from './loadCheckedConfig';

/** Gives the backend the configuration that was checked before the start. */
export function createRootConfigServiceFactory({ config }: CheckedConfig) {
  return createServiceFactory({
    service: coreServices.rootConfig,
    deps: {},
    factory: () => config,
  });
}
