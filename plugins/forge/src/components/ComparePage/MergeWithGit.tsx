import { CodeSnippet } from '@backstage/core-components';
import styles from './ComparePage.module.css';

type MergeWithGitProps = { base: string; head: string };

/** What to type to bring the commits of one branch into another. */
export const MergeWithGit = ({ base, head }: MergeWithGitProps) => {
  const commands = [
    'git fetch origin',
    `git switch ${base}`,
    `git merge --ff-only origin/${base}`,
    `git merge origin/${head}`,
    `git push origin ${base}`,
  ];
  return (
    <details className={styles.merge}>
      <summary>
        Merge {head} into {base} with git
      </summary>
      <CodeSnippet
        text={commands.join('\n')}
        language="bash"
        showCopyCodeButton
      />
    </details>
  );
};
