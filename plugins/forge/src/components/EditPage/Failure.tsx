import { Alert, Button, Link } from '@backstage/ui';
import { isConflict, messageOf } from '../../lib/errors';
import { useRepository } from '../Repository/RepositoryContext';
import type { Draft } from './useDraft';

type FailureProps = {
  error: Error;
  branch: string;
  draft: Draft;
  onCommitOnTop: () => void;
};

/** Says why nothing was committed, and what can be done when somebody else was faster. */
export const Failure = (props: FailureProps) => {
  const { error, branch, draft, onCommitOnTop } = props;
  const { paths } = useRepository();
  const wasFaster = isConflict(error) && draft.sha !== undefined;
  if (!wasFaster || draft.newBranch !== undefined) {
    return (
      <Alert
        role="alert"
        status="danger"
        icon
        title={`Nothing was committed: ${messageOf(error)}`}
        description="What you typed is still here."
      />
    );
  }
  return (
    <Alert
      role="alert"
      status="warning"
      icon
      title={`Nothing was committed: ${draft.path} was changed by somebody else in the meantime`}
      description={
        <>
          What you typed is still here. Look at{' '}
          <Link href={paths.blob(branch, draft.path)} target="_blank">
            the file as it is now
          </Link>{' '}
          (in a new tab) and take over what you want to keep of it.{' '}
          {messageOf(error)}
        </>
      }
      customActions={
        <Button size="small" variant="secondary" onPress={onCommitOnTop}>
          Commit mine in its place
        </Button>
      }
    />
  );
};
