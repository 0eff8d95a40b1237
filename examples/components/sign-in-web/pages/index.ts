import { html } from '../src/html.ts';
import { safeReturn } from '../src/safeReturn.ts';

export function render() {
  return html`<h1>Sign in</h1>
    <form method="post" action="https://www.larkspur.example/sign-in">
      <input type="hidden" name="returnTo" value="${safeReturn(null)}" />
      <label for="email">E-mail address</label>
      <input
        id="email"
        name="email"
        type="email"
        autocomplete="username webauthn"
        required
      />
      <label for="password">Password</label>
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="current-password"
      />
      <p><button>Sign in</button></p>
    </form>
    <p>
      With a passkey, leave the password empty.
      <a href="forgotten.html">Forgotten your password?</a>
    </p>`;
}
