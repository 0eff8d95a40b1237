import { Link } from '@backstage/core-components';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ApiIcon from '@material-ui/icons/Extension';
import CatalogIcon from '@material-ui/icons/Category';
import CreateIcon from '@material-ui/icons/AddCircleOutline';
import DocsIcon from '@material-ui/icons/LibraryBooks';
import GraphIcon from '@material-ui/icons/AccountTree';
import RegisterIcon from '@material-ui/icons/PostAdd';
import useAsync from 'react-use/esm/useAsync';

type Destination = {
  to: string;
  title: string;
  text: string;
  icon: typeof CatalogIcon;
};

const destinations: Destination[] = [
  {
    to: '/catalog',
    title: 'Catalog',
    text: 'Who owns it, what depends on it',
    icon: CatalogIcon,
  },
  {
    to: '/api-docs',
    title: 'APIs',
    text: 'What you can call, and how',
    icon: ApiIcon,
  },
  {
    to: '/docs',
    title: 'Docs',
    text: 'How it works and how to run it',
    icon: DocsIcon,
  },
  {
    to: '/catalog-graph',
    title: 'Graph',
    text: 'How everything hangs together',
    icon: GraphIcon,
  },
  {
    to: '/create',
    title: 'Create',
    text: 'Start from a template',
    icon: CreateIcon,
  },
  {
    to: '/catalog-import',
    title: 'Register',
    text: 'Bring in what exists already',
    icon: RegisterIcon,
  },
];

const useStyles = makeStyles(theme => ({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    gap: theme.spacing(1.5),
    marginTop: theme.spacing(2),
  },
  destination: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.palette.border}`,
    borderRadius: 8,
    color: theme.palette.text.primary,
    '&:hover': { borderColor: theme.palette.primary.main },
  },
  icon: { color: theme.palette.primary.main },
}));

/** A greeting, and the six places people go to. */
export const WelcomeCard = () => {
  const classes = useStyles();
  const identity = useApi(identityApiRef);
  const profile = useAsync(() => identity.getProfileInfo(), [identity]);
  const firstName = profile.value?.displayName?.split(' ')[0];
  return (
    <>
      <Typography variant="h5" component="p">
        {firstName ? `Hello, ${firstName}` : 'Hello'}
      </Typography>
      <nav className={classes.grid} aria-label="Where to go">
        {destinations.map(({ to, title, text, icon: Icon }) => (
          <Link
            key={to}
            to={to}
            underline="none"
            className={classes.destination}
          >
            <Icon fontSize="small" className={classes.icon} />
            <Typography variant="subtitle2" component="span">
              {title}
            </Typography>
            <Typography variant="body2" component="span" color="textSecondary">
              {text}
            </Typography>
          </Link>
        ))}
      </nav>
    </>
  );
};
