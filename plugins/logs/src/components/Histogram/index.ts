export { HistogramSection } from './HistogramSection';
