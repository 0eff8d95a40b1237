import { Progress } from '@backstage/core-components';
import { Button } from '@backstage/ui';
import { useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { highlight } from '../../lib/highlight';
import { plainLines, type Token } from '../../lib/highlightedLines';
import { CodeLine } from './CodeLine';
import styles from './FilePage.module.css';
import { useLineSelection } from './useLineSelection';
import '../common/codeColors.css';

const CHUNK = 200;
const FIRST_LINES = 5_000;

function chunksOf(lines: Token[][]) {
  return Array.from({ length: Math.ceil(lines.length / CHUNK) }, (_, index) =>
    lines.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}

type CodeLinesProps = { path: string; lines: Token[][] };

const CodeLines = ({ path, lines }: CodeLinesProps) => {
  const { range, containerProps, linkProps } = useLineSelection(lines.length);
  const [isWhole, setWhole] = useState((range?.last ?? 0) > FIRST_LINES);
  const shown = isWhole ? lines : lines.slice(0, FIRST_LINES);
  return (
    <>
      <div className={styles.code} {...containerProps}>
        {chunksOf(shown).map((chunk, chunkIndex) => (
          // Chunks out of sight are not laid out, which keeps long files fast.
          <div key={chunkIndex} className={styles.chunk}>
            {chunk.map((tokens, index) => {
              const number = chunkIndex * CHUNK + index + 1;
              return (
                <CodeLine
                  key={number}
                  tokens={tokens}
                  isSelected={
                    range && range.first <= number && number <= range.last
                  }
                  linkProps={linkProps(number)}
                />
              );
            })}
          </div>
        ))}
      </div>
      {shown.length < lines.length && (
        <Button variant="secondary" onPress={() => setWhole(true)}>
          {`Show all ${lines.length} lines of ${path}`}
        </Button>
      )}
    </>
  );
};

/** A text with line numbers that can be linked to, in colour as soon as the grammar is there. */
export const CodeView = ({ path, text }: { path: string; text: string }) => {
  const { value, error } = useAsync(() => highlight(path, text), [path, text]);
  // A grammar that does not arrive takes the colours, not the file.
  const lines = error ? plainLines(text) : value;
  return lines ? <CodeLines path={path} lines={lines} /> : <Progress />;
};
