export * from './createScrapeHandler';
export * from './measureDatabases';
export * from './measureQueries';
export * from './observeRequests';
export * from './readTelemetryConfig';
export * from './Telemetry';
export * from './telemetryServiceRef';
