import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { TeamOfPersonas } from '../lib/groupByTeam';
import { PersonaCard } from './PersonaCard';

const useStyles = makeStyles(theme => ({
  team: { marginBottom: theme.spacing(3) },
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(250px, 1fr))',
    gap: theme.spacing(1.5),
    margin: theme.spacing(1, 0, 0),
    padding: 0,
    listStyle: 'none',
  },
}));

/** A team and the cards of its people. */
export const TeamSection = (props: {
  team: TeamOfPersonas;
  pendingRef?: string;
  disabled: boolean;
  onChoose(userEntityRef: string): void;
}) => {
  const classes = useStyles();
  const { title, personas } = props.team;
  return (
    <section className={classes.team} aria-label={title}>
      <Typography component="h3" variant="h6">
        {title}
      </Typography>
      <ul className={classes.people}>
        {personas.map(persona => (
          <li key={persona.ref}>
            <PersonaCard
              persona={persona}
              pending={persona.ref === props.pendingRef}
              disabled={props.disabled}
              onChoose={props.onChoose}
            />
          </li>
        ))}
      </ul>
    </section>
  );
};
