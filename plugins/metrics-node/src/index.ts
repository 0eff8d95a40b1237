export * from './MetricsSource';
export * from './MetricsSources';
export * from './metricsSourcesExtensionPoint';
export * from './metricsSourcesServiceRef';
export * from './Sample';
