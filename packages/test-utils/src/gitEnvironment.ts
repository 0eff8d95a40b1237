/** Who commits. */
export interface Author {
  name: string;
  email: string;
}

const ANN: Author = { name: 'Ann', email: 'ann@larkspur.example' };

/** The variables of a git that has nothing of this machine's settings, and asks nobody. */
export function gitEnvironment({
  name,
  email,
}: Author = ANN): NodeJS.ProcessEnv {
  const environment = {
    PATH: process.env.PATH,
    HOME: '/nonexistent',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    LC_ALL: 'C',
  };
  return environment as unknown as NodeJS.ProcessEnv;
}
