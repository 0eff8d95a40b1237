import { InputError } from '@backstage/errors';

const NAME = /^[A-Za-z0-9][\w.-]{0,99}$/;

/** Refuses what no git host takes as the name of a repository. */
export function checkRepositoryName(name: string): string {
  if (!NAME.test(name) || name.includes('..') || /\.(git|wiki)$/i.test(name)) {
    throw new InputError(
      `"${name}" cannot be the name of a repository. Use at most 100 letters, digits, dashes, underscores and single dots, beginning with a letter or digit and not ending in .git`,
    );
  }
  return name;
}

/** Refuses an owner that would lead elsewhere; GitLab's groups may lie in groups. */
export function checkOwnerName(owner: string): string {
  if (!owner.split('/').every(part => NAME.test(part) && part !== '..')) {
    throw new InputError(
      `"${owner}" cannot own a repository. Give the name of an organization, group or workspace of the git host`,
    );
  }
  return owner;
}

/** Refuses a branch that a URL of the host could not name. */
export function checkBranchName(branch: string): string {
  if (!NAME.test(branch) || branch.includes('..') || branch.endsWith('.lock')) {
    throw new InputError(
      `"${branch}" cannot be the name of a branch here. Use letters, digits, dashes, underscores and dots, and no slash`,
    );
  }
  return branch;
}
