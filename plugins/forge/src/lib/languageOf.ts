const byName: Record<string, string> = {
  dockerfile: 'dockerfile',
  containerfile: 'dockerfile',
  makefile: 'makefile',
  gemfile: 'ruby',
  rakefile: 'ruby',
  jenkinsfile: 'groovy',
  'cmakelists.txt': 'cmake',
  'go.mod': 'go',
  '.bashrc': 'bash',
  '.profile': 'bash',
  '.gitconfig': 'ini',
  '.editorconfig': 'ini',
  '.npmrc': 'ini',
  '.env': 'bash',
};

const byExtension: Record<string, string> = Object.fromEntries(
  Object.entries({
    bash: 'sh bash zsh',
    c: 'c h',
    cpp: 'cc cpp cxx hh hpp hxx',
    csharp: 'cs',
    css: 'css',
    diff: 'diff patch',
    dockerfile: 'dockerfile',
    go: 'go',
    graphql: 'graphql gql',
    groovy: 'groovy gradle',
    ini: 'ini cfg conf toml properties',
    java: 'java',
    javascript: 'js jsx mjs cjs',
    json: 'json jsonc json5 webmanifest map',
    kotlin: 'kt kts',
    less: 'less',
    lua: 'lua',
    makefile: 'mk',
    markdown: 'md markdown mdx',
    perl: 'pl pm',
    php: 'php',
    powershell: 'ps1 psm1',
    protobuf: 'proto',
    python: 'py pyi',
    r: 'r',
    ruby: 'rb',
    rust: 'rs',
    scala: 'scala',
    scss: 'scss',
    sql: 'sql',
    swift: 'swift',
    typescript: 'ts tsx mts cts',
    xml: 'xml html htm svg xsd xsl vue',
    yaml: 'yaml yml',
  }).flatMap(([language, extensions]) =>
    extensions.split(' ').map(extension => [extension, language]),
  ),
);

/** The name of the grammar for a file, by its name; undefined for plain text. */
export function languageOf(path: string): string | undefined {
  const name = (path.split('/').pop() ?? '').toLowerCase();
  const known = Object.hasOwn(byName, name) ? byName[name] : undefined;
  const extension = name.includes('.') ? name.split('.').pop() ?? '' : '';
  return (
    known ??
    (Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined)
  );
}
