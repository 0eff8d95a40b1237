export { FailingPipelines } from './FailingPipelines';
