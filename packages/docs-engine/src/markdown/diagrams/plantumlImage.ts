import { escapeHtml } from '../../page/escapeHtml';
import type { DiagramRequest } from './Diagrams';

/** The text that PlantUML expects: with its first and last line. */
export function plantumlSource(source: string): string {
  const text = source.trim();
  return /^@start\w+/m.test(text) ? text : `@startuml\n${text}\n@enduml`;
}

/** A drawing as an image that brings its data along, as techdocs-core has it. */
export function plantumlImage(
  svg: Uint8Array,
  { attributes = {} }: DiagramRequest,
): string {
  const { class: given, alt = 'uml diagram', ...others } = attributes;
  const data = Buffer.from(svg).toString('base64');
  const all = {
    alt,
    class: given ? `${given} uml` : 'uml',
    ...others,
    src: `data:image/svg+xml;base64,${data}`,
  };
  const list = Object.entries(all).map(
    ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
  );
  return `<img${list.join('')}>`;
}
