import { CodeSnippet, InfoCard } from '@backstage/core-components';
import { ImportStepper } from '@backstage/plugin-catalog-import';
import { Container, Grid, Header, Text } from '@backstage/ui';
import { exampleEntity } from './exampleEntity';

/** Brings an entity file that exists already into the catalog, step by step. */
export const RegisterPage = () => (
  <>
    <Header title="Register what exists already" />
    <Container pb="6">
      <Grid.Root columns={{ initial: '1', md: '2' }} gap="4">
        <ImportStepper />
        <InfoCard
          title="What is read"
          titleTypographyProps={{ component: 'h3' }}
        >
          <Text as="p">
            Give the address of a file that describes what you own, usually{' '}
            <code>catalog-info.yaml</code> at the root of a repository. Portico
            shows what it found before it adds anything, and reads the file
            again from then on: change the file to change the catalog.
          </Text>
          <Text as="p">The least that such a file says:</Text>
          <CodeSnippet text={exampleEntity} language="yaml" />
        </InfoCard>
      </Grid.Root>
    </Container>
  </>
);
