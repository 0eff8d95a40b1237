export { metricsPlugin as default } from './plugin';
