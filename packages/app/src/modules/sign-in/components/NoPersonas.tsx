import LinearProgress from '@material-ui/core/LinearProgress';
import { Notice } from './Notice';

/** Says why there is nobody to sign in as, and what to do about it. */
export const NoPersonas = ({ settled }: { settled: boolean }) =>
  settled ? (
    <Notice kind="info" title="The catalog has no people">
      Name a file with entities of kind User, such as examples/larkspur.yaml,
      under catalog.locations in app-config.yaml, allow the kinds User and Group
      in its rules, and start the portal again.
    </Notice>
  ) : (
    <Notice kind="info" title="The catalog is being read">
      The portal has just started. People appear here in a few seconds.
      <LinearProgress aria-label="Waiting for the catalog" />
    </Notice>
  );
