const TWO_MINUTES = 2 * 60 * 1_000;

interface PasskeyOptions {
  challenge: Uint8Array;
  rpId: string;
  userVerification: 'required';
  timeout: number;
}

/**
 * What the browser is asked for. No list of credentials is sent, so the answer
 * does not tell whether an address has an account.
 */
export function passkeyOptions(challenge: Uint8Array): PasskeyOptions {
  if (challenge.length < 16) {
    throw new Error('A challenge has at least 16 random bytes');
  }
  return {
    challenge,
    // Passkeys are bound to this name; another one signs nobody in.
    rpId: 'larkspur.example',
    userVerification: 'required',
    timeout: TWO_MINUTES,
  };
}
