import { placeOf } from './placeOf';

describe('placeOf', () => {
  it.each([
    [
      '/catalog/Default/Component/Basket/docs/runbook',
      {
        pathname: '/catalog/Default/Component/Basket',
        entityRef: 'component:default/basket',
        label: 'entity',
      },
    ],
    [
      '/docs/default/component/basket/runbook/',
      {
        pathname: '/docs/default/component/basket',
        entityRef: 'component:default/basket',
        label: 'docs',
      },
    ],
    [
      '/create/templates/default/announce',
      {
        pathname: '/create/templates/default/announce',
        entityRef: 'template:default/announce',
        label: 'template',
      },
    ],
    ['/create/tasks/4711', { pathname: '/create', label: 'page' }],
    ['/catalog', { pathname: '/catalog', label: 'page' }],
    ['/api-docs', { pathname: '/api-docs', label: 'page' }],
    ['/', { pathname: '/', label: 'page' }],
  ])('%s', (pathname, place) => {
    expect(placeOf(pathname)).toEqual(place);
  });
});
