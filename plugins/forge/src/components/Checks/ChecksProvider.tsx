import type { ForgeCheck, ForgeCommit } from '@portico/plugin-forge-common';
import { createContext, useContext, type ReactNode } from 'react';
import { useChecks } from './useChecks';

const ChecksContext = createContext<ReadonlyMap<string, ForgeCheck>>(new Map());

/** How a commit stands; nothing for one without checks. */
export const useCheck = (sha: string) => useContext(ChecksContext).get(sha);

type ChecksProviderProps = { commits: ForgeCommit[]; children: ReactNode };

/** Asks once for the checks of all commits that it holds, and follows those that run. */
export const ChecksProvider = ({ commits, children }: ChecksProviderProps) => (
  <ChecksContext.Provider value={useChecks(commits)}>
    {children}
  </ChecksContext.Provider>
);
