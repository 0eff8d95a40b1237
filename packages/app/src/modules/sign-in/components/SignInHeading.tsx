import { LogoFull } from '../../nav';

/** What the page is headed with. */
export const SignInHeading = () => <LogoFull size={36} />;
