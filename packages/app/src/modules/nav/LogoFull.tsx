import { makeStyles } from '@material-ui/core/styles';
import { LogoIcon } from './LogoIcon';

type LogoFullProps = { size?: number };

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 10,
    lineHeight: 1,
  },
  word: { fontWeight: 650, letterSpacing: '0.01em' },
});

/** The mark with the name beside it. `size` is the height of the mark in pixels. */
export const LogoFull = ({ size = 28 }: LogoFullProps) => {
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <LogoIcon size={size} />
      <span className={classes.word} style={{ fontSize: size * 0.75 }}>
        Portico
      </span>
    </span>
  );
};
