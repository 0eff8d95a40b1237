import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Holder, NameAnswer } from './NameLookup';
import type { NameState } from './useNameState';

const HolderLink = ({ holder }: { holder: Holder }) => {
  if (holder.kind === 'repository') {
    const { owner, name } = holder;
    return (
      <>
        the repository{' '}
        <Link to={`/forge/${owner}/${name}`}>
          {owner}/{name}
        </Link>
      </>
    );
  }
  return (
    <>
      <EntityRefLink entityRef={holder.entityRef} />
      {holder.ownerRef && (
        <>
          {' '}
          of <EntityRefLink entityRef={holder.ownerRef} defaultKind="Group" />
        </>
      )}
    </>
  );
};

function answerText({ catalog, forge }: NameAnswer, name: string): string {
  if (catalog === 'unknown' || forge === 'unknown') {
    return 'Whether it is free cannot be told now; it is looked up again before anything is made';
  }
  return forge === 'free'
    ? `${name} is free`
    : `${name} is free in the catalog`;
}

type NameStatusProps = { name: string; state: NameState };

/** What is known about a name, in one line that is there from the beginning, so that nothing below it moves. */
export const NameStatus = ({ name, state }: NameStatusProps) => {
  if (state.status === 'resting') {
    return <>{'\u00a0'}</>;
  }
  if (state.status === 'asking') {
    return <>Looking whether it is free…</>;
  }
  const { holder } = state.answer;
  return holder ? (
    <>
      {name} is taken by <HolderLink holder={holder} />
    </>
  ) : (
    <>{answerText(state.answer, name)}</>
  );
};
