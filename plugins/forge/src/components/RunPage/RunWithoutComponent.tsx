import { ButtonLink, Link } from '@backstage/ui';
import { Notice } from '@portico/ui-kit';
import type { ForgeRun } from '../../api';
import { OUTCOME_TEXTS, outcomeOf } from '../../lib/outcome';
import { OutcomeIcon } from '../Checks';
import { useRepository } from '../Repository/RepositoryContext';
import styles from './RunPage.module.css';

/** How a run stands that no page of a component shows, and what to do to see more of it. */
export const RunWithoutComponent = ({ run }: { run: ForgeRun }) => {
  const { repository, paths } = useRepository();
  const outcome = outcomeOf(run);
  return (
    <>
      <p className={styles.run}>
        <OutcomeIcon outcome={outcome} />
        <span>
          {run.name} #{run.number} of{' '}
          <Link href={paths.commit(run.sha)}>
            <code>{run.sha.slice(0, 7)}</code>
          </Link>
          : {OUTCOME_TEXTS[outcome]}
        </span>
      </p>
      <Notice
        title="No component of the catalog is made from this repository"
        action={
          repository.permissions.push && (
            <ButtonLink
              variant="secondary"
              href={paths.newFile(repository.default_branch)}
            >
              New file
            </ButtonLink>
          )
        }
      >
        The jobs and logs of a run are on the page of a component. Add a
        catalog-info.yaml that describes one, and this address leads there.
      </Notice>
    </>
  );
};
