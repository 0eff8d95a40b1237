import { CodeSnippet } from '@backstage/core-components';
import { Link, Text } from '@backstage/ui';
import { useForgePaths } from '../common/useForgePaths';
import styles from './Repository.module.css';
import { useRepository } from './RepositoryContext';

/** How to bring something into a repository that has nothing in it. */
export const EmptyRepository = () => {
  const { repository, paths } = useRepository();
  const { tokens } = useForgePaths();
  const { clone_url: address, default_branch: branch, name } = repository;
  const start = [
    `git clone ${address}`,
    `cd ${name}`,
    `git switch -c ${branch}`,
    `echo '# ${name}' > README.md`,
    'git add README.md',
    "git commit -m 'Add a README'",
    `git push -u origin ${branch}`,
  ];
  const existing = [
    `git remote add origin ${address}`,
    `git push -u origin HEAD:${branch}`,
  ];
  return (
    <section className={styles.empty} aria-labelledby="empty-repository">
      <Text as="h3" variant="title-x-small" id="empty-repository">
        Nothing has been pushed to this repository yet
      </Text>
      <Text as="p">
        git asks for a password: give it an{' '}
        <Link href={tokens}>access token</Link> that may write. The user name
        can be anything.
        {repository.permissions.push && (
          <>
            {' '}
            The first file can also be{' '}
            <Link href={paths.newFile(branch)}>written here</Link>.
          </>
        )}
      </Text>
      <Text as="h4" weight="bold">
        Start here
      </Text>
      <CodeSnippet text={start.join('\n')} language="bash" showCopyCodeButton />
      <Text as="h4" weight="bold">
        Or push what you have
      </Text>
      <CodeSnippet
        text={existing.join('\n')}
        language="bash"
        showCopyCodeButton
      />
    </section>
  );
};
