import { alertApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, Text } from '@backstage/ui';
import type { ForgeContent } from '@portico/plugin-forge-common';
import type { Place } from '../../api';
import { messageOf } from '../../lib/errors';
import { formatBytes } from '../../lib/fileContent';
import { fileKindOf } from '../../lib/fileKindOf';
import { splitLines } from '../../lib/highlightedLines';
import { openAsText } from '../../lib/saveBlob';
import { DownloadButton } from '../common/DownloadButton';
import { useForge } from '../common/useForge';
import { CopyButton } from '../common/CopyButton';
import { useRepository } from '../Repository/RepositoryContext';
import styles from './FilePage.module.css';

type FileActionsProps = { place: Place; file: ForgeContent };

/** The size of a file and what can be done with it. */
export const FileActions = ({ place, file }: FileActionsProps) => {
  const forge = useForge();
  const alerts = useApi(alertApiRef);
  const { id, repository, branches, paths } = useRepository();
  const kind = fileKindOf(file);
  const load = () => forge.getRaw(id, place);
  const isBranch = branches.some(({ name }) => name === place.ref);
  const canEdit = repository.permissions.push && isBranch && 'text' in kind;
  const openRaw = () =>
    openAsText(load).catch(error =>
      alerts.post({ message: messageOf(error), severity: 'error' }),
    );
  return (
    <div className={styles.actions}>
      <Text color="secondary" variant="body-small" className={styles.size}>
        {'text' in kind && `${splitLines(kind.text).length} lines · `}
        {formatBytes(file.size)}
      </Text>
      <ButtonLink
        variant="secondary"
        href={paths.commits(place.ref, place.path)}
      >
        History
      </ButtonLink>
      {'text' in kind && (
        <>
          <Button variant="secondary" onPress={openRaw}>
            Raw
          </Button>
          <CopyButton text={kind.text} aria-label="Copy the file" />
        </>
      )}
      {file.type === 'file' && (
        <DownloadButton fileName={file.name} load={load}>
          Download
        </DownloadButton>
      )}
      {canEdit && (
        <ButtonLink variant="primary" href={paths.edit(place.ref, place.path)}>
          Edit
        </ButtonLink>
      )}
    </div>
  );
};
