import { coreStep } from '../lib/coreSteps';
import { readFenceInfo } from '../lib/fenceInfo';
import type { Rule } from '../Rule';

/** A fence named `mermaid` is drawn in the browser, from its text. */
export const mermaid: Rule = md => {
  coreStep(md, 'mermaid', ({ tokens }) => {
    for (const token of tokens) {
      if (
        token.type === 'fence' &&
        readFenceInfo(token.info).language === 'mermaid'
      ) {
        token.type = 'mermaid';
      }
    }
  });
  md.renderer.rules.mermaid = (tokens, index) =>
    `<pre class="mermaid"><code>${md.utils.escapeHtml(
      tokens[index].content,
    )}</code></pre>\n`;
};
