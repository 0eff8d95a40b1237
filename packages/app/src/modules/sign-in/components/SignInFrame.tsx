import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { Notice } from './Notice';
import { SignInHeading } from './SignInHeading';

const useStyles = makeStyles(theme => ({
  page: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    padding: theme.spacing(6, 3),
    background: theme.palette.background.default,
    color: theme.palette.text.primary,
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(3, 2) },
  },
  column: { maxWidth: 1080, margin: '0 auto' },
  header: { marginBottom: theme.spacing(4) },
}));

/** The frame around every state of the sign-in page. */
export const SignInFrame = (props: {
  children: ReactNode;
  notice?: string;
}) => {
  const classes = useStyles();
  const company = useApi(configApiRef).getOptionalString('organization.name');
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <header className={classes.header}>
          <Typography component="h1" variant="h2">
            <SignInHeading />
          </Typography>
          <Typography color="textSecondary">
            {company ? `The developer portal of ${company}` : 'Sign in'}
          </Typography>
        </header>
        {props.notice && (
          <Notice kind="error" title="You are not signed in">
            {props.notice}
          </Notice>
        )}
        {props.children}
      </div>
    </main>
  );
};
