import { Progress } from '@backstage/core-components';
import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import { logsReadPermission } from '@portico/plugin-logs-common';
import { Notice } from '@portico/ui-kit';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { logsApiRef } from '../../api';
import { isNotAllowed, messageOf } from '../../lib/errors';
import { useEntityRef } from '../common/useEntityRef';
import { HowToSend } from './HowToSend';
import { LogsOfSource } from './LogsOfSource';
import { useLogView } from './useLogView';

const NotAllowed = ({ why }: { why: string }) => (
  <Notice title="You may not read these logs">
    {why}. The people who run this portal can give it to you.
  </Notice>
);

const Sources = () => {
  const api = useApi(logsApiRef);
  const entityRef = useEntityRef();
  const { view, change } = useLogView();
  const state = useAsyncRetry(() => api.sources(entityRef), [api, entityRef]);
  if (state.error && isNotAllowed(state.error)) {
    return <NotAllowed why={messageOf(state.error)} />;
  }
  if (state.error) {
    return (
      <Notice
        isAlert
        title="The logs could not be loaded"
        action={<Button onPress={state.retry}>Try again</Button>}
      >
        {messageOf(state.error)}
      </Notice>
    );
  }
  if (!state.value) {
    return <Progress />;
  }
  const sources = state.value;
  const source = sources.find(it => it.id === view.source) ?? sources[0];
  return source ? (
    <LogsOfSource {...{ source, sources, view, change }} />
  ) : (
    <Notice title="Nothing has logs of this entity">
      <HowToSend />
    </Notice>
  );
};

/** The logs of an entity. */
export const LogsTab = () => {
  const permission = logsReadPermission;
  const { allowed, loading } = usePermission({ permission });
  if (loading) {
    return <Progress />;
  }
  return allowed ? (
    <Sources />
  ) : (
    <NotAllowed why="It takes the permission logs.read" />
  );
};
