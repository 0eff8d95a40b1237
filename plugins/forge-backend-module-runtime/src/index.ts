export { runtimeModule as default } from './module';
