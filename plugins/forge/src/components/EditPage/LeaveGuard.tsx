import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ConfirmDialog } from '../common/ConfirmDialog';

/** The address that a click leads to within the portal in this tab, if it is one of those. */
function targetOf(event: MouseEvent): string | undefined {
  const link = (event.target as Element).closest?.('a[href]');
  const isPlain =
    event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  if (!(link instanceof HTMLAnchorElement) || !isPlain) {
    return undefined;
  }
  const isHere =
    link.origin === window.location.origin &&
    !link.target &&
    !link.hasAttribute('download');
  return isHere ? `${link.pathname}${link.search}${link.hash}` : undefined;
}

/** Asks before a link or the closing of the tab takes the reader away. The back button is left to the draft. */
export const LeaveGuard = ({ onLeave }: { onLeave: () => void }) => {
  const navigate = useNavigate();
  const [target, setTarget] = useState<string>();
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const found = targetOf(event);
      if (found) {
        event.preventDefault();
        event.stopPropagation();
        setTarget(found);
      }
    };
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    document.addEventListener('click', onClick, true);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      document.removeEventListener('click', onClick, true);
      window.removeEventListener('beforeunload', onUnload);
    };
  }, []);
  return target ? (
    <ConfirmDialog
      title="Leave without committing?"
      text="What you changed here is thrown away."
      action="Leave"
      onClose={() => setTarget(undefined)}
      onConfirm={() => {
        onLeave();
        navigate(target);
      }}
    />
  ) : null;
};
