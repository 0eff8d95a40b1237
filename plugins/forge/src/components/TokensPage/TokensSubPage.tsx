import { Container } from '@backstage/ui';
import { NoForge } from '../common/NoForge';
import { useHasForge } from '../common/useHasForge';
import { TokensSettings } from './TokensSettings';

/** The access tokens, among the settings of whoever is signed in. */
export const TokensSubPage = () => (
  <Container py="4">
    {useHasForge() ? <TokensSettings /> : <NoForge />}
  </Container>
);
