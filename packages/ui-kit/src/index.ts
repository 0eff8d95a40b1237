export { CopyButton, type CopyButtonProps } from './CopyButton';
export { Example, type ExampleProps } from './Example';
export { Notice, type NoticeProps } from './Notice';
export * from './time';
export { timeAgo } from './timeAgo';
