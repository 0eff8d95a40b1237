import { mockServices } from '@backstage/backend-test-utils';
import { once } from 'node:events';
import { LocalSearchEngine } from './LocalSearchEngine';

describe('LocalSearchEngine', () => {
  it('has no results for a type without documents, and finds those of the others', async () => {
    const engine = new LocalSearchEngine({
      logger: mockServices.logger.mock(),
    });
    await expect(
      engine.query({ term: 'checkout', types: ['techdocs'] }),
    ).resolves.toEqual({ results: [], numberOfResults: 0 });

    const indexer = await engine.getIndexer('software-catalog');
    indexer.write({
      title: 'Checkout service',
      text: 'Orchestrates a checkout',
      location: '/catalog/default/component/checkout-service',
    });
    indexer.end();
    await once(indexer, 'close');

    const { results } = await engine.query({ term: 'checkout' });
    expect(results.map(({ document }) => document.title)).toEqual([
      'Checkout service',
    ]);
  });
});
