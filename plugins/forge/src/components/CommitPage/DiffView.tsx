import { Text } from '@backstage/ui';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type { DiffFile as DiffFileData } from '../../lib/diffTypes';
import { DiffFile } from './DiffFile';
import '../common/codeColors.css';
import styles from './CommitPage.module.css';

/** What changed, file by file: before and after side by side where there is room. */
export const DiffView = ({ files }: { files: DiffFileData[] }) => {
  const isWide = useMediaQuery('(min-width: 1100px)', { noSsr: true });
  return (
    <div className={styles.diff}>
      <Text as="p" color="secondary">
        {files.length === 1
          ? '1 file changed'
          : `${files.length} files changed`}
      </Text>
      {files.map(file => (
        <DiffFile
          key={`${file.oldPath}:${file.path}`}
          file={file}
          layout={isWide ? 'split' : 'unified'}
        />
      ))}
    </div>
  );
};
