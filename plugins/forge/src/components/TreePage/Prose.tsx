import { useMemo, type MouseEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { sanitizeHtml } from '../../lib/sanitizeHtml';
import { useImages } from './useImages';
import '../common/codeColors.css';
import './prose.css';

/** Rendered Markdown of a repository. Links to pages of the portal do not load it anew. */
export const Prose = ({ html }: { html: string }) => {
  const navigate = useNavigate();
  const clean = useMemo(() => ({ __html: sanitizeHtml(html) }), [html]);
  const container = useImages(clean);
  const follow = (event: MouseEvent<HTMLDivElement>) => {
    const link = (event.target as Element).closest('a');
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    const isHere =
      link?.origin === window.location.origin &&
      !link.pathname.startsWith('/api/');
    if (link && isPlain && isHere && !link.target) {
      event.preventDefault();
      navigate(`${link.pathname}${link.search}${link.hash}`);
      if (link.hash) {
        const id = decodeURIComponent(link.hash.slice(1));
        document.getElementById(id)?.scrollIntoView();
      }
    }
  };
  return (
    <div
      ref={container}
      className="forge-prose"
      onClickCapture={follow}
      dangerouslySetInnerHTML={clean}
    />
  );
};
