import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  type CatalogProcessor,
  type CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { createHash } from 'node:crypto';
import { glob } from 'node:fs/promises';
import { isGlob } from '../lib/globs';
import { BEFORE_STOCK_PROCESSORS } from './priority';

/**
 * Makes a location of its own for each file that a glob names.
 *
 * The catalog drops all that a location yields when one part of it fails, so a
 * glob in one location would lose every file to one that is broken.
 */
export class FileGlobProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'portico-file-globs';
  }

  getPriority(): number {
    return BEFORE_STOCK_PROCESSORS;
  }

  async readLocation(
    location: LocationSpec,
    _optional: boolean,
    emit: CatalogProcessorEmit,
  ): Promise<boolean> {
    if (location.type !== 'file' || !isGlob(location.target)) {
      return false;
    }
    const targets: string[] = [];
    for await (const target of glob(location.target)) {
      targets.push(target);
    }
    // Where nothing matches, the stock reader says so.
    if (targets.length === 0 || targets.includes(location.target)) {
      return false;
    }
    for (const target of targets.sort()) {
      const file = { type: 'file', target };
      emit(processingResult.entity(file, locationEntity(file)));
    }
    return true;
  }
}

// Not processingResult.location: that places the entity in the file with the
// glob, and its errors are logged with that place.
function locationEntity(file: { type: string; target: string }) {
  const hash = createHash('sha1').update(`file:${file.target}`).digest('hex');
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Location',
    metadata: { name: `generated-${hash}` },
    spec: file,
  };
}
