import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const configuration = `site_name: Benchmark
docs_dir: docs
theme:
  name: material
  font: false
plugins: [search]
markdown_extensions:
  - admonition
  - toc: {permalink: true}
  - pymdownx.caret
  - pymdownx.critic
  - pymdownx.details
  - pymdownx.emoji
  - pymdownx.inlinehilite
  - pymdownx.magiclink
  - pymdownx.mark
  - pymdownx.smartsymbols
  - pymdownx.highlight: {linenums: true}
  - pymdownx.extra
  - pymdownx.betterem: {smart_enable: all}
  - pymdownx.tabbed: {alternate_style: true}
  - pymdownx.tasklist: {custom_checkbox: true}
  - pymdownx.tilde
`;

const words =
  'harbour crane quay vessel berth cargo manifest pilot tide customs container schedule gate yard stevedore'.split(
    ' ',
  );

const word = (seed: number) => words[(seed * 7 + (seed >> 3)) % words.length];

function sentence(seed: number): string {
  const [first, ...rest] = Array.from({ length: 14 }, (_, index) =>
    word(seed * 5 + index * 3),
  );
  return `The ${first} of \`${word(seed)}-${seed}\` ${rest.join(' ')}, **${word(
    seed + 1,
  )}** and [the ${word(seed + 2)}](#part-2).`;
}

const paragraph = (seed: number) =>
  [0, 1, 2, 3].map(index => sentence(seed + index * 11)).join('\n');

const code: ((seed: number) => string)[] = [
  seed => `\`\`\`yaml title="${word(seed)}.yaml"
apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${word(seed)}-${seed}
  labels: {tier: "${word(seed + 1)}"}
spec:
  replicas: ${seed % 9}
  template:
    spec:
      containers:
        - name: ${word(seed + 2)}
          image: registry.example.com/${word(seed)}:v1.${seed}
          args: ["--source=service", "--interval=${seed}m"] # per site
\`\`\``,
  seed => `\`\`\`bash
export NAME=${word(seed)}-${seed}
for each in $(kubectl get pods -l app="$NAME" -o name); do
  kubectl logs "$each" --tail=${seed} | grep -v '${word(seed)}' || exit 1
done
\`\`\``,
  seed => `\`\`\`python hl_lines="2"
def ${word(seed)}_${seed}(items: list[str], limit: int = ${seed}) -> dict:
    """Counts what has a name."""
    return {name: len(name) for name in items[:limit] if name != "${word(
      seed,
    )}"}
\`\`\``,
  seed => `\`\`\`ts linenums="${seed}"
export async function ${word(seed)}${seed}(name: string): Promise<number> {
  const { items = [] } = await load(\`/api/\${name}?limit=${seed}\`);
  return items.filter(({ id }) => id !== '${word(seed + 1)}').length; // ${word(
    seed + 2,
  )}
}
\`\`\``,
  seed => `\`\`\`json
{"${word(seed)}": {"id": ${seed}, "tags": ["${word(
    seed + 3,
  )}", null, true], "ratio": 0.${seed}}}
\`\`\``,
];

const pathOf = (page: number) =>
  page ? `part-${Math.floor(page / 10)}/page-${page}.md` : 'index.md';

/** To the page before. */
const linkFrom = (page: number) =>
  page
    ? `See [page ${page - 1}](../${pathOf(page - 1)}#part-2) before this one.`
    : '';

function part(page: number, index: number): string {
  const seed = page * 31 + index;
  return `## Part ${index}

${paragraph(seed)}

${code[(page + index) % code.length](seed)}

!!! note "About the ${word(seed)}"
    ${sentence(seed + 5)}

| Name | Default | What it does |
| ---- | ------: | ------------ |
${Array.from(
  { length: 5 },
  (_, row) =>
    `| \`${word(seed + row)}.${row}\` | ${seed} | ${sentence(seed + row)} |`,
).join('\n')}

- ${sentence(seed + 2)}
- ${word(seed)}
  - ${sentence(seed + 3)}

=== "First"
    ${sentence(seed + 7)}

=== "Second"
    ${sentence(seed + 8)}
`;
}

/** Path and text of a page; pages stand ten to a folder. */
function pageOf(page: number): [path: string, text: string] {
  const parts = Array.from({ length: 3 }, (_, index) => part(page, index + 1));
  const intro = `${paragraph(page)}\n\n${linkFrom(page)}`;
  return [pathOf(page), `# Page ${page}\n\n${intro}\n\n${parts.join('\n')}`];
}

/** Writes the mkdocs.yml and the pages of a site. */
export function writeProject(folder: string, pages: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'mkdocs.yml'), configuration);
  Array.from({ length: pages }, (_, page) => pageOf(page)).forEach(
    ([path, text]) => {
      const file = join(folder, 'docs', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    },
  );
}

/** Copies a site, since a page of it will be changed. */
export function copyProject(site: string, folder: string): void {
  cpSync(site, folder, {
    recursive: true,
    filter: path => !/[\\/](?:\.git|node_modules)$/.test(path),
  });
}
