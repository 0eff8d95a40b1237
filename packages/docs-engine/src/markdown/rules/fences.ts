import { codeBlock } from '../lib/codeBlock';
import { readFenceInfo } from '../lib/fenceInfo';
import type { Rule } from '../Rule';

const inFirstLine = /^:::([\w#.+-]+)[ \t]*\n/;

/** Blocks of code with a title, numbered and marked lines, and highlighting. */
export const fences: Rule = (md, { lineNumbers = true }) => {
  md.renderer.rules.fence = (tokens, index) => {
    const { content, info } = tokens[index];
    return codeBlock(
      content,
      readFenceInfo(md.utils.unescapeAll(info)),
      lineNumbers,
    );
  };
  md.renderer.rules.code_block = (tokens, index) => {
    const { content } = tokens[index];
    const [header = '', language = ''] = inFirstLine.exec(content) ?? [];
    return codeBlock(
      content.slice(header.length),
      readFenceInfo(language),
      lineNumbers,
    );
  };
};
