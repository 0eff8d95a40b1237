import { useNavigate } from 'react-router-dom';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { useForge } from '../common/useForge';
import { useRepository } from '../Repository/RepositoryContext';
import type { Draft } from './useDraft';

type Options = {
  branch: string;
  draft: Draft;
  /** What the message says when nobody wrote one. */
  defaultMessage: string;
  onDone: () => void;
};

/** Commits a draft and shows the file; with `onTop` also where the file has changed in between. */
export function useCommit(options: Options) {
  const { branch, draft, defaultMessage, onDone } = options;
  const forge = useForge();
  const navigate = useNavigate();
  const { id, paths, reload } = useRepository();
  return useAsyncFn(
    async ({ onTop = false } = {}) => {
      const { path, content, message, newBranch, sha } = draft;
      const present = onTop
        ? await forge.getContents(id, { ref: branch, path })
        : undefined;
      await forge.commitFile(id, {
        path,
        content,
        branch,
        newBranch,
        message: message.trim() || defaultMessage,
        sha: present && !Array.isArray(present) ? present.sha : sha,
      });
      onDone();
      reload();
      navigate(paths.blob(newBranch ?? branch, path));
    },
    [forge, id, paths, branch, draft, defaultMessage, onDone, navigate, reload],
  );
}
