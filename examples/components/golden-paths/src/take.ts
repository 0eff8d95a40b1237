import { parseArgs } from 'node:util';
import { generate } from './generate.ts';
import type { Answers } from './Layer.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: 'string', default: 'gift-notes' },
    owner: { type: 'string', default: 'checkout' },
    language: { type: 'string', default: 'kotlin' },
    tier: { type: 'string', default: '3' },
    with: { type: 'string', multiple: true, default: [] },
  },
});

// To look at only; lark-cli asks the questions and makes the repository
const files = generate({
  path: positionals[0] ?? 'service',
  name: values.name,
  owner: values.owner,
  description: 'Remembers what to write on the card.',
  language: values.language,
  tier: Number(values.tier),
  options: values.with,
} as Answers);

for (const [file, text] of Object.entries(files)) {
  console.log(`── ${file}\n${text}`);
}
