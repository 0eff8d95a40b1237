export { CheckLink, CheckMark } from './CheckMark';
export { ChecksProvider } from './ChecksProvider';
export { OutcomeIcon } from './OutcomeIcon';
