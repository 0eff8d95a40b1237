import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { useTemporaryFolders } from '../__testUtils__/useTemporaryFolders';
import { loadConfigSchemas } from './loadConfigSchemas';

describe('loadConfigSchemas', () => {
  const temporaryFolder = useTemporaryFolders();

  it('keeps schemas until a package of ours changes, and reads a built app', async () => {
    const root = temporaryFolder();
    const write = (file: string, content: object | string) => {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(
        path.join(root, file),
        typeof content === 'string' ? content : JSON.stringify(content),
      );
    };
    write('package.json', { name: 'root', workspaces: ['packages/*'] });
    write('packages/one/package.json', {
      name: 'one',
      configSchema: 'config.d.ts',
    });
    write(
      'packages/one/config.d.ts',
      'export interface Config { one?: string }',
    );
    write('node_modules/one/package.json', {
      name: 'one',
      configSchema: '../../packages/one/config.d.ts',
    });
    const names = async () =>
      (await loadConfigSchemas(root)).flatMap(it =>
        Object.keys(it.properties ?? {}),
      );
    const cache = path.join(root, 'node_modules/.cache/portico/config.json');
    const cwd = jest.spyOn(process, 'cwd').mockReturnValue(root);

    expect(await names()).toEqual(['one']);
    const { ino } = statSync(cache);
    expect(await names()).toEqual(['one']);
    expect(statSync(cache).ino).toBe(ino);

    write(
      'packages/one/config.d.ts',
      'export interface Config { two?: string }',
    );
    expect(await names()).toEqual(['two']);
    expect(statSync(cache).ino).not.toBe(ino);

    write('packages/app/package.json', { name: 'app', bundled: true });
    write('packages/app/dist/.config-schema.json', {
      schemas: [{ value: { properties: { app: { type: 'object' } } } }],
    });
    expect(await names()).toEqual(['two', 'app']);
    writeFileSync(cache, '{');
    expect(await names()).toEqual(['two', 'app']);
    cwd.mockRestore();
  });
});
