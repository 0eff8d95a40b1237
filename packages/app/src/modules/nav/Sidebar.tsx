import {
  Sidebar as BackstageSidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type {
  NavContentComponentProps,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import MenuIcon from '@material-ui/icons/Menu';
import NotificationsIcon from '@material-ui/icons/Notifications';
import SearchIcon from '@material-ui/icons/Search';
import { NotificationsItem } from './NotificationsItem';
import { SidebarLogo } from './SidebarLogo';
import { SidebarSearch } from './SidebarSearch';

const NavItem = ({ icon, href, title }: NavContentNavItem) => (
  <SidebarItem icon={() => icon} to={href} text={title} />
);

// Their places in the sidebar hold a richer component than a plain link.
const shownOtherwise = ['page:search', 'page:notifications'];

export const Sidebar = ({ navItems }: NavContentComponentProps) => {
  const items = navItems.withComponent(NavItem);
  const config = useApi(configApiRef);
  if (config.getOptionalBoolean('forge.enabled') === false) {
    items.take('page:forge');
  }
  shownOtherwise.forEach(id => items.take(id));
  return (
    <BackstageSidebar>
      <SidebarLogo />
      <SidebarGroup label="Search" icon={<SearchIcon />} to="/search">
        <SidebarSearch />
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup label="Menu" icon={<MenuIcon />}>
        {items.take('page:home')}
        {items.take('page:catalog')}
        {items.take('page:api-docs')}
        {items.take('page:techdocs')}
        {items.take('page:catalog-graph')}
        {items.take('page:scaffolder')}
        {items.take('page:forge')}
        {items.take('page:pipelines')}
        <SidebarDivider />
        <SidebarScrollWrapper>
          {items.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <SidebarGroup
        label="Notifications"
        icon={<NotificationsIcon />}
        to="/notifications"
      >
        <NotificationsItem />
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup label="Settings" icon={<UserSettingsSignInAvatar />}>
        {items.take('page:devtools')}
        {items.take('page:app-visualizer')}
        {items.take('page:user-settings')}
      </SidebarGroup>
    </BackstageSidebar>
  );
};
