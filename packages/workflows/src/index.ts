export {
  type ActionName,
  builtInActions,
  type InputRule,
} from './actions/builtInActions';
export {
  type ContextName,
  evaluate,
  evaluateBoolean,
  evaluateCondition,
  evaluateNumber,
  evaluateValue,
  type EvaluationContext,
  ExpressionError,
  type JsonObject,
  type JsonValue,
  type Status,
} from './expressions';
export { workflowLimits } from './limits';
export type { Job } from './model/Job';
export type {
  ActionStep,
  RunDefaults,
  RunStep,
  Shell,
  Step,
} from './model/Step';
export type {
  DispatchInput,
  Filter,
  PushTrigger,
  Triggers,
} from './model/Triggers';
export type { Env, Strategy, Workflow } from './model/Workflow';
export { type Plan, planJobs, type PlannedJob } from './plan/planJobs';
export {
  combineResults,
  type JobResult,
  statusOfNeeds,
} from './plan/statusOfNeeds';
export { formatProblem, type Place, type Problem } from './Problem';
export { evaluateTexts } from './run/evaluateTexts';
export { runSettings } from './run/runSettings';
export { shellCommand } from './run/shellCommand';
export { isTriggeredBy, type WorkflowEvent } from './triggers/isTriggeredBy';
export { type ResolvedInputs, resolveInputs } from './triggers/resolveInputs';
export { type ParsedWorkflow, parseWorkflow } from './workflow/parseWorkflow';
