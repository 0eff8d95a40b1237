import { useEntityPermission } from '@backstage/plugin-catalog-react/alpha';
import { Button, Link } from '@backstage/ui';
import PlayArrowIcon from '@material-ui/icons/PlayArrow';
import {
  pipelinesRunTriggerPermission,
  type ProviderInfo,
} from '@portico/plugin-pipelines-common';
import { useState, type ReactNode } from 'react';
import styles from './RunsTab.module.css';
import { TriggerDialog } from './TriggerDialog';

type RunsBarProps = {
  entityRef: string;
  provider?: ProviderInfo;
  onTriggered: () => void;
  /** The filters. */
  children: ReactNode;
};

/** What is done with the runs of an entity as a whole. */
export const RunsBar = (props: RunsBarProps) => {
  const { entityRef, provider, onTriggered, children } = props;
  const [isOpen, setOpen] = useState(false);
  const { allowed } = useEntityPermission(pipelinesRunTriggerPermission);
  return (
    <div className={styles.bar}>
      {children}
      <div className={styles.actions}>
        {provider?.links.map(({ title, url }) => (
          <Link key={url} href={url} target="_blank" rel="noreferrer">
            {title}
          </Link>
        ))}
        {provider?.can.trigger && allowed && (
          <Button
            variant="primary"
            iconStart={<PlayArrowIcon fontSize="small" />}
            onPress={() => setOpen(true)}
          >
            Run workflow
          </Button>
        )}
      </div>
      {isOpen && (
        <TriggerDialog
          entityRef={entityRef}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onTriggered();
          }}
        />
      )}
    </div>
  );
};
