import { mockApis } from '@backstage/frontend-test-utils';
import { forgeBases } from './forgeBases';
import { repositoryOf } from './repositoryOf';

const bases = forgeBases(
  mockApis.config({
    data: {
      backend: { baseUrl: 'http://localhost:7007/' },
      integrations: {
        gitea: [
          { host: 'portal', baseUrl: 'https://portal/api/forge' },
          { host: 'git.example.com', baseUrl: 'https://git.example.com' },
          { host: 'other' },
        ],
      },
    },
  }),
);

const entity = (annotations: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'basket', annotations },
});

const source = (url: string) =>
  repositoryOf(entity({ 'backstage.io/source-location': url }), bases);

const at = 'http://localhost:7007/api/forge/checkout/basket';

describe('repositoryOf', () => {
  it('takes only the addresses of the forge', () => {
    expect(bases).toEqual([
      'http://localhost:7007/api/forge',
      'https://portal/api/forge',
    ]);
    expect(source('url:https://portal/api/forge/a/b')).toMatchObject({
      owner: 'a',
      name: 'b',
    });
    expect(source('url:https://git.example.com/a/b')).toBeUndefined();
    expect(source('url:http://localhost:7007/api/forgery/a/b')).toBeUndefined();
    expect(source('url:http://localhost:7007/api/forge/a')).toBeUndefined();
    expect(source('file:/srv/catalog.yaml')).toBeUndefined();
    expect(repositoryOf(entity({}), bases)).toBeUndefined();
  });

  it('reads repository, ref and folder', () => {
    expect(source(`url:${at}`)).toEqual({
      owner: 'checkout',
      name: 'basket',
      ref: undefined,
      path: '',
    });
    expect(source(`url:${at}.git`)?.name).toBe('basket');
    expect(source(`url:${at}/src/branch/main/`)).toMatchObject({
      ref: 'main',
      path: '',
    });
    expect(
      source(`url:${at}/src/branch/feat%2Fa/services/a%20b/?x#y`),
    ).toMatchObject({ ref: 'feat/a', path: 'services/a b' });
  });

  it('falls back to the folder of the file that it was read from', () => {
    const file = `url:${at}/src/branch/main/services/catalog-info.yaml`;
    const managed = { 'backstage.io/managed-by-location': file };
    expect(repositoryOf(entity(managed), bases)).toEqual({
      owner: 'checkout',
      name: 'basket',
      ref: 'main',
      path: 'services',
    });
    const elsewhere = {
      ...managed,
      'backstage.io/source-location': 'url:https://git.example.com/a/b',
    };
    expect(repositoryOf(entity(elsewhere), bases)?.name).toBe('basket');
  });
});
