import { useState } from 'react';

/** What somebody is typing. */
export type Draft = {
  path: string;
  content: string;
  message: string;
  /** The new branch to commit to; undefined for the one that is edited. */
  newBranch?: string;
  /** The blob that the text started from; undefined for a new file. */
  sha?: string;
};

function read(key: string): Draft | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '') as Draft;
  } catch {
    return undefined;
  }
}

function write(key: string, draft: Draft) {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Full or switched off: the page itself still holds what was typed.
  }
}

/** Keeps what is typed until it is committed or thrown away, also over the back button and a reload. */
export function useDraft(place: string, initial: Draft) {
  const key = `forge.draft:${place}`;
  const [typed, setTyped] = useState(() => read(key));
  const [wasRestored, setRestored] = useState(typed !== undefined);
  const draft = typed ?? initial;
  return {
    draft,
    isDirty: typed !== undefined,
    wasRestored,
    change: (changes: Partial<Draft>) => {
      const next = { ...draft, ...changes };
      write(key, next);
      setTyped(next);
    },
    discard: () => {
      sessionStorage.removeItem(key);
      setTyped(undefined);
      setRestored(false);
    },
  };
}
