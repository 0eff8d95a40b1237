import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import type { Place } from '../../api';
import { Loaded } from '../common/Loaded';
import { useForge } from '../common/useForge';
import { useRepository } from '../Repository/RepositoryContext';
import { Prose } from '../TreePage/Prose';
import styles from './FilePage.module.css';

/** A Markdown file as it reads, with its images and links. */
export const MarkdownView = ({ place }: { place: Place }) => {
  const forge = useForge();
  const { id } = useRepository();
  const { ref, path } = place;
  const state = useAsyncRetry(
    () => forge.getReadme(id, { ref, path }),
    [forge, id, ref, path],
  );
  return (
    <Loaded state={state}>
      {rendered =>
        rendered && (
          <div className={styles.prose}>
            <Prose html={rendered.html} />
          </div>
        )
      }
    </Loaded>
  );
};
