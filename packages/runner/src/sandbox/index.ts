export { openPipe } from './openPipe';
export { openSandbox } from './openSandbox';
export { type CommandResult, runCommand } from './runCommand';
export { inheritedFile, type Sandbox, type StepCommand } from './Sandbox';
export { checkSize } from './watchLimits';
export { SandboxError } from './SandboxError';
