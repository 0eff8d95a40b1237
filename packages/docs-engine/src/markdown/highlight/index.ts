export { highlight, isKnownLanguage } from './highlight';
