import { Alert, Button, ButtonLink, TextField } from '@backstage/ui';
import { faultOfPath } from '../../lib/faultOfPath';
import { useRepository } from '../Repository/RepositoryContext';
import { CommitForm } from './CommitForm';
import styles from './EditPage.module.css';
import { Failure } from './Failure';
import { LeaveGuard } from './LeaveGuard';
import { useCommit } from './useCommit';
import { useDraft, type Draft } from './useDraft';

type EditorProps = {
  branch: string;
  initial: Draft;
  /** Where the cancel button leads. */
  cancelHref: string;
};

/** A file to type in, and the form that commits it. */
export const Editor = ({ branch, initial, cancelHref }: EditorProps) => {
  const { repository } = useRepository();
  const isNew = initial.sha === undefined;
  const place = `${repository.full_name}:${branch}:${initial.path}:${isNew}`;
  const { draft, isDirty, wasRestored, change, discard } = useDraft(
    place,
    initial,
  );
  const defaultMessage = `${isNew ? 'Add' : 'Update'} ${draft.path}`;
  const [state, commit] = useCommit({
    branch,
    draft,
    defaultMessage,
    onDone: discard,
  });
  const pathFault = isNew ? faultOfPath(draft.path) : undefined;
  return (
    <div className={styles.editor}>
      {isDirty && !state.loading && <LeaveGuard onLeave={discard} />}
      {wasRestored && (
        <Alert
          status="info"
          icon
          title="This is what you had typed before"
          customActions={
            <Button size="small" variant="secondary" onPress={discard}>
              Discard it
            </Button>
          }
        />
      )}
      {isNew && (
        <TextField
          label="Path of the file"
          isRequired
          value={draft.path}
          onChange={path => change({ path })}
          validationBehavior="aria"
          validate={path =>
            (path !== initial.path && faultOfPath(path)) || null
          }
        />
      )}
      <textarea
        className={styles.text}
        aria-label={isNew ? 'Content of the file' : `Content of ${draft.path}`}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        wrap="off"
        value={draft.content}
        onChange={event => change({ content: event.target.value })}
      />
      <CommitForm
        branch={branch}
        draft={draft}
        defaultMessage={defaultMessage}
        onChange={change}
      />
      {state.error && (
        <Failure
          error={state.error}
          branch={branch}
          draft={draft}
          onCommitOnTop={() => commit({ onTop: true })}
        />
      )}
      <div className={styles.buttons}>
        <Button
          variant="primary"
          isDisabled={Boolean(pathFault) || draft.newBranch === '' || !isDirty}
          isPending={state.loading}
          onPress={() => commit()}
        >
          Commit
        </Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Cancel
        </ButtonLink>
      </div>
    </div>
  );
};
