import type { Layer } from '../../src/Layer.ts';
import { catalogInfo } from './catalogInfo.ts';

/** The version of the paths; an upgrade begins with the one it finds. */
export const VERSION = '2025.11.2';

const page = (title: string, text: string) => `# ${title}\n\n${text}\n`;

/** What every repository has. */
export const base: Layer = {
  name: 'base',
  files: answers => ({
    '.larkspur/answers.yaml': { version: VERSION, ...answers },
    'catalog-info.yaml': catalogInfo(answers),
    'mkdocs.yml': { site_name: answers.name, plugins: ['techdocs-core'] },
    'docs/index.md': page(answers.name, answers.description),
    'docs/architecture.md': page('Architecture', 'What it talks to, and why.'),
    'docs/runbook.md': page('Runbook', 'What to do when it is not well.'),
    'ops/pipeline.yaml': { steps: ['build', 'test', 'scan', 'staging'] },
    '.editorconfig': 'root = true\n\n[*]\ncharset = utf-8\nend_of_line = lf\n',
  }),
};
