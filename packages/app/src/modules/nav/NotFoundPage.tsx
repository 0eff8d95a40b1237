import { ButtonLink, Container, Flex, Text } from '@backstage/ui';
import { useLocation } from 'react-router-dom';

/** What shows at an address that no page, tab or entity answers to. */
export const NotFoundPage = () => {
  const { pathname } = useLocation();
  return (
    <Container pt="8" pb="8">
      <Flex direction="column" gap="4" align="start">
        <Text as="h1" variant="title-medium" weight="bold">
          There is nothing at this address
        </Text>
        <Text as="p" variant="body-large" color="secondary">
          No page of this portal answers to{' '}
          <code style={{ overflowWrap: 'anywhere' }}>{pathname}</code>. It may
          have been renamed or removed, or it is only for others to see.
        </Text>
        <Flex gap="2">
          <ButtonLink href="/" variant="primary">
            Home
          </ButtonLink>
          <ButtonLink href="/catalog" variant="secondary">
            Catalog
          </ButtonLink>
          <ButtonLink href="/search" variant="secondary">
            Search
          </ButtonLink>
        </Flex>
      </Flex>
    </Container>
  );
};
