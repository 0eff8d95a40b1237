import type { Figure } from '../../lib/loadHealth';
import { problemText } from '../../lib/problemText';
import { formatValue } from '../../lib/units';
import styles from './HealthCard.module.css';

function textOf({ panel, value, error }: Figure): string {
  if (panel.fault) {
    return `The annotation ${panel.fault.annotation} cannot be used`;
  }
  return error
    ? problemText(error, panel.annotation).title
    : formatValue(value, panel.unit);
}

/** The numbers of now, those that there are. */
export const Figures = ({ figures }: { figures: Figure[] }) => (
  <dl className={styles.figures}>
    {figures
      .filter(it => it.value !== undefined || it.error || it.panel.fault)
      .map(figure => (
        <div key={figure.panel.id}>
          <dt>
            {figure.panel.title}
            {figure.label && `, ${figure.label}`}
          </dt>
          <dd data-is-fault={Boolean(figure.error || figure.panel.fault)}>
            {textOf(figure)}
          </dd>
        </div>
      ))}
  </dl>
);
