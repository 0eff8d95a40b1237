export { readConfig, readConfigFile } from './readConfig';
export {
  type EditConfig,
  type EditOrigin,
  type NavEntry,
  placeOf,
  type Redirect,
  type SiteConfig,
  type SnippetConfig,
} from './SiteConfig';
