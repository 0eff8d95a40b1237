import { Progress } from '@backstage/core-components';
import { Alert, Button } from '@backstage/ui';
import { Notice } from '@portico/ui-kit';
import type { ReactNode } from 'react';
import { isNotAllowed, messageOf } from '../../lib/errors';
import type { LiveState } from './useLive';

type LoadedProps<T> = {
  state: LiveState<T>;
  children: (value: T) => ReactNode;
};

/** What was asked for, or that it is on its way, not permitted or out of reach. */
export function Loaded<T>({ state, children }: LoadedProps<T>) {
  const { error, value, retry } = state;
  if (error && isNotAllowed(error)) {
    return <Notice title="You may not see this">{messageOf(error)}</Notice>;
  }
  if (value === undefined) {
    return error ? (
      <Notice
        isAlert
        title="This could not be loaded"
        action={<Button onPress={retry}>Try again</Button>}
      >
        {messageOf(error)}
      </Notice>
    ) : (
      <Progress />
    );
  }
  return (
    <>
      {error && (
        <Alert
          status="warning"
          icon
          title="What you see is not up to date"
          description={messageOf(error)}
        />
      )}
      {children(value)}
    </>
  );
}
