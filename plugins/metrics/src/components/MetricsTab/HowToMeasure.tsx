import { useEntity } from '@backstage/plugin-catalog-react';
import { Example } from '@portico/ui-kit';
import { queryAnnotation, SELECTOR_ANNOTATION } from '../../lib/annotations';
import { scrapeExample } from '../../lib/scrapeExample';
import type { Selector } from '../../lib/selectorOf';
import styles from './MetricsTab.module.css';

const SHOWN = 300;

/** That of a system has the names of all its components. */
const shorten = (text: string) =>
  text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;

/** How an entity comes to have metrics. */
export const HowToMeasure = ({ selector }: { selector: Selector }) => {
  const { entity } = useEntity();
  const example = scrapeExample(entity, selector);
  return (
    <section className={styles.howTo} aria-label="How metrics get here">
      <p>
        The series that belong here are those with{' '}
        <code>{shorten(`{${selector.text}}`)}</code>
        {selector.annotation && (
          <>
            , as the annotation <code>{selector.annotation}</code> says
          </>
        )}
        . Other labels are chosen by the annotation{' '}
        <code>{SELECTOR_ANNOTATION}</code> in the catalog-info.yaml, such as{' '}
        <code>{'{app="orders", env="prod"}'}</code>; what a chart shows by{' '}
        <code>{queryAnnotation('requests')}</code>.
      </p>
      <p>
        What is measured by OpenTelemetry, or has a page of metrics for
        Prometheus, needs no more than to be scraped with that label:
      </p>
      <Example text={example} copyLabel="Copy the example" />
    </section>
  );
};
