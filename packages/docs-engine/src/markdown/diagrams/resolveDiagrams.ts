import type Token from 'markdown-it/lib/token.mjs';
import type { DiagramMeta } from '../lib/diagramToken';
import type { PageEnv } from '../PageEnv';
import type { Diagrams } from './Diagrams';

/** How many of a page are drawn at a time. */
const atOnce = 4;
/** What is left of a page's diagrams after this is shown as text: a server that hangs would keep the page for hours. */
const longestMs = 20_000;

type Drawing = { diagrams: Diagrams; env: PageEnv; until: number };

async function draw(token: Token, { diagrams, env, until }: Drawing) {
  const meta = token.meta as DiagramMeta;
  try {
    if (performance.now() > until && diagrams[meta.language]) {
      throw new Error(
        `the diagrams of the page take longer than ${longestMs / 1000} s`,
      );
    }
    meta.html = await diagrams[meta.language]?.(meta);
  } catch (error) {
    meta.failed = true;
    const reason = error instanceof Error ? error.message : String(error);
    env.warn(
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
  const drawing = { diagrams, env, until: performance.now() + longestMs };
  const drawRest = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await draw(next, drawing);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, drawRest));
}
