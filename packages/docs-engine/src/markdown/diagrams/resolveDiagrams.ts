import type Token from 'markdown-it/lib/token.mjs';
import type { DiagramMeta } from '../lib/diagramToken';
import type { PageEnv } from '../PageEnv';
import type { Diagrams } from './Diagrams';

/** How many of a page are drawn at a time. */
const atOnce = 4;

async function draw(token: Token, diagrams: Diagrams, { warn }: PageEnv) {
  const meta = token.meta as DiagramMeta;
  try {
    meta.html = await diagrams[meta.language]?.(meta);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    warn(
      `The diagram (${meta.language}) is shown as text: ${reason}`,
      token.map?.[0],
    );
  }
}

/** Draws the diagrams that stand in the tokens; one that fails is shown as its source, with a warning. */
export async function resolveDiagrams(
  tokens: readonly Token[],
  diagrams: Diagrams = {},
  env: PageEnv,
): Promise<void> {
  const waiting = tokens.filter(({ type }) => type === 'diagram');
  const drawRest = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await draw(next, diagrams, env);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, drawRest));
}
