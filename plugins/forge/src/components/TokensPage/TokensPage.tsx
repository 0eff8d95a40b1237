import { Container, Header } from '@backstage/ui';
import { TokensSettings } from './TokensSettings';

/** The access tokens, on a page of their own. */
export const TokensPage = () => (
  <>
    <Header title="Access tokens" />
    <Container pb="6">
      <TokensSettings />
    </Container>
  </>
);
