import { installedPermissions } from '../__testUtils__/installedPermissions';
import { permissionTable } from './permissionTable';

describe('permissionTable', () => {
  it('has a row for each permission of the installed plugins, and no other', () => {
    const names = installedPermissions().map(({ name }) => name);
    expect(names.length).toBeGreaterThan(20);
    expect(Object.keys(permissionTable).sort()).toEqual(names.sort());
  });
});
