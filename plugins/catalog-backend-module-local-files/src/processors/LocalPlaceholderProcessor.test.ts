import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { LocalPlaceholderProcessor } from './LocalPlaceholderProcessor';

const spec = { definition: { $text: './a.txt' } };

describe('LocalPlaceholderProcessor', () => {
  const outside = createMockDirectory();
  const folder = createMockDirectory();
  const emit = jest.fn();

  function preProcess(location: string, origin: string, type = 'file') {
    const config = mockServices.rootConfig({
      data: {
        catalog: {
          locations: [
            { type: 'url', target: outside.resolve('index.yaml') },
            { type: 'file', target: folder.resolve('index.yaml') },
          ],
        },
      },
    });
    return new LocalPlaceholderProcessor(config).preProcessEntity(
      { apiVersion: 'v1', kind: 'API', metadata: { name: 'a' }, spec },
      { type, target: location },
      emit,
      { type, target: origin },
    );
  }

  afterAll(() => [outside, folder].forEach(it => it.remove()));
  beforeEach(() => {
    emit.mockClear();
    outside.setContent({ 'a.txt': 'outside' });
    folder.setContent({ 'a.txt': 'inside' });
  });

  it('reads below the configured folder, and watches what it read', async () => {
    const file = folder.resolve('index.yaml');
    expect((await preProcess(file, file)).spec).toEqual({
      definition: 'inside',
    });
    expect(emit.mock.calls).toEqual([
      [{ type: 'refresh', key: `file:${folder.resolve('a.txt')}` }],
    ]);
  });

  it('refuses what lies beside an entity file that was included from outside', async () => {
    await expect(
      preProcess(outside.resolve('b.yaml'), folder.resolve('index.yaml')),
    ).rejects.toThrow('outside');
  });

  it('leaves entities alone that came from nothing configured', async () => {
    const [inside, elsewhere] = [folder, outside].map(it =>
      it.resolve('index.yaml'),
    );
    for (const [location, origin, type] of [
      [elsewhere, elsewhere, 'file'],
      [inside, elsewhere, 'file'],
      [inside, folder.resolve('other.yaml'), 'file'],
      [inside, inside, 'url'],
    ]) {
      expect((await preProcess(location, origin, type)).spec).toEqual(spec);
    }
    expect(emit).not.toHaveBeenCalled();
  });
});
