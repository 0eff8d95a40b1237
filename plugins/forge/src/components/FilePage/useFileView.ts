import { useLocation, useSearchParams } from 'react-router-dom';
import type { FileKind } from '../../lib/fileKindOf';
import { parseLineRange } from '../../lib/lineRange';

export type FileView = 'preview' | 'code';

const MARKDOWN = /\.(md|markdown)$/i;

/** Whether text that makes a picture or a page is shown as that; the address holds it, and one of lines wants lines. */
export function useFileView(path: string, kind: FileKind) {
  const { hash } = useLocation();
  const [params, setParams] = useSearchParams();
  const hasBoth =
    'text' in kind && (kind.kind === 'image' || MARKDOWN.test(path));
  const isCode = params.get('view') === 'code' || parseLineRange(hash);
  const view: FileView = hasBoth && !isCode ? 'preview' : 'code';
  return {
    view,
    /** Undefined for what can only be shown in one way. */
    setView: hasBoth
      ? (next: FileView) =>
          setParams(next === 'code' ? { view: 'code' } : {}, { replace: true })
      : undefined,
  };
}
