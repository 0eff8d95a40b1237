import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ForgeClient } from '../forge/ForgeClient';
import { ASSUMED_BRANCH, discoverLocations } from './discoverLocations';

/** Finds the locations of one owner, and what the official class does not see about them. */
export class OwnerScanner {
  constructor(
    private readonly options: { forge: ForgeClient; logger: LoggerService },
  ) {}

  /**
   * The addresses of the owner's `catalog-info.yaml`, on default branches.
   *
   * @param known - what was found before. It is given up only when the forge
   * says that it is gone: the official class takes every other answer, such as
   * that the forge is busy, for no file.
   */
  async scan(owner: string, known: string[]): Promise<string[]> {
    const { forge, logger } = this.options;
    const [branches, discovered] = await Promise.all([
      forge.listDefaultBranches(owner),
      discoverLocations({ forge: forge.config, owner, logger }),
    ]);
    const found = discovered.map(target => onDefaultBranch(target, branches));
    const missing = known.filter(target => !found.includes(target));
    const gone = await Promise.all(missing.map(one => forge.isGone(one)));
    return [...found, ...missing.filter((_, index) => !gone[index])];
  }
}

function onDefaultBranch(target: string, branches: Map<string, string>) {
  const [repository, path] = target.split(`/src/branch/${ASSUMED_BRANCH}/`);
  const branch = branches.get(repository);
  return branch ? `${repository}/src/branch/${branch}/${path}` : target;
}
