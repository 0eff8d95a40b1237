import { createRequire } from 'node:module';
import type { HLJSApi, LanguageFn } from 'highlight.js';
import { hcl } from './hcl';
import { RunEmitter } from './RunEmitter';

/** Grammars cost some milliseconds each, so that only those are loaded which a page names. */
const load = createRequire(__filename);

/** Languages that stand inside of others. */
const embedded: Record<string, string[]> = {
  django: ['xml', 'css', 'javascript'],
  dockerfile: ['bash'],
  erb: ['xml', 'ruby'],
  handlebars: ['xml'],
  http: ['json'],
  'julia-repl': ['julia'],
  javascript: ['xml'],
  markdown: ['xml'],
  'php-template': ['xml', 'php'],
  'python-repl': ['python'],
  shell: ['bash'],
  tap: ['yaml'],
  twig: ['xml'],
  typescript: ['xml'],
  xml: ['css', 'javascript'],
};

/** One highlighter for each language: a grammar must not find another one there by chance. */
const highlighters = new Map<string, HLJSApi | undefined>();

function definition(name: string): LanguageFn {
  return name === 'hcl' ? hcl : load(`highlight.js/lib/languages/${name}`);
}

function newHighlighter(name: string): HLJSApi | undefined {
  if (!/^[a-z0-9][\w-]{0,40}$/.test(name)) {
    return undefined;
  }
  try {
    const { default: hljs } = load('highlight.js/lib/core') as {
      default: HLJSApi;
    };
    const highlighter = hljs.newInstance();
    highlighter.configure({ __emitter: RunEmitter });
    [name, ...(embedded[name] ?? [])].forEach(each =>
      highlighter.registerLanguage(each, definition(each)),
    );
    return highlighter;
  } catch {
    return undefined;
  }
}

/** A highlighter that knows one grammar of highlight.js; undefined when there is no such grammar. */
export function loadGrammar(name: string): HLJSApi | undefined {
  if (!highlighters.has(name)) {
    highlighters.set(name, newHighlighter(name));
  }
  return highlighters.get(name);
}
