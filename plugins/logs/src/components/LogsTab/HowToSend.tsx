import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { LOGS_SELECTOR_ANNOTATION } from '@portico/plugin-logs-common';
import { Example } from '@portico/ui-kit';
import { pushExample } from '../../lib/pushExample';
import styles from './LogsTab.module.css';

/** How the lines of a service get here. @param selection the stream selector that finds them */
export const HowToSend = ({ selection }: { selection?: string }) => {
  const config = useApi(configApiRef);
  const { entity } = useEntity();
  const baseUrl = config.getOptionalString('backend.baseUrl') ?? '';
  const selector = selection ?? `{service="${entity.metadata.name}"}`;
  const command = pushExample(baseUrl, selector);
  return (
    <section className={styles.howTo} aria-label="How a service sends its logs">
      <p>
        The lines that belong here are those with <code>{selector}</code>. Other
        labels are chosen by the annotation{' '}
        <code>{LOGS_SELECTOR_ANNOTATION}</code> in the catalog-info.yaml, such
        as <code>{'{app="orders", env="prod"}'}</code>.
      </p>
      <p>
        Anything that can write to Loki can send lines. By hand, with a token
        from <code>logs.push.tokens</code>:
      </p>
      <Example text={command} copyLabel="Copy the command" />
    </section>
  );
};
