import { StylesProvider } from '@material-ui/core/styles';
import { type ReactNode, useState } from 'react';

/**
 * Writes the style sheets of its parts anew, behind those that are there.
 *
 * Material UI 4 forgets to take away the sheets of parts that React began to render and gave up, as it does where
 * something is still loading. When day and night have changed twice, the sheets of the night would win by day.
 */
export const FreshStyleSheets = ({ children }: { children: ReactNode }) => {
  const [sheetsManager] = useState(() => new Map());
  return (
    <StylesProvider sheetsManager={sheetsManager}>{children}</StylesProvider>
  );
};
