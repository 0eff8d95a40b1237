export * from './MetricsSource';
export * from './metricsSourcesExtensionPoint';
export * from './Sample';
