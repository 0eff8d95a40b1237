import type { ForgeService } from '@portico/plugin-forge-common';
import { useCallback, useEffect, useReducer, useState } from 'react';
import type { ServiceControl } from '../../api';
import { useForge } from '../common/useForge';
import { useVisible } from '../common/useVisible';

const ASK_EVERY_MS = 3_000;

/** The service of a repository, kept up to date as long as the page is visible. */
export function useService(owner: string, name: string) {
  const forge = useForge();
  const isVisible = useVisible();
  const [attempt, ask] = useReducer((count: number) => count + 1, 0);
  const [value, setValue] = useState<ForgeService>();
  const [error, setError] = useState<Error>();
  const [pending, setPending] = useState<ServiceControl>();

  useEffect(() => {
    let isLate = false;
    let timer: ReturnType<typeof setTimeout>;
    if (isVisible && !pending) {
      const settle = (answer?: ForgeService, failure?: Error) => {
        if (!isLate) {
          // the last that is known stays
          setValue(before => answer ?? before);
          setError(failure);
          timer = setTimeout(ask, ASK_EVERY_MS);
        }
      };
      forge
        .getService({ owner, name })
        .then(settle, failure => settle(undefined, failure));
    }
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [forge, owner, name, isVisible, pending, attempt]);

  const control = useCallback(
    async (what: ServiceControl) => {
      setPending(what);
      setError(undefined);
      try {
        setValue(await forge.controlService({ owner, name }, what));
        setPending(undefined);
      } catch (failure) {
        setPending(undefined);
        setError(failure as Error);
      }
    },
    [forge, owner, name],
  );
  return { value, error, pending, control };
}
