import {
  Alert,
  Flex,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import type { MyRunsAnswer } from '@portico/plugin-pipelines-common';
import { Notice } from '@portico/ui-kit';
import { useSearchParams } from 'react-router-dom';
import { isActive, isFailed } from '../../lib/outcome';
import common from '../common/common.module.css';
import { RunRow } from '../common/RunRow';

const shows: Record<string, Parameters<MyRunsAnswer['items']['filter']>[0]> = {
  all: () => true,
  failing: ({ run }) => isFailed(run),
  running: ({ run }) => isActive(run),
};

function notes({ without, truncated }: MyRunsAnswer): string {
  return [
    truncated && 'Only the first components of your teams are looked at.',
    without > 0 &&
      `${without} ${
        without === 1 ? 'component has' : 'components have'
      } no pipelines.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Runs of several components, all of them or those that need a look. */
export const MyRuns = ({ answer }: { answer: MyRunsAnswer }) => {
  const [params, setParams] = useSearchParams();
  const asked = params.get('show') ?? 'all';
  const show = Object.hasOwn(shows, asked) ? asked : 'all';
  const { items, failures } = answer;
  const shown = items.filter(shows[show]);
  const title = items.length
    ? `Nothing is ${show}`
    : 'Nothing of your teams has run yet';
  return (
    <Flex direction="column" gap="4">
      <ToggleButtonGroup
        aria-label="Which runs"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[show]}
        onSelectionChange={keys =>
          setParams({ show: String([...keys][0]) }, { replace: true })
        }
      >
        <ToggleButton id="all">All</ToggleButton>
        <ToggleButton id="failing">Failing</ToggleButton>
        <ToggleButton id="running">Running</ToggleButton>
      </ToggleButtonGroup>
      {failures.map(({ entityRef, title: name, message }) => (
        <Alert
          key={entityRef}
          status="warning"
          icon
          title={`${name}: ${message}`}
        />
      ))}
      {shown.length > 0 ? (
        <ul className={common.list} aria-label="Runs">
          {shown.map(({ entityRef, title: name, run }) => (
            <RunRow
              key={entityRef}
              entityRef={entityRef}
              title={name}
              run={run}
            />
          ))}
        </ul>
      ) : (
        <Notice title={title}>
          {!items.length &&
            'The newest run of each component that your teams own is shown here. Add a workflow to its repository and push it.'}
        </Notice>
      )}
      <Text color="secondary">{notes(answer)}</Text>
    </Flex>
  );
};
