import { parseCatalogFault } from './catalogFault';

describe('parseCatalogFault', () => {
  it.each([
    [
      'Error: YAML error at url:http://localhost/api/forge/a/b/src/branch/main/catalog-info.yaml, YAMLParseError: Nested mappings are not allowed in compact mappings at line 4, column 9:\n\n  name: basket\n        ^\n',
      {
        text: 'Nested mappings are not allowed in compact mappings',
        line: 4,
      },
    ],
    [
      'InputError: Policy check failed for component:default/a basket!; caused by Error: "metadata.name" is not valid; expected a string that is sequences of [a-zA-Z0-9] separated by any of [-_.], at most 63 characters in total but found "a basket!". To learn more about catalog file format, visit: https://example.com',
      {
        text: '"metadata.name" is not valid; expected a string that is sequences of [a-zA-Z0-9] separated by any of [-_.], at most 63 characters in total but found "a basket!"',
        entityRef: 'component:default/a basket!',
        field: ['metadata', 'name'],
      },
    ],
    [
      'InputError: Processor BuiltinKindsEntityProcessor threw an error while validating the entity api:default/basket; caused by TypeError: /spec/owner must be string - type: string',
      {
        text: '/spec/owner must be string',
        entityRef: 'api:default/basket',
        field: ['spec', 'owner'],
      },
    ],
    ['The disk is full', { text: 'The disk is full' }],
  ])('takes what helps from %j', (message, fault) => {
    expect(parseCatalogFault(message)).toEqual(fault);
  });
});
