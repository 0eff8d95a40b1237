import { configApiRef, useApi } from '@backstage/frontend-plugin-api';

/** Whether this portal brings its own git host. */
export const useHasForge = () =>
  useApi(configApiRef).getOptionalBoolean('forge.enabled') !== false;
