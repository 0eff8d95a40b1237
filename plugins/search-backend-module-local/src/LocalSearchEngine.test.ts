import { mockServices } from '@backstage/backend-test-utils';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import { once } from 'node:events';
import { LocalSearchEngine } from './LocalSearchEngine';

const document: IndexableDocument = {
  title: 'Checkout service',
  text: 'Orchestrates a checkout',
  location: '/catalog/default/component/checkout-service',
};

describe('LocalSearchEngine', () => {
  const logger = mockServices.logger.mock();
  const engine = new LocalSearchEngine({ logger });

  async function index(type: string, documents: IndexableDocument[]) {
    const indexer = await engine.getIndexer(type);
    const build = jest.spyOn(indexer, 'buildIndex');
    documents.forEach(item => indexer.write(item));
    indexer.end();
    await once(indexer, 'close');
    return build.mock.calls.length;
  }

  const titles = async (types?: string[]) => {
    const { results } = await engine.query({ term: 'checkout', types });
    return results.map(result => result.document.title);
  };

  it('has no results for a type without documents, and finds those of the others', async () => {
    expect(await titles(['techdocs'])).toEqual([]);
    await index('software-catalog', [document]);
    await index('techdocs', []);
    expect(await titles(['techdocs'])).toEqual([]);
    expect(await titles()).toEqual(['Checkout service']);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('forgets documents that are gone', async () => {
    await index('software-catalog', [document]);
    await index('software-catalog', []);
    expect(await titles()).toEqual([]);
  });

  it('makes an index anew only when a document has changed', async () => {
    const other = { ...document, title: 'Checkout', location: '/checkout' };
    expect(await index('software-catalog', [document, other])).toBe(1);
    expect(await index('software-catalog', [other, document])).toBe(0);
    const till = { ...document, title: 'Till' };
    expect(await index('software-catalog', [till, other])).toBe(1);
    expect((await titles()).sort()).toEqual(['Checkout', 'Till']);
  });

  it('answers while it makes a large index', async () => {
    const documents = Array.from({ length: 2_000 }, (_, number) => ({
      ...document,
      text: Array.from({ length: 50 }, (__, word) => `w${number * word}`).join(
        ' ',
      ),
      location: `/${number}`,
    }));
    let answers = 0;
    const asking = setInterval(() => (answers += 1), 1);
    await index('techdocs', documents);
    clearInterval(asking);
    expect(answers).toBeGreaterThan(3);
    await index('techdocs', []);
  });

  it('keeps what it has when reading the documents fails', async () => {
    await index('software-catalog', [document]);
    const indexer = await engine.getIndexer('software-catalog');
    const closed = once(indexer, 'close').catch(() => {});
    indexer.on('error', () => {});
    indexer.destroy(new Error('the catalog is away'));
    await closed;
    await new Promise(done => setImmediate(done));
    expect(await titles()).toEqual(['Checkout service']);
  });
});
