export { RunMeter } from './RunMeter';
export { counter, gauge, type Sample, type ServiceSamples } from './Sample';
export { tellMetrics } from './tellMetrics';
