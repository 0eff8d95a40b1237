export { readConfig, readConfigFile } from './readConfig';
export type { EditConfig, NavEntry, Redirect, SiteConfig } from './SiteConfig';
