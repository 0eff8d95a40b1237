import { alertApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { messageOf } from '../../lib/errors';
import { saveBlob } from '../../lib/saveBlob';
import { usePipelines } from '../common/usePipelines';

type RawButtonProps = { entityRef: string; runId: string; jobId: string };

/** Saves the whole log as its host has it. A plain link would not carry the reader's credentials. */
export const RawButton = ({ entityRef, runId, jobId }: RawButtonProps) => {
  const pipelines = usePipelines();
  const alerts = useApi(alertApiRef);
  const [state, download] = useAsyncFn(async () => {
    try {
      const blob = await pipelines.getRawLog(entityRef, { runId, jobId });
      saveBlob(blob, `${runId}-${jobId}.log`.replace(/[^\w.-]/g, '_'));
    } catch (error) {
      alerts.post({
        message: `The log could not be downloaded: ${messageOf(error)}`,
        severity: 'error',
      });
    }
  }, [pipelines, alerts, entityRef, runId, jobId]);
  return (
    <Button
      size="small"
      variant="secondary"
      isPending={state.loading}
      onPress={download}
    >
      Raw
    </Button>
  );
};
