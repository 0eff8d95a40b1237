import { createMockDirectory } from '@backstage/backend-test-utils';
import type { PlaceholderResolverParams } from '@backstage/plugin-catalog-node';
import { basename } from 'node:path';
import { placeholderResolvers } from './placeholderResolvers';

describe('placeholderResolvers', () => {
  const outside = createMockDirectory();
  const folder = createMockDirectory();
  const emitted: unknown[] = [];

  function params(
    value: PlaceholderResolverParams['value'],
    baseUrl = folder.resolve('catalog-info.yaml'),
  ): PlaceholderResolverParams {
    return {
      key: 'text',
      value,
      baseUrl,
      resolveUrl: (url, base) => new URL(url, base).toString(),
      read: async url => Buffer.from(`content of ${url}`),
      emit: result => emitted.push(result),
    };
  }

  beforeEach(() => {
    emitted.length = 0;
    outside.setContent({ 'secret.txt': 'a secret' });
    folder.setContent({
      'openapi.yaml': 'openapi: 3.0.3',
      'values.json': '{"a": [1, 2]}',
      'broken.json': '{"a": ',
      'large.txt': 'x'.repeat(10 * 1024 * 1024 + 1),
      'link.txt': ({ symlink }) => symlink(outside.resolve('secret.txt')),
    });
  });

  it('reads a file beside the entity file and watches it', async () => {
    const { text, json, yaml } = placeholderResolvers;
    await expect(text(params('./openapi.yaml'))).resolves.toBe(
      'openapi: 3.0.3',
    );
    await expect(json(params('values.json'))).resolves.toEqual({ a: [1, 2] });
    await expect(yaml(params('openapi.yaml'))).resolves.toEqual({
      openapi: '3.0.3',
    });
    expect(emitted[0]).toEqual({
      type: 'refresh',
      key: `file:${folder.resolve('openapi.yaml')}`,
    });
  });

  it.each([
    ['a path upwards', () => `../${basename(outside.path)}/secret.txt`],
    ['an absolute path', () => outside.resolve('secret.txt')],
    ['a link that leads out', () => 'link.txt'],
  ])('refuses %s', async (_, reference) => {
    await expect(
      placeholderResolvers.text(params(reference())),
    ).rejects.toThrow('lies outside of its folder');
  });

  it('says what is wrong with a missing, large, broken or nameless file', async () => {
    const { text, json } = placeholderResolvers;
    await expect(text(params('none.yaml'))).rejects.toThrow(
      `${folder.resolve('catalog-info.yaml')} refers to none.yaml`,
    );
    await expect(text(params('large.txt'))).rejects.toThrow(
      'has 10485761 bytes; at most 10485760 are read',
    );
    await expect(json(params('broken.json'))).rejects.toThrow(
      'broken.json cannot be parsed',
    );
    await expect(text(params(7))).rejects.toThrow(
      'needs the path of a file, got number',
    );
  });

  it('leaves URLs to the reader of URLs', async () => {
    const base = 'https://git.example/repo/catalog-info.yaml';
    await expect(
      placeholderResolvers.text(params('./a.yaml', base)),
    ).resolves.toBe('content of https://git.example/repo/a.yaml');
    expect(emitted).toEqual([
      { type: 'refresh', key: 'url:https://git.example/repo/a.yaml' },
    ]);
  });
});
