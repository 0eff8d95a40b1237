import { alertApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, Text } from '@backstage/ui';
import type { ForgeContent } from '@portico/plugin-forge-common';
import type { ReactNode } from 'react';
import { CopyButton } from '@portico/ui-kit';
import type { Place } from '../../api';
import { messageOf } from '../../lib/errors';
import { formatBytes } from '../../lib/fileContent';
import type { FileKind } from '../../lib/fileKindOf';
import { splitLines } from '../../lib/highlightedLines';
import { openAsText } from '../../lib/saveBlob';
import { DownloadButton } from '../common/DownloadButton';
import { useForge } from '../common/useForge';
import { useRepository } from '../Repository/RepositoryContext';
import { DeleteFile } from './DeleteFile';
import styles from './FilePage.module.css';

function countLines(text: string): string {
  const count = splitLines(text).length;
  return count === 1 ? '1 line' : `${count} lines`;
}

type FileActionsProps = {
  place: Place;
  file: ForgeContent;
  kind: FileKind;
  /** Stands first. */
  children?: ReactNode;
};

/** The size of a file and what can be done with it. */
export const FileActions = (props: FileActionsProps) => {
  const { place, file, kind, children } = props;
  const forge = useForge();
  const alerts = useApi(alertApiRef);
  const { id, repository, branches, paths } = useRepository();
  const load = () => forge.getRaw(id, place);
  const isBranch = branches.some(({ name }) => name === place.ref);
  const mayCommit = repository.permissions.push && isBranch;
  const canDelete = mayCommit && file.type !== 'submodule';
  const canEdit = mayCommit && 'text' in kind;
  const openRaw = () =>
    openAsText(load).catch(error =>
      alerts.post({ message: messageOf(error), severity: 'error' }),
    );
  return (
    <div className={styles.actions}>
      {children}
      <Text color="secondary" variant="body-small" className={styles.size}>
        {'text' in kind && `${countLines(kind.text)} · `}
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
          <CopyButton text={kind.text} label="Copy the file" />
        </>
      )}
      {file.type === 'file' && (
        <DownloadButton fileName={file.name} load={load}>
          Download
        </DownloadButton>
      )}
      {canDelete && <DeleteFile place={place} file={file} />}
      {canEdit && (
        <ButtonLink variant="primary" href={paths.edit(place.ref, place.path)}>
          Edit
        </ButtonLink>
      )}
    </div>
  );
};
