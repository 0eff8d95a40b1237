import {
  LunrSearchEngine,
  MissingIndexError,
  type LunrSearchEngineIndexer,
} from '@backstage/plugin-search-backend-node';
import type {
  IndexableResultSet,
  SearchQuery,
} from '@backstage/plugin-search-common';
import { makePatient } from './makePatient';

/**
 * Lunr makes an index when its first document arrives, and fails a query that names a type before.
 * A type without documents, such as docs that nobody has opened yet, is no fault: it has no results.
 */
export class LocalSearchEngine extends LunrSearchEngine {
  readonly #digests = new Map<string, string>();

  override async getIndexer(type: string): Promise<LunrSearchEngineIndexer> {
    const indexer = await super.getIndexer(type);
    const known = this.#digests.get(type);
    const digest = makePatient(indexer, known);
    // The stock engine's listener takes an empty result for a fault, and keeps documents that are gone.
    indexer.removeAllListeners('close');
    let failed = false;
    indexer.on('error', () => {
      failed = true;
    });
    indexer.on('close', () => {
      if (failed) {
        this.logger.warn(`The search index of ${type} stays as it was`);
      } else if (digest() !== known) {
        this.#replaceIndex(type, indexer);
        this.#digests.set(type, digest());
      }
    });
    return indexer;
  }

  override async query(query: SearchQuery): Promise<IndexableResultSet> {
    try {
      return await super.query(query);
    } catch (error) {
      if (error instanceof MissingIndexError) {
        return { results: [], numberOfResults: 0 };
      }
      throw error;
    }
  }

  #replaceIndex(type: string, indexer: LunrSearchEngineIndexer) {
    const documents = indexer.getDocumentStore();
    if (Object.keys(documents).length > 0) {
      this.lunrIndices[type] = indexer.buildIndex();
      this.docStore = { ...this.docStore, ...documents };
    } else {
      delete this.lunrIndices[type];
    }
  }
}
