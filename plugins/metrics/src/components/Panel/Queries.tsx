import { Link } from '@backstage/ui';
import { CopyButton, type FixedRange } from '@portico/ui-kit';
import type { Panel } from '../../lib/panels';
import { queryLink } from '../../lib/queryLink';
import { useSource } from '../common/useSource';
import styles from './Panel.module.css';

/** What a panel asks, with a link to where it can be looked at. */
export const Queries = ({
  panel,
  fixed,
}: {
  panel: Panel;
  fixed: FixedRange;
}) => {
  const { title, queryUrl } = useSource();
  return (
    <section className={styles.queries} aria-label={`${panel.title}: query`}>
      {panel.annotation && (
        <p>
          From the annotation <code>{panel.annotation}</code>
        </p>
      )}
      {panel.queries.map(({ label, text }) => {
        const link = queryUrl && queryLink(queryUrl, text, fixed);
        return (
          <div key={text} className={styles.query}>
            <pre>{text}</pre>
            <CopyButton
              text={text}
              label={`Copy the query${label ? ` of the ${label}` : ''}`}
            />
            {link && (
              <Link href={link} target="_blank" rel="noopener noreferrer">
                Open in {title}
              </Link>
            )}
          </div>
        );
      })}
    </section>
  );
};
