import { memo, type AnchorHTMLAttributes } from 'react';
import type { Token } from '../../lib/highlightedLines';
import styles from './FilePage.module.css';

type CodeLineProps = {
  tokens: Token[];
  isSelected?: boolean;
  linkProps: AnchorHTMLAttributes<HTMLAnchorElement> & { 'data-line': number };
};

const CodeLineView = ({ tokens, isSelected, linkProps }: CodeLineProps) => (
  <div className={styles.line} data-selected={isSelected || undefined}>
    <a className={styles.number} {...linkProps}>
      {linkProps['data-line']}
    </a>
    <code className={styles.text}>
      {tokens.map((token, index) =>
        token.scope ? (
          <span key={index} className={token.scope}>
            {token.text}
          </span>
        ) : (
          token.text
        ),
      )}
      {'\n'}
    </code>
  </div>
);

/** One line of a file. */
export const CodeLine = memo(
  CodeLineView,
  (before, after) =>
    before.tokens === after.tokens &&
    before.isSelected === after.isSelected &&
    before.linkProps.tabIndex === after.linkProps.tabIndex,
);
