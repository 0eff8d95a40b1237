import type { AnnotationFault } from '../../lib/panels';

/** That an annotation cannot be used, and why. */
export const FaultText = ({ fault }: { fault: AnnotationFault }) => (
  <>
    The annotation <code>{fault.annotation}</code> cannot be used:{' '}
    {fault.message}.
  </>
);
