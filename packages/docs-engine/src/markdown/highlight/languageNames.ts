/** Grammars of highlight.js, and the other names that authors (and Pygments) have for them. */
const table = `
actionscript as
apache apacheconf
arduino ino
asciidoc adoc
bash sh zsh ksh shell shell-script
c h
clojure clj edn
cmake cmake.in
coffeescript coffee
cpp cc c++ h++ hpp hh hxx cxx
crystal cr
csharp cs c#
delphi dpr pas pascal
diff patch udiff
django jinja jinja2 html+jinja html+django
dns bind zone
dockerfile docker containerfile
dos bat batch cmd winbatch
elixir ex exs
erlang erl
fortran f90 f95
fsharp fs f#
gherkin feature cucumber
go golang
gradle build.gradle
graphql gql
groovy jenkinsfile
handlebars hbs
haskell hs
hcl tf terraform tfvars opentofu
http https
ini toml cfg conf dosini
java jsp
javascript js jsx mjs cjs node
json jsonc json5 json-object jsonl
julia-repl jlcon
kotlin kt kts
latex tex
lua pluto
makefile mk mak make bsdmake
markdown md mkd mdx
nginx nginxconf
nix nixos
objectivec objc obj-c objective-c mm
ocaml ml
perl pl pm
pgsql postgres postgresql plpgsql
plaintext text txt plain output
powershell pwsh ps1 posh
properties env dotenv jproperties
protobuf proto
puppet pp
python py py3 python3 gyp ipython starlark bazel
python-repl pycon
reasonml reason re
ruby rb gemspec podspec thor irb
rust rs
scheme scm
smalltalk st
stylus styl
tcl tk
twig craftcms
typescript ts tsx mts cts
vbnet vb vb.net
vbscript vbs
verilog v sv systemverilog
vim viml
x86asm nasm asm
xml html xhtml rss atom xsd xsl svg plist vue
xquery xpath
yaml yml
`;

const names = new Map(
  table
    .trim()
    .split('\n')
    .map(line => line.split(' '))
    .flatMap(([name, ...others]) =>
      [name, ...others].map((other): [string, string] => [other, name]),
    ),
);

/** What Pygments calls `shell` is Bash; what highlight.js calls so is a session with prompts. */
for (const name of ['console', 'shell-session', 'shellsession', 'terminal']) {
  names.set(name, 'shell');
}

/** The grammars that have other names. */
export const grammarNames: readonly string[] = [...new Set(names.values())];

/** The grammar that an author's word for a language may mean. */
export function grammarOf(language: string): string {
  return names.get(language) ?? language;
}
