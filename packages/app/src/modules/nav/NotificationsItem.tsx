import { SidebarItem, useSidebarOpenState } from '@backstage/core-components';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { VisuallyHidden } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import NotificationsIcon from '@material-ui/icons/Notifications';

const most = 99;

const useStyles = makeStyles(theme => ({
  count: {
    minWidth: '1.5em',
    marginLeft: theme.spacing(1),
    padding: '0 0.4em',
    borderRadius: '1em',
    backgroundColor: theme.palette.navigation.indicator,
    color: theme.palette.navigation.background,
    fontSize: '0.75rem',
    fontWeight: 700,
    lineHeight: 1.5,
    textAlign: 'center',
  },
}));

/** The way to the notifications, with the number of unread ones, which the stock link leaves out of its name. */
export const NotificationsItem = () => {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <NotificationsSidebarItem
      renderItem={({ unreadCount, to, onClick }) => {
        const count = unreadCount > most ? `${most}+` : `${unreadCount}`;
        const name = `Notifications${unreadCount ? `, ${count} unread` : ''}`;
        return (
          <SidebarItem
            icon={NotificationsIcon}
            text="Notifications"
            to={to}
            onClick={onClick}
            // Where there are words, they are the name.
            aria-label={isOpen ? undefined : name}
          >
            {unreadCount > 0 && (
              <span className={classes.count}>
                {` ${count}`}
                <VisuallyHidden> unread</VisuallyHidden>
              </span>
            )}
          </SidebarItem>
        );
      }}
    />
  );
};
