import { alertApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEntityPermission } from '@backstage/plugin-catalog-react/alpha';
import { Button } from '@backstage/ui';
import {
  pipelinesRunTriggerPermission,
  type PipelineRunAnswer,
} from '@portico/plugin-pipelines-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { messageOf } from '../../lib/errors';
import { isActive } from '../../lib/outcome';
import { usePipelines } from '../common/usePipelines';

type RunActionsProps = {
  entityRef: string;
  answer: PipelineRunAnswer;
  onChanged: () => void;
};

/** Cancels a run that goes on, and repeats one that has ended, for those who may. */
export const RunActions = (props: RunActionsProps) => {
  const { entityRef, answer, onChanged } = props;
  const { run, provider } = answer;
  const pipelines = usePipelines();
  const alerts = useApi(alertApiRef);
  const { allowed } = useEntityPermission(pipelinesRunTriggerPermission);
  const verb = isActive(run) ? 'cancel' : 'rerun';
  const [state, act] = useAsyncFn(async () => {
    try {
      await pipelines[verb](entityRef, run.id);
    } catch (error) {
      alerts.post({ message: messageOf(error), severity: 'error' });
    }
    onChanged();
  }, [pipelines, alerts, verb, entityRef, run.id, onChanged]);
  if (!allowed || !provider.can[verb]) {
    return null;
  }
  return (
    <Button variant="secondary" isPending={state.loading} onPress={act}>
      {verb === 'cancel' ? 'Cancel run' : 'Run again'}
    </Button>
  );
};
