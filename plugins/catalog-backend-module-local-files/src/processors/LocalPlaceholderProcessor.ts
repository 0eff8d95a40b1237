import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  type CatalogProcessor,
  type CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import type { JsonObject, JsonValue } from '@backstage/types';
import { dirname } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { findConfiguredFolder } from '../lib/findConfiguredFolder';
import { readFileBelow } from '../lib/readFileBelow';
import {
  type Placeholder,
  replacePlaceholders,
} from '../lib/replacePlaceholders';
import { BEFORE_STOCK_PROCESSORS } from './priority';

const parsers: Record<string, (text: string) => JsonValue> = {
  text: text => text,
  json: JSON.parse,
  yaml: parseYaml,
};

/**
 * Fills in `$text`, `$json` and `$yaml` that name a path in an entity file on disk.
 *
 * The stock placeholders make a URL of the place of the entity file, which
 * fails for a path. They see whatever this leaves: entities from elsewhere, and
 * placeholders that name a URL.
 */
export class LocalPlaceholderProcessor implements CatalogProcessor {
  readonly #config: RootConfigService;

  constructor(config: RootConfigService) {
    this.#config = config;
  }

  getProcessorName(): string {
    return 'portico-local-placeholders';
  }

  getPriority(): number {
    return BEFORE_STOCK_PROCESSORS;
  }

  async preProcessEntity(
    entity: Entity,
    location: LocationSpec,
    emit: CatalogProcessorEmit,
    origin: LocationSpec,
  ): Promise<Entity> {
    const folder =
      location.type === 'file'
        ? findConfiguredFolder(this.#config, origin)
        : undefined;
    if (folder === undefined) {
      return entity;
    }
    const read = async ({ key, path }: Placeholder) => {
      const base = dirname(location.target);
      try {
        const file = await readFileBelow(folder, { base, path });
        emit(processingResult.refresh(`file:${file.path}`));
        return parsers[key](file.text);
      } catch (error) {
        throw new InputError(
          `$${key}: ${path} in ${location.target} cannot be read`,
          error,
        );
      }
    };
    const replaced = await replacePlaceholders(
      entity as unknown as JsonObject,
      Object.keys(parsers),
      read,
    );
    return replaced as unknown as Entity;
  }
}
