import { CopyButton } from '@portico/ui-kit';
import { plainText } from '../../lib/ansi';
import { filterTextOf } from '../../lib/filterTextOf';
import { exactTimeOf } from '../../lib/formatTime';
import type { LogRow } from '../../lib/LineWindow';
import styles from './LineList.module.css';
import type { LineActions } from './useLineActions';

type ValueProps = {
  row: LogRow;
  name: string;
  value: string;
  onFilter: (text: string) => void;
};

const Value = ({ row, name, value, onFilter }: ValueProps) => {
  const text = filterTextOf(row.line, name, value);
  return text === undefined ? (
    <span>{value}</span>
  ) : (
    <button
      type="button"
      className={styles.value}
      title={`Show only lines with ${text}`}
      onClick={() => onFilter(text)}
    >
      {value}
    </button>
  );
};

type LineDetailsProps = { row: LogRow; actions: LineActions };

/** Everything about a line: all of its text, its fields, and the stream that it is in. */
export const LineDetails = ({ row, actions }: LineDetailsProps) => {
  const fields = Object.entries(row.fields);
  const labels = Object.entries(row.labels);
  const link = window.location.origin + actions.addressOf(row);
  return (
    <div className={styles.details}>
      <div className={styles.actions}>
        <span>{exactTimeOf(row.time)}</span>
        <CopyButton text={link} label="Copy link" isLabelled />
        <CopyButton text={plainText(row.line)} label="Copy line" isLabelled />
      </div>
      <pre className={styles.whole}>{plainText(row.line)}</pre>
      <table className={styles.fields}>
        <caption>Fields and labels of the line</caption>
        <tbody>
          {fields.map(([name, value]) => (
            <tr key={`field ${name}`}>
              <th scope="row">{name}</th>
              <td>
                <Value {...{ row, name, value }} onFilter={actions.filter} />
              </td>
            </tr>
          ))}
          {labels.map(([name, value]) => (
            <tr key={`label ${name}`} className={styles.label}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
