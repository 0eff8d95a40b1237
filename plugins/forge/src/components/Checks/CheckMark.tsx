import { ButtonLink, Link, Tooltip, TooltipTrigger } from '@backstage/ui';
import { OUTCOME_TEXTS, outcomeOf } from '../../lib/outcome';
import { useRepository } from '../Repository/RepositoryContext';
import styles from './Checks.module.css';
import { useCheck } from './ChecksProvider';
import { OutcomeIcon } from './OutcomeIcon';

type CheckProps = { sha: string };

/** How a commit stands as a picture that leads to the run; nothing where it has no checks. */
export const CheckMark = ({ sha }: CheckProps) => {
  const { paths } = useRepository();
  const check = useCheck(sha);
  if (!check) {
    return null;
  }
  const outcome = outcomeOf(check);
  const label = `${check.name}: ${OUTCOME_TEXTS[outcome]}`;
  return (
    <TooltipTrigger>
      <ButtonLink
        className={styles.mark}
        variant="tertiary"
        size="small"
        href={paths.run(check.run_id)}
        aria-label={label}
      >
        <OutcomeIcon outcome={outcome} />
      </ButtonLink>
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
};

/** The same in words. */
export const CheckLink = ({ sha }: CheckProps) => {
  const { paths } = useRepository();
  const check = useCheck(sha);
  if (!check) {
    return null;
  }
  const outcome = outcomeOf(check);
  return (
    <span>
      <OutcomeIcon outcome={outcome} />
      {check.name}
      <Link href={paths.run(check.run_id)}>{OUTCOME_TEXTS[outcome]}</Link>
    </span>
  );
};
