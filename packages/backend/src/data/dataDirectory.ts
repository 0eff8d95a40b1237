import { Config } from '@backstage/config';
import path from 'node:path';

/** The folder that holds everything Portico keeps on disk. */
export function dataDirectory(config: Config, root: string): string {
  return path.resolve(
    root,
    config.getOptionalString('portico.dataDir') ?? 'data',
  );
}
