import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Card, CardBody, CardHeader, Link, Text } from '@backstage/ui';
import { logsReadPermission } from '@portico/plugin-logs-common';
import useAsync from 'react-use/esm/useAsync';
import { millisecondsOf, momentAddress, spans, timeOf } from '@portico/ui-kit';
import { logsApiRef } from '../../api';
import { plainText } from '../../lib/ansi';
import { lineId } from '../../lib/lineId';
import { logsRouteRef } from '../../routes';
import { useEntityRef } from '../common/useEntityRef';
import styles from './LatestErrors.module.css';

const COUNT = 5;

/** The last errors of a day; nothing when there are none, or none to be seen. */
export const LatestErrors = () => {
  const api = useApi(logsApiRef);
  const entityRef = useEntityRef();
  const logs = useRouteRef(logsRouteRef);
  const { allowed } = usePermission({ permission: logsReadPermission });
  const { value } = useAsync(async () => {
    const to = Date.now();
    return allowed
      ? api.lines(
          { entityRef },
          {
            from: to - spans['24h'],
            to,
            filter: { levels: ['error', 'fatal'] },
            // a page may hold less than was asked for
            limit: 4 * COUNT,
            direction: 'backward',
          },
        )
      : undefined;
  }, [api, entityRef, allowed]);
  // Without logs, or out of reach: the tab says so, and why.
  if (!value?.lines.length || !logs) {
    return null;
  }
  const path = logs();
  return (
    <Card>
      <CardHeader>
        <div className={styles.head}>
          <Text as="h3" variant="title-x-small">
            Latest errors
          </Text>
          <Link href={`${path}?span=24h&levels=error,fatal`}>All of a day</Link>
        </div>
      </CardHeader>
      <CardBody>
        <ul className={styles.lines} aria-label="Latest errors">
          {value.lines.slice(0, COUNT).map((line, index) => {
            const at = { at: line.time, line: lineId(line) };
            return (
              <li key={`${line.time} ${index}`}>
                <Link href={`${path}?${momentAddress(at)}`}>
                  {timeOf(millisecondsOf(line.time))}
                </Link>
                <span className={styles.text}>
                  {plainText(line.line.slice(0, 500))}
                </span>
              </li>
            );
          })}
        </ul>
      </CardBody>
    </Card>
  );
};
