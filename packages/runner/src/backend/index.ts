export { BackendClient } from './BackendClient';
export {
  BackendAwayError,
  LeaseLostError,
  RefusedError,
  UnknownTokenError,
} from './errors';
export type { JobClient } from './JobClient';
export type {
  Assignment,
  Completion,
  Conclusion,
  StepReport,
} from './messages';
export { untilTaken } from './untilTaken';
