export { cutText } from './cutText';
export { JobLog } from './JobLog';
export { LineSplitter } from './LineSplitter';
export { LogSender } from './LogSender';
export { Masks } from './Masks';
