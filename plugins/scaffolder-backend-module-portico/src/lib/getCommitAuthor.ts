import type { UserEntity } from '@backstage/catalog-model';

/** Whom git names for a commit: the person who runs the template. */
export function getCommitAuthor(user?: UserEntity) {
  const profile = user?.spec.profile;
  if (!user || !profile?.email) {
    return {};
  }
  const name = profile.displayName ?? user.metadata.name;
  return { name, email: profile.email };
}
