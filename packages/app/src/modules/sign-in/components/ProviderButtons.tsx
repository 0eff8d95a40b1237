import Button from '@material-ui/core/Button';
import CircularProgress from '@material-ui/core/CircularProgress';
import { makeStyles } from '@material-ui/core/styles';
import type { SignInChoice } from '../lib/rememberedSignIn';
import type { SignInOption } from '../SignInClient';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: theme.spacing(2),
    maxWidth: 360,
    margin: theme.spacing(0, 0, 5),
    padding: 0,
    listStyle: 'none',
  },
  button: { textTransform: 'none' },
}));

/** One button for each configured provider. */
export const ProviderButtons = (props: {
  options: SignInOption[];
  pending?: SignInChoice;
  onChoose(choice: SignInChoice): void;
}) => {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {props.options.map(({ id, title }) => {
        const isPending = props.pending?.providerId === id;
        return (
          <li key={id}>
            <Button
              className={classes.button}
              color="primary"
              variant="contained"
              size="large"
              fullWidth
              disabled={Boolean(props.pending)}
              aria-busy={isPending}
              endIcon={
                isPending ? (
                  <CircularProgress color="inherit" size={18} />
                ) : null
              }
              onClick={() => props.onChoose({ providerId: id })}
            >
              Sign in with {title}
            </Button>
          </li>
        );
      })}
    </ul>
  );
};
