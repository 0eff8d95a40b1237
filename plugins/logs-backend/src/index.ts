export { OwnLogTransport } from './ownLog/OwnLogTransport';
export { logsPlugin as default } from './plugin';
