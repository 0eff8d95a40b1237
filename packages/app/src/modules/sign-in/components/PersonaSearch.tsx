import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo, useState } from 'react';
import { groupByTeam, type PersonaList } from '../lib/groupByTeam';
import type { SignInChoice } from '../lib/rememberedSignIn';
import { walkWithArrowKeys } from '../lib/walkWithArrowKeys';
import { TeamList } from './TeamList';

const useStyles = makeStyles(theme => ({
  intro: { maxWidth: 640, marginBottom: theme.spacing(2) },
  search: { width: '100%', maxWidth: 420, marginBottom: theme.spacing(2) },
}));

/** People by team, and a field that narrows them down. */
export const PersonaSearch = (props: {
  list: PersonaList;
  pending?: SignInChoice;
  onChoose(userEntityRef: string): void;
}) => {
  const classes = useStyles();
  const { list, pending, onChoose } = props;
  const [search, setSearch] = useState('');
  const teams = useMemo(() => groupByTeam(list, search), [list, search]);

  return (
    <section ref={walkWithArrowKeys} aria-labelledby="continue-as">
      <Typography id="continue-as" component="h2" variant="h4">
        Continue as …
      </Typography>
      <Typography className={classes.intro} color="textSecondary">
        This portal runs on your own machine, so it asks for no password: look
        around as anyone in the catalog.
      </Typography>
      <TextField
        id="find-persona"
        className={classes.search}
        type="search"
        variant="outlined"
        size="small"
        label="Find a person, a job or a team"
        helperText={<span role="status">{countPeople(teams)}</span>}
        value={search}
        onChange={event => setSearch(event.target.value)}
      />
      <TeamList teams={teams} pending={pending} onChoose={onChoose} />
    </section>
  );
};

function countPeople(teams: { personas: object[] }[]): string {
  const { size } = new Set(teams.flatMap(({ personas }) => personas));
  if (size === 0) {
    return 'Nobody has all these words in name, job or team';
  }
  return size === 1 ? '1 person' : `${size} people`;
}
