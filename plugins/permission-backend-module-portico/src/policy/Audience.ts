/**
 * Whom a row of the permission table admits, besides admins.
 *
 * - `everyone`: everyone signed in.
 * - `entityOwners`: people who own the entity, themselves or through a group.
 * - `locationOwners`: people who own every entity that came from the location,
 *   which is everyone when none did.
 *   The permission names no location, so the policy admits everyone signed in
 *   and the location guard looks at the location.
 * - `taskOwners`: the person who started the task.
 * - `repositoryReaders`: everyone for repositories that are not private, and
 *   people who own the repository, themselves or through a group.
 * - `repositoryOwners`: those people alone.
 * - `admins`: nobody else.
 */
export type Audience =
  | 'everyone'
  | 'entityOwners'
  | 'locationOwners'
  | 'taskOwners'
  | 'repositoryReaders'
  | 'repositoryOwners'
  | 'admins';
