import { Button } from '@backstage/ui';
import type { MetricsError } from '../../lib/MetricsError';
import { problemText } from '../../lib/problemText';
import styles from './Panel.module.css';

type PanelProblemProps = {
  error: MetricsError;
  annotation?: string;
  onRetry: () => void;
};

/** Why a panel shows nothing, or less than it would. */
export const PanelProblem = (props: PanelProblemProps) => {
  const { error, annotation, onRetry } = props;
  const { title, words, advice } = problemText(error, annotation);
  return (
    <div className={styles.problem} role="alert">
      <p className={styles.problemTitle}>{title}</p>
      {words && <p className={styles.words}>{words}</p>}
      {advice && <p>{advice}</p>}
      {error.problem !== 'query' && (
        <Button variant="secondary" size="small" onPress={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
};
