export * from './extensionPoint';
export * from './ForgeExtension';
export * from './ForgeHost';
export * from './ForgeRepositoryHandle';
export * from './requireRunnerToken';
