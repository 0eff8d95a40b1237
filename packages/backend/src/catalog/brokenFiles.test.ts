import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { repository } from '../__testUtils__/repository';
import { useTemporaryFolders } from '../__testUtils__/useTemporaryFolders';
import { startSampleCatalog } from './__testUtils__/startSampleCatalog';

const parts = ['app-config.yaml', 'catalog-info.yaml', 'examples'];

// Generated locations are named after the folder, which differs.
const refsOf = (entities: Entity[]) =>
  entities
    .filter(({ kind }) => kind !== 'Location')
    .map(entity => stringifyEntityRef(entity))
    .sort();

const refsIn = (file: string) =>
  parseAllDocuments(readFileSync(join(repository, file), 'utf8')).map(
    document => stringifyEntityRef(document.toJS() as Entity),
  );

describe('a broken file of the sample company', () => {
  const temporaryFolder = useTemporaryFolders();
  let catalog: Awaited<ReturnType<typeof startSampleCatalog>>;

  const copy = (root: string) => {
    for (const part of parts) {
      cpSync(join(repository, part), join(root, part), { recursive: true });
    }
  };
  const edit = (file: string, change: (text: string) => string) => {
    const text = readFileSync(file, 'utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(file, change(text));
  };

  afterEach(() => catalog.stop());

  it('costs its own entities, is named in the log, and heals', async () => {
    catalog = await startSampleCatalog(repository);
    const intact = refsOf((await catalog.readSettled()).entities);
    await catalog.stop();

    const root = temporaryFolder();
    copy(root);
    const broken = {
      syntax: 'examples/components/checkout-service/catalog-info.yaml',
      nameless: 'examples/components/isbn-kit/catalog-info.yaml',
      forbidden: 'examples/org/readers.yaml',
      ownerless: 'examples/catalog/systems.yaml',
      undefined: 'examples/components/fraud-screen/catalog-info.yaml',
    };
    const inCopy = (file: string) => join(root, file);
    edit(inCopy(broken.syntax), text => `${text}\n  : {`);
    edit(inCopy(broken.nameless), text => text.replace('  name:', '  nam:'));
    edit(
      inCopy(broken.forbidden),
      text =>
        `${text}\n---\napiVersion: a/b\nkind: Unheard\nmetadata: { name: of }\n`,
    );
    edit(inCopy(broken.ownerless), text =>
      text.replace(/^ {2}owner: .*$/m, ''),
    );
    rmSync(inCopy('examples/components/fraud-screen/service.proto'));

    catalog = await startSampleCatalog(root);
    const { entities, failed } = await catalog.readSettled();
    const lost = [
      ...refsIn(broken.syntax),
      ...refsIn(broken.nameless),
      ...refsIn(broken.forbidden),
      refsIn(broken.ownerless)[0],
      refsIn(broken.undefined).find(ref => ref.startsWith('api:')),
    ];
    expect(intact).toEqual(expect.arrayContaining(lost));
    expect(refsOf(entities)).toEqual(intact.filter(ref => !lost.includes(ref)));
    expect(failed).toHaveLength(5);
    for (const file of Object.values(broken)) {
      const location = `file:${inCopy(file)}`;
      expect(catalog.warn).toHaveBeenCalledWith(
        expect.any(String),
        expect.objectContaining({ location }),
      );
      expect(JSON.stringify(failed)).toContain(location);
    }

    copy(root);
    for (const entity of failed) {
      expect(await catalog.refresh(stringifyEntityRef(entity))).toBe(200);
    }
    let healed = await catalog.readSettled();
    while (healed.failed.length > 0) {
      healed = await catalog.readSettled();
    }
    expect(refsOf(healed.entities)).toEqual(intact);
  });
});
