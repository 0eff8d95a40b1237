export interface Config {
  auth?: {
    providers?: {
      /** By the values of auth.environment. */
      oidc?: {
        [environment: string]: {
          /** What the sign-in page calls the provider. Default: OpenID Connect. */
          title?: string;
          /**
           * Matches people by an e-mail of which the provider does not say
           * whether it is verified. For providers that send no `email_verified`
           * and where nobody can choose their own e-mail.
           */
          assumeEmailVerified?: boolean;
        };
      };
      github?: {
        [environment: string]: {
          /** What the sign-in page calls the provider. Default: GitHub. */
          title?: string;
        };
      };
      gitlab?: {
        [environment: string]: {
          /** What the sign-in page calls the provider. Default: GitLab. */
          title?: string;
        };
      };
      google?: {
        [environment: string]: {
          /** What the sign-in page calls the provider. Default: Google. */
          title?: string;
        };
      };
      microsoft?: {
        [environment: string]: {
          /** What the sign-in page calls the provider. Default: Microsoft. */
          title?: string;
        };
      };
      okta?: {
        [environment: string]: {
          /** What the sign-in page calls the provider. Default: Okta. */
          title?: string;
        };
      };
    };
  };
}
