export { metricsPlugin as default } from './plugin';
export * from './api';
export * from './routes';
