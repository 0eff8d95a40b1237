/** A command that is not started as it cannot be put safely. */
export class SandboxError extends Error {}
