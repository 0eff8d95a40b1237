export { defaultLimits, type Limits } from './Limits';
export {
  type Isolation,
  readSettings,
  type Settings,
  SettingsError,
} from './readSettings';
