export { openSandbox } from './openSandbox';
export { type CommandResult, runCommand } from './runCommand';
export type { Sandbox, StepCommand } from './Sandbox';
export { checkSize } from './watchLimits';
export { SandboxError } from './SandboxError';
