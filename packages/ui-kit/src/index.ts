export { Notice, type NoticeProps } from './Notice';
export { timeAgo } from './timeAgo';
