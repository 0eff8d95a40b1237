import { timeOf } from '@portico/ui-kit';
import { problemText } from '../../lib/problemText';
import styles from './MetricsTab.module.css';
import type { AlertsState } from './useAlerts';

const MAX_SHOWN = 20;

/** The alerts that fire. @param time of when, in milliseconds since 1970 */
export const Alerts = ({
  alerts,
  error,
  time,
}: AlertsState & { time: number }) => {
  if (error) {
    const { title, words } = problemText(error);
    return (
      <p className={styles.noAlerts} role="alert">
        Whether alerts fire is not known. {title}
        {words && `: ${words}`}
      </p>
    );
  }
  if (!alerts?.length) {
    return (
      <p className={styles.noAlerts}>
        {alerts ? 'No alert fires.' : 'Looking for alerts…'}
      </p>
    );
  }
  const hidden = alerts.length - MAX_SHOWN;
  return (
    <section className={styles.alerts} aria-label="Alerts that fire">
      <p>
        {alerts.length === 1 ? '1 alert fires' : `${alerts.length} alerts fire`}{' '}
        at {timeOf(time)}
      </p>
      <ul>
        {alerts
          .slice(0, MAX_SHOWN)
          .map(({ name, severity, count, details }) => (
            <li key={`${name} ${severity}`}>
              <strong>{name}</strong>
              {severity && <span className={styles.severity}>{severity}</span>}
              <span className={styles.details}>
                {details}
                {count > 1 && ` and ${count - 1} more`}
              </span>
            </li>
          ))}
        {hidden > 0 && <li>and {hidden} more</li>}
      </ul>
    </section>
  );
};
