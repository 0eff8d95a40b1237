import type { Answers, Layer } from '../../src/Layer.ts';

const quoted = (text: string) => JSON.stringify(text);

/** How each language builds and tests; one way each. */
export const languages: Record<Answers['language'], Layer> = {
  kotlin: {
    name: 'kotlin',
    files: ({ name }) => ({
      'settings.gradle.kts': `rootProject.name = ${quoted(name)}\n`,
      'build.gradle.kts': 'plugins {\n    kotlin("jvm") version "2.2.20"\n}\n',
      'src/main/kotlin/Main.kt': `fun main() = println(${quoted(name)})\n`,
    }),
  },
  go: {
    name: 'go',
    files: ({ name }) => ({
      'go.mod': `module larkspur.example/${name}\n\ngo 1.25\n`,
      'main.go': `package main\n\nfunc main() {\n\tprintln(${quoted(
        name,
      )})\n}\n`,
    }),
  },
  typescript: {
    name: 'typescript',
    files: ({ name }) => ({
      'package.json': { name, type: 'module', engines: { node: '>=22.18' } },
      'src/main.ts': `console.log(${quoted(name)});\n`,
    }),
  },
  python: {
    name: 'python',
    files: ({ name }) => ({
      'pyproject.toml': `[project]\nname = ${quoted(
        name,
      )}\nversion = "0.1.0"\n`,
      'main.py': `print(${quoted(name)})\n`,
    }),
  },
};
