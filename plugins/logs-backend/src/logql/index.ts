export * from './asLiteral';
export * from './ast';
export * from './compileRegex';
export * from './duration';
export * from './formatQuery';
export * from './matchLabels';
export * from './parseQuery';
export * from './parseTime';
