import { Link, Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import type { Place } from '../../api';
import { ancestorsOf } from '../../lib/paths';
import { BranchSwitch } from './BranchSwitch';
import styles from './Repository.module.css';
import { useRepository } from './RepositoryContext';

type PlaceBarProps = {
  place: Place;
  /** The page that another branch is shown on. */
  page: 'tree' | 'blob' | 'commits';
  /** Buttons for what can be done here. */
  children?: ReactNode;
};

/** Where in the repository the reader is: the branch, and the folders above. */
export const PlaceBar = ({ place, page, children }: PlaceBarProps) => {
  const { repository, paths } = useRepository();
  const { ref, path } = place;
  const ancestors = ancestorsOf(path);
  return (
    <div className={styles.placeBar}>
      <BranchSwitch
        value={ref}
        onChange={branch => paths[page](branch, path)}
      />
      <nav className={styles.crumbs} aria-label="Path">
        <ol>
          <li>
            <Link href={paths.tree(ref)}>{repository.name}</Link>
          </li>
          {ancestors.map((ancestor, index) => (
            <li key={ancestor.path}>
              {index < ancestors.length - 1 ? (
                <Link href={paths.tree(ref, ancestor.path)}>
                  {ancestor.name}
                </Link>
              ) : (
                <Text as="span" weight="bold" aria-current="page">
                  {ancestor.name}
                </Text>
              )}
            </li>
          ))}
        </ol>
      </nav>
      {children && <div className={styles.buttons}>{children}</div>}
    </div>
  );
};
