import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { momentAddress } from '@portico/ui-kit';
import { logsRouteRef } from '../../routes';

type LogsPath = (to: Parameters<typeof momentAddress>[0]) => string;

/** Leads to the logs of a time; undefined where there is no tab for them. */
export function useLogsPath(): LogsPath | undefined {
  const { entity } = useEntity();
  const logs = useRouteRef(logsRouteRef);
  const hasLogs =
    entity.kind.toLowerCase() === 'component' ||
    entity.metadata.annotations?.['portico.dev/logs-selector'];
  const path = hasLogs ? logs?.() : undefined;
  const pathOf = useCallback<LogsPath>(
    to => `${path}?${momentAddress(to)}`,
    [path],
  );
  return path === undefined ? undefined : pathOf;
}
