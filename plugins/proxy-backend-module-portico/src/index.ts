export { proxyGuardModule as default } from './module';
