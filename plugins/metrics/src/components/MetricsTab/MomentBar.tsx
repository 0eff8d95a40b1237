import { Button, Link } from '@backstage/ui';
import { timeOf } from '@portico/ui-kit';
import { useLogsPath } from '../common/useLogsPath';
import styles from './MetricsTab.module.css';

type MomentBarProps = {
  /** Milliseconds since 1970. */
  at: number;
  onUnmark: () => void;
};

/** The moment that is marked in all charts, and the way to its logs. */
export const MomentBar = ({ at, onUnmark }: MomentBarProps) => {
  const logsPath = useLogsPath();
  return (
    <div className={styles.moment} role="status">
      <span>
        Marked: <strong>{timeOf(at)}</strong>
      </span>
      {logsPath && <Link href={logsPath({ at })}>Show logs here</Link>}
      <Button variant="tertiary" size="small" onPress={onUnmark}>
        Unmark
      </Button>
    </div>
  );
};
