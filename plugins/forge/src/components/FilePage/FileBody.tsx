import { Link } from '@backstage/ui';
import type { ForgeContent } from '@portico/plugin-forge-common';
import { Notice } from '@portico/ui-kit';
import type { Place } from '../../api';
import { formatBytes } from '../../lib/fileContent';
import { resolveLink, type FileKind } from '../../lib/fileKindOf';
import { useRepository } from '../Repository/RepositoryContext';
import { CodeView } from './CodeView';
import styles from './FilePage.module.css';
import { MarkdownView } from './MarkdownView';
import type { FileView } from './useFileView';

type FileBodyProps = {
  place: Place;
  file: ForgeContent;
  kind: FileKind;
  view: FileView;
};

const SymlinkTarget = (
  props: Pick<FileBodyProps, 'place' | 'file'> & { target: string },
) => {
  const { place, file, target } = props;
  const { paths } = useRepository();
  const path = resolveLink(file.path, target);
  return (
    <Notice title="This is a symbolic link">
      It leads to{' '}
      {path === undefined ? (
        <>
          <code>{target}</code>, which is outside of the repository.
        </>
      ) : (
        <Link href={paths.blob(place.ref, path)}>{target}</Link>
      )}
    </Notice>
  );
};

/** A file as it can be shown: text with line numbers, an image, or why it is not shown. */
export const FileBody = ({ place, file, kind, view }: FileBodyProps) => {
  if ('text' in kind && kind.text && view === 'code') {
    return <CodeView path={file.path} text={kind.text} />;
  }
  switch (kind.kind) {
    case 'text':
      return kind.text ? (
        <MarkdownView place={place} />
      ) : (
        <Notice title="This file is empty" />
      );
    case 'image':
      return (
        <div className={styles.image}>
          <img src={kind.url} alt={file.name} />
        </div>
      );
    case 'symlink':
      return <SymlinkTarget place={place} file={file} target={kind.target} />;
    case 'submodule':
      return (
        <Notice title="This is a submodule">
          Another repository stands here, at commit <code>{file.sha}</code>. The
          file .gitmodules says which one.
        </Notice>
      );
    case 'binary':
      return (
        <Notice title="This file is not text">
          Download it to look at it ({formatBytes(file.size)}).
        </Notice>
      );
    default:
      return (
        <Notice title="This file is too large to be shown">
          Download it to look at it ({formatBytes(file.size)}).
        </Notice>
      );
  }
};
