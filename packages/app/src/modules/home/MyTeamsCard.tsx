import type { Entity } from '@backstage/catalog-model';
import { Link, Progress, ResponseErrorPanel } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useOwnedEntities } from './useOwnedEntities';

const groups = [
  { kind: 'System', heading: 'Systems' },
  { kind: 'Component', heading: 'Components' },
  { kind: 'API', heading: 'APIs' },
];

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    padding: 0,
    margin: theme.spacing(0.5, 0, 1.5),
    columns: '200px auto',
  },
  item: { padding: theme.spacing(0.4, 0), breakInside: 'avoid' },
}));

type EntityListProps = { heading: string; entities: Entity[] };

const EntityList = ({ heading, entities }: EntityListProps) => {
  const classes = useStyles();
  return (
    <section>
      <Typography variant="subtitle2" component="h3">
        {heading}
      </Typography>
      <ul className={classes.list}>
        {entities.map(entity => (
          <li key={entity.metadata.uid} className={classes.item}>
            <EntityRefLink entityRef={entity} />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What the reader's teams own, with what to do when that is nothing. */
export const MyTeamsCard = () => {
  const { value: entities, loading, error } = useOwnedEntities();
  if (loading) {
    return <Progress />;
  }
  if (error) {
    return <ResponseErrorPanel error={error} />;
  }
  if (!entities?.length) {
    return (
      <Typography variant="body2">
        Your teams own nothing in the catalog yet.{' '}
        <Link to="/create">Create something</Link> or{' '}
        <Link to="/catalog-import">register what exists</Link>.
      </Typography>
    );
  }
  return (
    <>
      {groups
        .map(({ kind, heading }) => ({
          heading,
          entities: entities.filter(entity => entity.kind === kind),
        }))
        .filter(group => group.entities.length > 0)
        .map(group => (
          <EntityList key={group.heading} {...group} />
        ))}
    </>
  );
};
