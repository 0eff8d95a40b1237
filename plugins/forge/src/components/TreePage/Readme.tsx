import { Text } from '@backstage/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import type { Place } from '../../api';
import { Loaded } from '../common/Loaded';
import { useForge } from '../common/useForge';
import { useRepository } from '../Repository/RepositoryContext';
import { Prose } from './Prose';
import styles from './TreePage.module.css';

/** The README of a folder; nothing where there is none. */
export const Readme = ({ place }: { place: Place }) => {
  const forge = useForge();
  const { id } = useRepository();
  const { ref, path } = place;
  const state = useAsyncRetry(
    () => forge.getReadme(id, { ref, path }),
    [forge, id, ref, path],
  );
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
