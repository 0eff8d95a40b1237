const CHOICE_KEY = 'portico.sign-in';
const NOTICE_KEY = 'portico.sign-in.notice';

/** How someone signed in: through which provider, and as whom. */
export interface SignInChoice {
  providerId: string;
  /** Entity ref of the User, for the persona provider. */
  userEntityRef?: string;
}

/** How this browser is signed in, if it is. */
export function recallSignIn(): SignInChoice | undefined {
  try {
    const choice: Partial<SignInChoice> | null = JSON.parse(
      localStorage.getItem(CHOICE_KEY) ?? 'null',
    );
    return choice?.providerId
      ? { ...choice, providerId: choice.providerId }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps this browser signed in when the page is loaded again. */
export function rememberSignIn(choice: SignInChoice): void {
  localStorage.setItem(CHOICE_KEY, JSON.stringify(choice));
}

export function forgetSignIn(): void {
  localStorage.removeItem(CHOICE_KEY);
}

/** Leaves a word for the sign-in page that the next page load shows. */
export function leaveNotice(text: string): void {
  sessionStorage.setItem(NOTICE_KEY, text);
}

/** Takes the word that was left, so that it is shown once. */
export function takeNotice(): string | undefined {
  const text = sessionStorage.getItem(NOTICE_KEY) ?? undefined;
  sessionStorage.removeItem(NOTICE_KEY);
  return text;
}
