import { Progress } from '@backstage/core-components';
import { Button } from '@backstage/ui';
import { Notice } from '@portico/ui-kit';
import type { ReactNode } from 'react';
import { isNotFound, messageOf } from '../../lib/errors';

type LoadedProps<T> = {
  state: { loading: boolean; error?: Error; value?: T; retry?: () => void };
  /** What is shown when there is no such thing. */
  missing?: ReactNode;
  children: (value: T) => ReactNode;
};

/** What was asked for, or that it is on its way, missing or out of reach. */
export function Loaded<T>({ state, missing, children }: LoadedProps<T>) {
  const { error, loading, value, retry } = state;
  if (error && missing && isNotFound(error)) {
    return <>{missing}</>;
  }
  if (error) {
    return (
      <Notice
        isAlert
        title="This could not be loaded"
        action={retry && <Button onPress={retry}>Try again</Button>}
      >
        {messageOf(error)}
      </Notice>
    );
  }
  if (value === undefined && loading) {
    return <Progress />;
  }
  return <>{children(value as T)}</>;
}
