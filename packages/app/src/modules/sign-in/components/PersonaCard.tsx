import Avatar from '@material-ui/core/Avatar';
import ButtonBase from '@material-ui/core/ButtonBase';
import CircularProgress from '@material-ui/core/CircularProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Persona } from '../lib/groupByTeam';
import { initialsOf } from '../lib/initialsOf';

const useStyles = makeStyles(theme => ({
  card: {
    display: 'flex',
    justifyContent: 'flex-start',
    gap: theme.spacing(1.5),
    width: '100%',
    height: '100%',
    minHeight: 64,
    padding: theme.spacing(1, 1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    background: theme.palette.background.paper,
    textAlign: 'left',
    '&:hover': { borderColor: theme.palette.primary.main },
  },
  focused: {
    outline: `2px solid ${theme.palette.primary.main}`,
    outlineOffset: 2,
  },
  avatar: {
    background: theme.palette.primary.main,
    color: theme.palette.primary.contrastText,
    fontSize: theme.typography.body2.fontSize,
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  // For those who hear the page: the heading says it to those who see it.
  spoken: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
}));

/** A button that signs in as one person. */
export const PersonaCard = (props: {
  persona: Persona;
  pending: boolean;
  disabled: boolean;
  onChoose(userEntityRef: string): void;
}) => {
  const classes = useStyles();
  const { displayName, ref, title } = props.persona;
  return (
    <ButtonBase
      className={classes.card}
      focusVisibleClassName={classes.focused}
      disabled={props.disabled}
      aria-busy={props.pending}
      data-persona={ref}
      onClick={() => props.onChoose(ref)}
    >
      <Avatar className={classes.avatar} aria-hidden>
        {props.pending ? (
          <CircularProgress color="inherit" size={20} />
        ) : (
          initialsOf(displayName)
        )}
      </Avatar>
      <span className={classes.spoken}>
        Continue as {[displayName, title].filter(Boolean).join(', ')}
      </span>
      <span className={classes.text} aria-hidden>
        <Typography component="span" display="block">
          {displayName}
        </Typography>
        {title && (
          <Typography
            component="span"
            display="block"
            variant="body2"
            color="textSecondary"
          >
            {title}
          </Typography>
        )}
      </span>
    </ButtonBase>
  );
};
