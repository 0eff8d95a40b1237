import { useEffect, useState } from 'react';
import type { PersonaList } from '../lib/groupByTeam';
import { pause, retryWhileStarting } from '../lib/retryWhileStarting';
import type { SignInClient } from '../SignInClient';

const POLL_MS = 2_000;

interface PersonasState {
  list?: PersonaList;
  error?: unknown;
}

/** The people of the catalog, asked for again until none can be missing. */
export function usePersonas(client: SignInClient): PersonasState {
  const [state, setState] = useState<PersonasState>({});

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;

    async function poll() {
      for (;;) {
        const list = await retryWhileStarting(
          () => client.getPersonas(signal),
          { signal, onWaiting: () => {} },
        );
        setState({ list });
        if (list.settled) {
          return;
        }
        await pause(POLL_MS, signal);
      }
    }
    poll().catch(error => {
      if (!signal.aborted) {
        setState({ error });
      }
    });
    return () => controller.abort();
  }, [client]);

  return state;
}
