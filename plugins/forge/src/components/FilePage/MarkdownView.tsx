import type { Place } from '../../api';
import { Loaded } from '../common/Loaded';
import { Prose } from '../TreePage/Prose';
import { useReadme } from '../TreePage/useReadme';
import styles from './FilePage.module.css';

/** A Markdown file as it reads, with its images and links. */
export const MarkdownView = ({ place }: { place: Place }) => {
  const state = useReadme(place);
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
