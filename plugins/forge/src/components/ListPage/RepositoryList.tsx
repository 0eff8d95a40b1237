import { TablePagination } from '@backstage/ui';
import { Notice } from '@portico/ui-kit';
import { Loaded } from '../common/Loaded';
import styles from './ListPage.module.css';
import { RepositoryRow } from './RepositoryRow';
import { PAGE_SIZE, useRepositories, type Show } from './useRepositories';

type RepositoryListProps = {
  query: { show: Show; text: string; page: number };
  onPage: (page: number) => void;
};

const nothing: Record<Show, [string, string]> = {
  mine: [
    'You have no repository of your own',
    'Repositories that you make under your own name are shown here.',
  ],
  teams: [
    'Your teams have no repository yet',
    'Repositories of the teams that you are a member of are shown here.',
  ],
  all: [
    'There is no repository yet',
    'Templates make them, and so does the button above for those who may.',
  ],
};

/** One page of repositories. */
export const RepositoryList = ({ query, onPage }: RepositoryListProps) => {
  const { show, text, page } = query;
  const state = useRepositories(query);
  return (
    <Loaded state={state}>
      {({ items, total }) => {
        if (items.length === 0) {
          const [title, explanation] = text
            ? [
                `Nothing matches “${text}”`,
                'Names and descriptions are searched.',
              ]
            : nothing[show];
          return <Notice title={title}>{explanation}</Notice>;
        }
        return (
          <>
            <ul className={styles.list} aria-busy={state.loading}>
              {items.map(repository => (
                <RepositoryRow key={repository.id} repository={repository} />
              ))}
            </ul>
            <TablePagination
              pageSize={PAGE_SIZE}
              showPageSizeOptions={false}
              offset={(page - 1) * PAGE_SIZE}
              totalCount={total}
              hasPreviousPage={page > 1}
              hasNextPage={page * PAGE_SIZE < total}
              onPreviousPage={() => onPage(page - 1)}
              onNextPage={() => onPage(page + 1)}
            />
          </>
        );
      }}
    </Loaded>
  );
};
