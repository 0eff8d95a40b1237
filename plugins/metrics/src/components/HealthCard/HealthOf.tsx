import type { Health } from '../../lib/loadHealth';
import { problemText } from '../../lib/problemText';
import { Figures } from './Figures';
import styles from './HealthCard.module.css';

const MAX_NAMED = 3;

type State = 'firing' | 'calm' | 'unknown';

/** What the alerts say, in a few words. */
function verdictOf({ alerts }: Health): { state: State; text: string } {
  if (!alerts) {
    return { state: 'unknown', text: 'Whether alerts fire is not known' };
  }
  if (!alerts.length) {
    return { state: 'calm', text: 'No alert fires' };
  }
  const names = alerts.slice(0, MAX_NAMED).map(({ name }) => name);
  const more = alerts.length > MAX_NAMED ? ', …' : '';
  const count =
    alerts.length === 1 ? '1 alert fires' : `${alerts.length} alerts fire`;
  return { state: 'firing', text: `${count}: ${names.join(', ')}${more}` };
}

/** How an entity is, or why that is not known. */
export const HealthOf = ({ health }: { health: Health }) => {
  const { problem, alerts, figures } = health;
  if (problem) {
    const { title, words } = problemText(problem);
    return (
      <p className={styles.text} role="alert">
        {title}
        {words && `: ${words}`}
      </p>
    );
  }
  const isBlank = figures.every(
    ({ value, error, panel }) => value === undefined && !error && !panel.fault,
  );
  if (isBlank && !alerts?.length) {
    return <p className={styles.text}>Nothing measures this yet.</p>;
  }
  const { state, text } = verdictOf(health);
  return (
    <>
      <p className={styles.verdict} role="status">
        <span className={styles.dot} data-state={state} aria-hidden />
        {text}
      </p>
      <Figures figures={figures} />
    </>
  );
};
