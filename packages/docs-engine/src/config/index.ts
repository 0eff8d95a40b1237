export { readConfig, readConfigFile } from './readConfig';
export type {
  EditConfig,
  EditOrigin,
  NavEntry,
  Redirect,
  SiteConfig,
  SnippetConfig,
} from './SiteConfig';
