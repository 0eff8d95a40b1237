import { Container, Header } from '@backstage/ui';
import { Loaded } from '../common/Loaded';
import { useMyRuns } from '../common/useMyRuns';
import { MyRuns } from './MyRuns';

/** The newest run of the default branch of each component of the reader's teams. */
export const MyRunsPage = () => {
  const state = useMyRuns();
  return (
    <main>
      <Header title="Pipelines" />
      <Container pt="4" pb="6">
        <Loaded state={state}>{answer => <MyRuns answer={answer} />}</Loaded>
      </Container>
    </main>
  );
};
