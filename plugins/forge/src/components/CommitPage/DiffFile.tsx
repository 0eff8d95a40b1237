import { Badge, Text } from '@backstage/ui';
import { useState } from 'react';
import type { DiffFile as DiffFileData } from '../../lib/diffTypes';
import styles from './CommitPage.module.css';
import { SplitTable } from './SplitTable';
import { UnifiedTable } from './UnifiedTable';

const LONGEST_OPEN = 400;

const badges: Partial<Record<DiffFileData['status'], string>> = {
  added: 'New',
  removed: 'Removed',
  renamed: 'Renamed',
  copied: 'Copied',
};

function reasonForNoLines({ binary, status, mode }: DiffFileData): string {
  if (binary) {
    return 'This file is not text.';
  }
  if (mode) {
    return `Only its mode changed: ${mode}`;
  }
  return status === 'renamed' || status === 'copied'
    ? 'Nothing in it changed.'
    : 'This file is empty.';
}

type DiffFileProps = { file: DiffFileData; layout: 'split' | 'unified' };

/** What changed in one file; a long change starts folded. */
export const DiffFile = ({ file, layout }: DiffFileProps) => {
  const { path, oldPath, status, hunks, additions, deletions } = file;
  const [isOpen, setOpen] = useState(additions + deletions <= LONGEST_OPEN);
  const Table = layout === 'split' ? SplitTable : UnifiedTable;
  return (
    <details
      className={styles.file}
      open={isOpen}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className={styles.path}>
          {oldPath ? `${oldPath} → ${path}` : path}
        </span>
        {badges[status] && <Badge size="small">{badges[status]}</Badge>}
        {!file.binary && (
          <span className={styles.counts}>
            <span data-kind="added">+{additions}</span>{' '}
            <span data-kind="removed">−{deletions}</span>
          </span>
        )}
      </summary>
      {isOpen && hunks.length > 0 && (
        <div className={styles.scroll}>
          <Table path={path} hunks={hunks} />
        </div>
      )}
      {isOpen && hunks.length === 0 && (
        <Text as="p" color="secondary" className={styles.noLines}>
          {reasonForNoLines(file)}
        </Text>
      )}
    </details>
  );
};
