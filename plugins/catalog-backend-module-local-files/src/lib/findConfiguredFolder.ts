import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import { resolve } from 'node:path';
import { folderOf } from './globs';

/**
 * The folder of the `catalog.locations` entry of type `file` that `origin` is.
 *
 * @returns undefined when the configuration has no such entry: then nobody who
 * runs the portal said that files there may be read
 */
export function findConfiguredFolder(
  config: RootConfigService,
  origin: LocationSpec,
): string | undefined {
  const locations = config.getOptionalConfigArray('catalog.locations') ?? [];
  const isConfigured = locations.some(
    location =>
      location.getString('type') === 'file' &&
      origin.type === 'file' &&
      resolve(location.getString('target')) === origin.target,
  );
  return isConfigured ? folderOf(origin.target) : undefined;
}
