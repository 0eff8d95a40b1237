import { Button, TextField } from '@backstage/ui';
import type { ForgeContent } from '@portico/plugin-forge-common';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ForgeApi, Place, RepositoryId } from '../../api';
import { ancestorsOf } from '../../lib/paths';
import { ConfirmDialog } from '../common/ConfirmDialog';
import { useForge } from '../common/useForge';
import { useRepository } from '../Repository/RepositoryContext';

/** The nearest folder that has something else in it: git keeps no empty ones. */
async function folderThatStays(forge: ForgeApi, id: RepositoryId, at: Place) {
  const folders = ancestorsOf(at.path).slice(0, -1).reverse();
  for (const { path } of folders) {
    const contents = await forge.getContents(id, { ref: at.ref, path });
    if (Array.isArray(contents) && contents.length > 1) {
      return path;
    }
  }
  return '';
}

type DeleteFileProps = { place: Place; file: ForgeContent };

/** Commits that a file is no more, and shows the folder that it was in. */
export const DeleteFile = ({ place, file }: DeleteFileProps) => {
  const forge = useForge();
  const navigate = useNavigate();
  const { id, paths, reload } = useRepository();
  const [isAsking, setAsking] = useState(false);
  const [message, setMessage] = useState('');
  const { ref: branch, path } = place;
  const defaultMessage = `Remove ${path}`;
  return (
    <>
      <Button variant="secondary" onPress={() => setAsking(true)}>
        Delete
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={`Delete ${file.name}?`}
          text={`A commit on ${branch} takes ${path} away; the history keeps it.`}
          action="Delete file"
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            const folder = await folderThatStays(forge, id, place);
            await forge.deleteFile(id, {
              path,
              branch,
              message: message.trim() || defaultMessage,
              sha: file.sha,
            });
            reload();
            navigate(paths.tree(branch, folder));
          }}
        >
          <TextField
            label="Commit message"
            placeholder={defaultMessage}
            value={message}
            onChange={setMessage}
          />
        </ConfirmDialog>
      )}
    </>
  );
};
