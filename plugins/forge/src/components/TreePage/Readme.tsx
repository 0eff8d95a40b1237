import { Text } from '@backstage/ui';
import type { Place } from '../../api';
import { Loaded } from '../common/Loaded';
import { Prose } from './Prose';
import styles from './TreePage.module.css';
import { useReadme } from './useReadme';

/** The README of a folder; nothing where there is none. */
export const Readme = ({ place }: { place: Place }) => {
  const state = useReadme(place);
  return (
    <Loaded state={state}>
      {readme =>
        readme ? (
          <section className={styles.readme} aria-label={readme.path}>
            <Text as="h3" className={styles.readmeTitle} weight="bold">
              {readme.path.split('/').pop()}
            </Text>
            <Prose html={readme.html} />
          </section>
        ) : null
      }
    </Loaded>
  );
};
