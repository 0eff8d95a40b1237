/** Who came in from a provider, and how far its word can be taken. */
export interface Identity {
  providerId: string;
  /** An e-mail that may be matched. */
  email?: string;
  /** An e-mail that came in but may not be matched. */
  unverifiedEmail?: string;
  userName?: string;
  /** Whether the company gives out the user names at this provider. */
  ownsUserNames: boolean;
  /** The annotation of a User that holds the user name at this provider. */
  loginAnnotation?: string;
}

/** Names the identity for people, such as `mara@larkspur.example from oidc`. */
export function whoCameIn({
  email,
  unverifiedEmail,
  userName,
  providerId,
}: Identity): string {
  const name =
    email ?? userName ?? unverifiedEmail ?? 'someone without e-mail or name';
  return `${name} from ${providerId}`;
}
