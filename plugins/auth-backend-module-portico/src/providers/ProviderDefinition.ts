import type { Config } from '@backstage/config';
import type {
  OAuthAuthenticator,
  SignInResolverFactory,
} from '@backstage/plugin-auth-node';

/** What a provider says about who came in, as it came. */
export interface Claims {
  email?: string;
  /** Undefined when the provider does not say. */
  emailVerified?: boolean;
  userName?: string;
}

/** What distinguishes one provider from another. */
export interface ProviderDefinition<TContext, TProfile> {
  authenticator: OAuthAuthenticator<TContext, TProfile>;
  /** Asks the provider for its metadata, where it has a `metadataUrl`. */
  readMetadata?(context: TContext): Promise<unknown>;
  /** What `signIn.resolvers` may name, besides the resolvers every provider has. */
  resolvers: Record<string, SignInResolverFactory>;
  claims(profile: TProfile | undefined): Claims;
  /**
   * Whether the company gives out the user names at this provider. Where
   * anyone can take a name, a name proves nothing. Default: never.
   */
  ownsUserNames?(config: Config): boolean;
  /** The annotation of a User that holds the user name at this provider. */
  loginAnnotation?(config: Config): string;
}
