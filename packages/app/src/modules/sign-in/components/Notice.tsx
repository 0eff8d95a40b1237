import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2),
    marginBottom: theme.spacing(3),
    borderLeft: `4px solid ${theme.palette.info.main}`,
    overflowWrap: 'anywhere',
  },
  error: { borderLeftColor: theme.palette.error.main },
}));

/** A sentence or two in place of, or above, what the page is for. */
export const Notice = (props: {
  children?: ReactNode;
  kind: 'error' | 'info';
  title: string;
}) => {
  const classes = useStyles();
  const isError = props.kind === 'error';
  return (
    <Paper
      variant="outlined"
      className={`${classes.root} ${isError ? classes.error : ''}`}
      role={isError ? 'alert' : 'status'}
    >
      <Typography variant="subtitle1" component="p">
        <strong>{props.title}</strong>
      </Typography>
      <Typography variant="body2" component="div">
        {props.children}
      </Typography>
    </Paper>
  );
};
