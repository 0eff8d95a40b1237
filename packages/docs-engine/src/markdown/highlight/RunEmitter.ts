import type { Emitter } from 'highlight.js';

/** Some code with its innermost scope, and the language whose scope that is; undefined is what lies around. */
type Run = { text: string; scope?: string; language?: string };

/** Takes down what highlight.js finds as a list, where its own emitter grows a tree and makes HTML of it. */
export class RunEmitter implements Emitter {
  readonly runs: Run[] = [];
  readonly #scopes: string[] = [];

  get #scope(): string | undefined {
    return this.#scopes[this.#scopes.length - 1];
  }

  addText(text: string): void {
    if (text !== '') {
      this.runs.push({ text, scope: this.#scope, language: undefined });
    }
  }

  startScope(scope: string): void {
    this.#scopes.push(scope);
  }

  endScope(): void {
    this.#scopes.pop();
  }

  openNode(scope: string): void {
    this.startScope(scope);
  }

  closeNode(): void {
    this.endScope();
  }

  /** @param name - left out when highlight.js could not tell what it is: the code is then as what lies around it */
  __addSublanguage({ runs }: RunEmitter, name: string | undefined): void {
    for (const { text, scope, language = name } of runs) {
      const own = name === undefined && language === undefined;
      this.runs.push({
        text,
        scope: own ? scope ?? this.#scope : scope,
        language,
      });
    }
  }

  finalize(): void {}

  toHTML(): string {
    return '';
  }
}
