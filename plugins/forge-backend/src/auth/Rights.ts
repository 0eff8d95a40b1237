import type {
  RepositoryCriteria,
  StoredRepository,
} from '../database/StoredRepository';

/** What one caller may do with repositories. */
export interface Rights {
  /** What of the repositories to list; nothing for none. */
  visible?: RepositoryCriteria;
  mayRead(repository: StoredRepository): boolean;
  mayWrite(repository: StoredRepository): boolean;
  mayDelete(repository: StoredRepository): boolean;
}

const never = () => false;
const always = () => true;

/**
 * Those of the portal's own account. What it reads, everybody sees: the
 * catalog, the documentation and templates read with it. So it fills private
 * repositories, as publishing does, and cannot look into them.
 */
export const PORTAL_RIGHTS: Rights = {
  visible: { private: false },
  mayRead: repository => !repository.private,
  mayWrite: always,
  mayDelete: never,
};

export const NO_RIGHTS: Rights = {
  mayRead: never,
  mayWrite: never,
  mayDelete: never,
};

/** Those of someone who has not signed in, where that is allowed. */
export const PUBLIC_RIGHTS: Rights = {
  ...NO_RIGHTS,
  visible: { private: false },
  mayRead: repository => !repository.private,
};

/** Takes away all that changes something. */
export function readOnly(rights: Rights): Rights {
  return { ...rights, mayWrite: never, mayDelete: never };
}
