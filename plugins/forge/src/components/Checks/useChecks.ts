import type { ForgeCheck, ForgeCommit } from '@portico/plugin-forge-common';
import { useEffect, useState } from 'react';
import { isActive } from '../../lib/outcome';
import { useForge } from '../common/useForge';
import { useRepository } from '../Repository/RepositoryContext';

const EVERY = 3_000;
// As many as the backend takes at once.
const MOST = 100;

/** How commits stand, by their ids; asked again as long as one of them is not done. */
export function useChecks(
  commits: ForgeCommit[],
): ReadonlyMap<string, ForgeCheck> {
  const forge = useForge();
  const { id } = useRepository();
  const [checks, setChecks] = useState<ForgeCheck[]>([]);
  const shas = commits.slice(0, MOST).map(({ sha }) => sha);
  const wanted = shas.join();

  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const found = await forge
        .listChecks(id, wanted.split(','))
        // The commits are worth showing without them.
        .catch(() => undefined);
      if (isCurrent && found) {
        setChecks(found);
        timer = found.some(isActive) ? setTimeout(ask, EVERY) : timer;
      }
    };
    if (wanted) {
      ask();
    }
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [forge, id, wanted]);

  return new Map(checks.map(check => [check.sha, check]));
}
