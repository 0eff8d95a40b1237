import BlockIcon from '@material-ui/icons/Block';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import ErrorIcon from '@material-ui/icons/Error';
import PanToolIcon from '@material-ui/icons/PanTool';
import RadioButtonUncheckedIcon from '@material-ui/icons/RadioButtonUnchecked';
import RemoveCircleIcon from '@material-ui/icons/RemoveCircleOutline';
import ScheduleIcon from '@material-ui/icons/Schedule';
import SyncIcon from '@material-ui/icons/Sync';
import TimerOffIcon from '@material-ui/icons/TimerOff';
import { OUTCOME_TEXTS, outcomeOf, type Outcome } from '../../lib/outcome';
import styles from './common.module.css';

const icons: Record<Outcome, typeof SyncIcon> = {
  queued: ScheduleIcon,
  in_progress: SyncIcon,
  success: CheckCircleIcon,
  failure: ErrorIcon,
  cancelled: BlockIcon,
  skipped: RemoveCircleIcon,
  timed_out: TimerOffIcon,
  neutral: RadioButtonUncheckedIcon,
  action_required: PanToolIcon,
};

type StatusProps = { of: Parameters<typeof outcomeOf>[0] };

/** How something stands as a picture; the text beside it, or its label, says the same. */
export const StatusIcon = ({ of }: StatusProps) => {
  const outcome = outcomeOf(of);
  const Icon = icons[outcome];
  return (
    <span className={styles.icon} data-outcome={outcome} aria-hidden="true">
      <Icon fontSize="inherit" />
    </span>
  );
};

/** How something stands, as picture and text. */
export const Status = ({ of }: StatusProps) => (
  <span className={styles.status}>
    <StatusIcon of={of} />
    {OUTCOME_TEXTS[outcomeOf(of)]}
  </span>
);
