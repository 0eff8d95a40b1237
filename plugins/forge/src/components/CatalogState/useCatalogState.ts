import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { ForgeRepository } from '@portico/plugin-forge-common';
import { useEffect, useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import useInterval from 'react-use/esm/useInterval';
import { useForge } from '../common/useForge';
import { readCatalogState } from './readCatalogState';

const EVERY = 5_000;
const TIMES = 12;

/** What the catalog has from a repository; looked up again for a minute, for it follows a push after some seconds. */
export function useCatalogState(repository: ForgeRepository) {
  const catalog = useApi(catalogApiRef);
  const forge = useForge();
  const [round, setRound] = useState(0);
  useEffect(() => setRound(0), [repository]);
  const { value } = useAsync(
    async () =>
      repository.empty
        ? undefined
        : // Without the catalog the repository is shown all the same.
          readCatalogState({ catalog, forge }, repository).catch(
            () => undefined,
          ),
    [catalog, forge, repository, round],
  );
  const isQuiet =
    Date.now() - Date.parse(repository.updated_at) > EVERY * TIMES;
  const isSettled = value && value.reason !== 'not-yet' && isQuiet;
  useInterval(
    () => setRound(round + 1),
    repository.empty || isSettled || round >= TIMES ? null : EVERY,
  );
  return value;
}
