import { alertApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { messageOf } from '../../lib/errors';
import { saveBlob } from '../../lib/saveBlob';

type DownloadButtonProps = {
  fileName: string;
  load: () => Promise<Blob>;
  children: string;
};

/** Saves a file to disk. A plain link would not carry the reader's credentials. */
export const DownloadButton = (props: DownloadButtonProps) => {
  const { fileName, load, children } = props;
  const alerts = useApi(alertApiRef);
  const [state, download] = useAsyncFn(async () => {
    try {
      saveBlob(await load(), fileName);
    } catch (error) {
      alerts.post({
        message: `${fileName} could not be downloaded: ${messageOf(error)}`,
        severity: 'error',
      });
    }
  }, [load, fileName, alerts]);
  return (
    <Button variant="secondary" isPending={state.loading} onPress={download}>
      {children}
    </Button>
  );
};
