import type { SyntaxNode } from '@lezer/common';
import { PromqlError } from './PromqlError';

const SHOWN = 60;

const shorten = (text: string) =>
  text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;

/** A query, and how to speak of its parts. */
export class Source {
  /** How many parts of it have been read. */
  parts = 0;

  constructor(readonly query: string) {}

  textOf({ from, to }: { from: number; to: number }): string {
    return this.query.slice(from, to);
  }

  /** For what is no PromQL: line and column as Prometheus writes them. */
  parseError(at: number, message: string): PromqlError {
    const before = this.query.slice(0, at).split('\n');
    const place = `${before.length}:${(before.at(-1) ?? '').length + 1}`;
    return new PromqlError(
      'bad_data',
      `invalid parameter "query": ${place}: parse error: ${message}`,
    );
  }

  /** For what Prometheus knows, and the portal's own metrics do not. */
  unsupported(node: SyntaxNode, what: string): PromqlError {
    return new PromqlError(
      'execution',
      `${what} in '${shorten(
        this.textOf(node),
      )}' is not among what the portal's own metrics can evaluate`,
    );
  }
}

/** The parts of a node, without comments. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'LineComment') {
      children.push(child);
    }
  }
  return children;
}

export const childNamed = (node: SyntaxNode, name: string) =>
  childrenOf(node).find(child => child.name === name);
