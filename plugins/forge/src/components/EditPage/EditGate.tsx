import { Text } from '@backstage/ui';
import { Notice } from '@portico/ui-kit';
import type { ReactNode } from 'react';
import { useRepository } from '../Repository/RepositoryContext';

type EditGateProps = { branch: string; title: string; children: ReactNode };

/** Lets through who may write, to a branch that is there, and tells the others why not. */
export const EditGate = ({ branch, title, children }: EditGateProps) => {
  const { repository, branches } = useRepository();
  const isFirst = repository.empty && branch === repository.default_branch;
  if (!repository.permissions.push) {
    return (
      <Notice title="You may not change this repository">
        Its owner, {repository.owner.login}, can.
      </Notice>
    );
  }
  if (!isFirst && !branches.some(({ name }) => name === branch)) {
    return (
      <Notice title={`There is no branch ${branch}`}>
        Only branches can be changed, not tags and commits.
      </Notice>
    );
  }
  return (
    <>
      <Text as="h3" variant="title-x-small">
        {title}
      </Text>
      {children}
    </>
  );
};
