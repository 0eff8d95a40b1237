import { lineOfField } from './lineOfField';

const yaml = `# A service and its API
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: basket
spec:
  type: service
  owner: 42
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: basket
spec:
  owner: 42
`;

describe('lineOfField', () => {
  it.each([
    ['component:default/basket', ['spec', 'owner'], 8],
    ['api:default/basket', ['spec', 'owner'], 15],
    // a field that is missing is looked for where it belongs
    ['api:default/basket', ['spec', 'definition'], 14],
    ['api:default/basket', undefined, 10],
    ['api:default/other', ['metadata', 'name'], 5],
    [undefined, ['spec'], 6],
  ])('finds %s %j in line %i', (entityRef, field, line) => {
    expect(lineOfField(yaml, { entityRef, field })).toBe(line);
  });

  it('finds nothing where there is nothing', () => {
    expect(lineOfField('', { field: ['spec'] })).toBeUndefined();
    expect(lineOfField('just text', { field: ['spec'] })).toBe(1);
  });
});
