import { Alert, Link } from '@backstage/ui';
import { formatLineRange } from '../../lib/lineRange';
import { useRepository } from '../Repository/RepositoryContext';
import styles from './CatalogFaults.module.css';
import type { CatalogFault, CatalogState } from './CatalogState';

const FaultItem = ({ fault }: { fault: CatalogFault }) => {
  const { paths } = useRepository();
  const { text, entityRef, file, line } = fault;
  const hash = line ? formatLineRange({ first: line, last: line }) : '';
  return (
    <li>
      {entityRef && `${entityRef}: `}
      {text}
      {file && (
        <>
          {' ('}
          <Link href={`${paths.blob(file.ref, file.path)}${hash}`}>
            {line ? `${file.path}, line ${line}` : file.path}
          </Link>
          )
        </>
      )}
    </li>
  );
};

/** Says what the catalog could not take from the repository, and where in it that stands. */
export const CatalogFaults = ({ state }: { state: CatalogState }) => {
  const { entities, faults } = state;
  if (faults.length === 0) {
    return null;
  }
  return (
    <Alert
      status="danger"
      icon
      title={
        entities.length > 0
          ? 'The catalog shows an older version of this repository, for it cannot take the present one'
          : 'The catalog cannot take this repository'
      }
      description={
        <ul className={styles.faults}>
          {faults.map((fault, index) => (
            <FaultItem key={index} fault={fault} />
          ))}
        </ul>
      }
    />
  );
};
