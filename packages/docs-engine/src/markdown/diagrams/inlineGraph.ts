/** Colours that Graphviz writes where the author gives none. */
const ownColour = / (fill|stroke)="black"/g;
const ownId = /<g id="(?:graph|node|edge|clust|a_)\w*"/g;
const filledShape =
  /<(?:polygon|ellipse|path|polyline) fill="(?!none|transparent|black|currentColor)/;
const scriptLink =
  / xlink:href="(?!https?:|mailto:|[#./\w-]+(?:[#?/]|\.|"))[^"]*"/g;

function readableGroup(group: string): string {
  return filledShape.test(group)
    ? group
        .replaceAll('="currentColor"', '="black"')
        .replaceAll('<text ', '<text fill="black" ')
        .replace(/<text fill="black" ([^>]*) fill="/g, '<text $1 fill="')
    : group;
}

/** Groups of Graphviz end with the line `</g>`, and do not stand in each other but in the graph's. */
function perNode(svg: string): string {
  return svg
    .split('\n<g class="node">')
    .map((part, index) => {
      if (!index) {
        return part;
      }
      const end = part.indexOf('\n</g>');
      return readableGroup(part.slice(0, end)) + part.slice(end);
    })
    .join('\n<g class="node">');
}

/** A filled cluster or background was chosen for black text: the drawing keeps a light ground. */
function needsLightGround(svg: string): boolean {
  return svg
    .split(/\n<g class="(?:node|edge)">/)
    .some((part, index) =>
      filledShape.test(index ? part.slice(part.indexOf('\n</g>')) : part),
    );
}

/**
 * Graphviz' SVG as it can stand in a page: without prologue, ids that would be there twice and scripts,
 * as wide as there is room, and in the colour of the text around it.
 */
export function inlineGraph(output: string): string {
  const svg = output
    .slice(output.indexOf('<svg'))
    .replace(/<!--[^>]*-->\n?/g, '')
    .replace(ownId, '<g')
    .replace(scriptLink, '')
    .trim();
  const style = needsLightGround(svg)
    ? 'max-width:100%;height:auto;color:#000;background:#fff'
    : 'max-width:100%;height:auto';
  const coloured = svg
    .replace(ownColour, ' $1="currentColor"')
    .replace('<svg ', `<svg fill="currentColor" style="${style}" `);
  return perNode(coloured);
}
