import { toError } from '@backstage/errors';

export type DiagramMode = 'light' | 'dark';

const MAX_LABEL = 300;

type Drawing = { mode: DiagramMode; figure: HTMLElement };

const drawings = new WeakMap<HTMLElement, Drawing>();
/** Mermaid keeps its theme in one place for all diagrams, so they are drawn one after the other. */
let queue: Promise<void> = Promise.resolve();
let count = 0;

async function toSvg(text: string, mode: DiagramMode): Promise<string> {
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({
    startOnLoad: false,
    // No scripts, links or markup out of the text of a diagram
    securityLevel: 'strict',
    suppressErrorRendering: true,
    theme: mode === 'dark' ? 'dark' : 'neutral',
    fontFamily: 'inherit',
  });
  count += 1;
  const { svg } = await mermaid.render(`docs-diagram-${count}`, text);
  return svg;
}

/** What a diagram says, for who cannot see it. */
function describe(svg: SVGElement): string {
  const words = [...svg.querySelectorAll('text, p, title')]
    .map(({ textContent }) => textContent?.trim())
    .filter(Boolean)
    .join(', ');
  return `Diagram: ${words}`.slice(0, MAX_LABEL);
}

async function draw(
  source: HTMLElement,
  { mode, figure }: Drawing,
): Promise<void> {
  const text = source.querySelector('code')?.textContent ?? '';
  try {
    figure.innerHTML = await toSvg(text, mode);
    figure.style.whiteSpace = '';
    const svg = figure.querySelector('svg');
    svg?.setAttribute('role', 'img');
    svg?.setAttribute('aria-label', describe(svg));
    source.hidden = true;
  } catch (error) {
    source.hidden = false;
    // The message points at a place in the line above it.
    figure.style.whiteSpace = 'pre-wrap';
    figure.textContent = `This diagram cannot be drawn. ${
      toError(error).message
    }`;
  }
}

function figureAfter(source: HTMLElement): HTMLElement {
  const figure = source.ownerDocument.createElement('div');
  figure.className = 'mermaid-figure';
  source.after(figure);
  return figure;
}

/** Draws what a `pre` with Mermaid's text says below it, in place of it; it stays when the text is wrong. */
export function drawDiagram(source: HTMLElement, mode: DiagramMode): void {
  const last = drawings.get(source);
  if (last?.mode === mode) {
    return;
  }
  const drawing = { mode, figure: last?.figure ?? figureAfter(source) };
  drawings.set(source, drawing);
  queue = queue.then(() => draw(source, drawing));
}
