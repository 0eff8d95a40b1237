import type { LunrSearchEngineIndexer } from '@backstage/plugin-search-backend-node';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

/** How long the documents of an index may keep the backend to themselves. */
const BREATH_MS = 20;

const digestOf = (text: string) =>
  createHash('sha256').update(text).digest('base64');

/**
 * Has an indexer take its documents in pieces, between which the backend
 * answers, and not at all when they are the ones that are indexed already.
 *
 * @param known - the digest of the documents that are indexed
 * @returns what gives the digest of the new ones, when the indexer is at its
 * end; the same for the same documents, in whichever order they came
 */
export function makePatient(
  indexer: LunrSearchEngineIndexer,
  known?: string,
): () => string {
  const documents: IndexableDocument[] = [];
  const digests: string[] = [];
  const add = indexer.index.bind(indexer);
  let digest = '';
  indexer.index = async some => {
    documents.push(...some);
    digests.push(...some.map(each => digestOf(JSON.stringify(each))));
  };
  indexer.finalize = async () => {
    digest = digestOf(digests.sort().join());
    let last = performance.now();
    for (const document of digest === known ? [] : documents) {
      await add([document]);
      if (performance.now() - last > BREATH_MS) {
        await setImmediate();
        last = performance.now();
      }
    }
  };
  return () => digest;
}
