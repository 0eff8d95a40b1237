export { runMain } from './runMain';
export { Runner } from './Runner';
export {
  defaultLimits,
  type Isolation,
  type Limits,
  readSettings,
  type Settings,
  SettingsError,
} from './settings';
