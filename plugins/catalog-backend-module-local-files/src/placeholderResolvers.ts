import { InputError } from '@backstage/errors';
import {
  processingResult,
  type PlaceholderResolver,
  type PlaceholderResolverParams,
} from '@backstage/plugin-catalog-node';
import type { JsonValue } from '@backstage/types';
import { isAbsolute } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { readSibling } from './lib/readSibling';

async function readText(params: PlaceholderResolverParams): Promise<string> {
  const { key, value, baseUrl, emit } = params;
  if (typeof value !== 'string') {
    throw new InputError(
      `$${key} in ${baseUrl} needs the path of a file, got ${typeof value}`,
    );
  }
  if (isAbsolute(baseUrl)) {
    const file = await readSibling(baseUrl, value);
    emit(processingResult.refresh(`file:${file.path}`));
    return file.text;
  }
  const url = params.resolveUrl(value, baseUrl);
  const text = (await params.read(url)).toString('utf8');
  emit(processingResult.refresh(`url:${url}`));
  return text;
}

function parsed(parse: (text: string) => JsonValue): PlaceholderResolver {
  return async params => {
    const text = await readText(params);
    try {
      return parse(text);
    } catch (error) {
      throw new InputError(
        `$${params.key} in ${params.baseUrl}: ${params.value} cannot be parsed`,
        error,
      );
    }
  };
}

/**
 * The stock placeholders build a URL from the place of the entity file, which fails for a path on disk.
 * These read such a path from disk and behave as the stock ones everywhere else.
 */
export const placeholderResolvers = {
  text: readText satisfies PlaceholderResolver,
  json: parsed(JSON.parse),
  yaml: parsed(parseYaml),
};
