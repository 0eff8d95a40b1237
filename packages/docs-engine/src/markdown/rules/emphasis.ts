import type { Rule } from '../Rule';

const wordSign = /\w/;

/** An asterisk between letters or digits opens no emphasis: `2*3*4` stays as it is. */
export const emphasis: Rule = md => {
  const { State } = md.inline;
  md.inline.State = class extends State {
    override scanDelims(start: number, canSplitWord: boolean) {
      const found = super.scanDelims(start, canSplitWord);
      const insideWord =
        found.length === 1 &&
        this.src[start] === '*' &&
        wordSign.test(this.src[start - 1] ?? '') &&
        wordSign.test(this.src[start + 1] ?? '');
      return insideWord ? { ...found, can_open: false } : found;
    }
  };
};
