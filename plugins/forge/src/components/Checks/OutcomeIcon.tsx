import BlockIcon from '@material-ui/icons/Block';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import ErrorIcon from '@material-ui/icons/Error';
import RemoveCircleIcon from '@material-ui/icons/RemoveCircleOutline';
import ScheduleIcon from '@material-ui/icons/Schedule';
import SyncIcon from '@material-ui/icons/Sync';
import TimerOffIcon from '@material-ui/icons/TimerOff';
import type { Outcome } from '../../lib/outcome';
import styles from './Checks.module.css';

const icons: Record<Outcome, typeof SyncIcon> = {
  queued: ScheduleIcon,
  in_progress: SyncIcon,
  success: CheckCircleIcon,
  failure: ErrorIcon,
  cancelled: BlockIcon,
  skipped: RemoveCircleIcon,
  timed_out: TimerOffIcon,
};

/** How something stands as a picture; a text or label says the same. */
export const OutcomeIcon = ({ outcome }: { outcome: Outcome }) => {
  const Icon = icons[outcome];
  return (
    <span className={styles.icon} data-outcome={outcome} aria-hidden="true">
      <Icon fontSize="inherit" />
    </span>
  );
};
