import { Container, Header } from '@backstage/ui';
import { usePageTitle } from '../common/usePageTitle';
import { TokensSettings } from './TokensSettings';

/** The access tokens, on a page of their own. */
export const TokensPage = () => {
  usePageTitle('Access tokens');
  return (
    <>
      <Header title="Access tokens" />
      <Container pb="6">
        <TokensSettings />
      </Container>
    </>
  );
};
