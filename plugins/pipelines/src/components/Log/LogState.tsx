import { Progress } from '@backstage/core-components';
import { Button } from '@backstage/ui';
import { Notice } from '@portico/ui-kit';
import { isNotFound, messageOf } from '../../lib/errors';

type LogStateProps = {
  isRunning: boolean;
  isDone: boolean;
  error?: Error;
  onRetry: () => void;
};

/** What there is to say as long as there is no line. */
export const LogState = (props: LogStateProps) => {
  const { isRunning, isDone, error, onRetry } = props;
  if (error) {
    return (
      <Notice
        isAlert={!isNotFound(error)}
        title={
          isNotFound(error) ? 'There is no log' : 'The log could not be read'
        }
        action={<Button onPress={onRetry}>Try again</Button>}
      >
        {messageOf(error)}
      </Notice>
    );
  }
  if (isRunning) {
    return <Notice title="Nothing has been written yet" />;
  }
  return isDone ? <Notice title="The log is empty" /> : <Progress />;
};
