import type MarkdownIt from 'markdown-it';
import type { MarkdownOptions } from './MarkdownOptions';

/** Teaches the parser one piece of syntax. */
export type Rule = (md: MarkdownIt, options: MarkdownOptions) => void;
