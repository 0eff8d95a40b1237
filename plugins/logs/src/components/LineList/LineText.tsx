import { ansiParts } from '../../lib/ansi';
import { markText } from '../../lib/markText';
import { colorOfAnsi } from '../common/levelColors';
import styles from './LineList.module.css';

/** So much of a line is drawn in the list; all of it among its fields. */
const SHOWN = 2_000;

type LineTextProps = { line: string; isWrapped: boolean; wanted: string };

/** What a line says, with its colours, and with the text marked that somebody looks for. */
export const LineText = ({ line, isWrapped, wanted }: LineTextProps) => {
  const head = line.slice(0, SHOWN);
  const left = line.length - head.length;
  const shown = isWrapped ? head : head.replace(/\r?\n/g, ' ↵ ');
  return (
    <span className={styles.text}>
      {ansiParts(shown).map(({ text, color, isBold }, place) => (
        <span
          key={place}
          style={{
            color: color && colorOfAnsi(color),
            fontWeight: isBold ? 600 : undefined,
          }}
        >
          {markText(text, wanted).map((part, index) =>
            part.isMarked ? <mark key={index}>{part.text}</mark> : part.text,
          )}
        </span>
      ))}
      {left > 0 && <em>{` … ${left.toLocaleString('en')} more characters`}</em>}
    </span>
  );
};
