export * from './LogSource';
export * from './logsSourcesExtensionPoint';
