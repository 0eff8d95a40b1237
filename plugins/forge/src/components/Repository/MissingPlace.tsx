import { ButtonLink } from '@backstage/ui';
import { Notice } from '@portico/ui-kit';
import type { Place } from '../../api';
import { useRepository } from './RepositoryContext';

/** A branch, commit or path that is not in the repository. */
export const MissingPlace = ({ place }: { place: Place }) => {
  const { paths, branches, repository } = useRepository();
  const { ref, path } = place;
  const isBranch = branches.some(({ name }) => name === ref);
  const title =
    isBranch && path
      ? `There is no ${path} on ${ref}`
      : `There is no branch, tag or commit ${ref}${path && ` with ${path}`}`;
  return (
    <Notice
      title={title}
      action={
        <ButtonLink
          variant="secondary"
          href={isBranch ? paths.tree(ref) : paths.home}
        >
          {`Show the files of ${isBranch ? ref : repository.default_branch}`}
        </ButtonLink>
      }
    >
      It may have been renamed or deleted.
    </Notice>
  );
};
