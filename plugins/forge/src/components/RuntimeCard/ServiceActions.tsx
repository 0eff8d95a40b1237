import { Button } from '@backstage/ui';
import type { ForgeServiceState } from '@portico/plugin-forge-common';
import type { ServiceControl } from '../../api';

const labels: Record<ServiceControl, string> = {
  start: 'Start',
  stop: 'Stop',
  restart: 'Restart',
};

type ServiceActionsProps = {
  state: ForgeServiceState;
  pending?: ServiceControl;
  onControl: (what: ServiceControl) => void;
};

/** What can be done with a service in its state. */
export const ServiceActions = ({
  state,
  pending,
  onControl,
}: ServiceActionsProps) => {
  const isDown = state === 'stopped' || state === 'never-deployed';
  const actions: ServiceControl[] = isDown ? ['start'] : ['restart', 'stop'];
  return (
    <>
      {actions.map(what => (
        <Button
          key={what}
          size="small"
          variant={what === 'start' ? 'primary' : 'secondary'}
          aria-label={`${labels[what]} the service`}
          isDisabled={pending !== undefined}
          onPress={() => onControl(what)}
        >
          {labels[what]}
        </Button>
      ))}
    </>
  );
};
