import { coreStep } from '../lib/coreSteps';
import { singleMarker } from '../lib/singleMarker';
import type { Rule } from '../Rule';

/** `~~deleted~~`, which is `del` and not `s`, and `H~2~O`. */
export const tilde: Rule = md => {
  singleMarker(md, { name: 'sub', marker: '~', tag: 'sub' });
  coreStep(md, 'deleted', state => {
    state.tokens.forEach(({ children }) =>
      children?.forEach(token => {
        if (token.tag === 's') {
          token.tag = 'del';
        }
      }),
    );
  });
};
