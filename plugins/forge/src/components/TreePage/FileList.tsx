import { Link, Text } from '@backstage/ui';
import FileIcon from '@material-ui/icons/DescriptionOutlined';
import FolderIcon from '@material-ui/icons/Folder';
import LinkIcon from '@material-ui/icons/Link';
import SubmoduleIcon from '@material-ui/icons/FolderSpecialOutlined';
import type { ForgeContent } from '@portico/plugin-forge-common';
import type { Place } from '../../api';
import { formatBytes } from '../../lib/fileContent';
import { sortContents } from '../../lib/sortContents';
import { useRepository } from '../Repository/RepositoryContext';
import styles from './TreePage.module.css';

const icons = {
  dir: [FolderIcon, 'Folder'],
  file: [FileIcon, 'File'],
  symlink: [LinkIcon, 'Symbolic link'],
  submodule: [SubmoduleIcon, 'Submodule'],
} as const;

type FileRowProps = { entry: ForgeContent; href: string };

const FileRow = ({ entry, href }: FileRowProps) => {
  const [Icon, title] = icons[entry.type];
  return (
    <tr>
      <td className={styles.name}>
        <Icon
          className={styles.icon}
          fontSize="small"
          titleAccess={title}
          data-type={entry.type}
        />
        {entry.type === 'submodule' ? (
          <Text>
            {entry.name} @ {entry.sha.slice(0, 7)}
          </Text>
        ) : (
          <Link href={href} standalone>
            {entry.name}
          </Link>
        )}
      </td>
      <td className={styles.size}>
        {entry.type === 'file' && formatBytes(entry.size)}
      </td>
    </tr>
  );
};

type FileListProps = { place: Place; contents: ForgeContent[] };

/** The entries of a folder, folders first. */
export const FileList = ({ place, contents }: FileListProps) => {
  const { paths } = useRepository();
  const parent = place.path.split('/').slice(0, -1).join('/');
  return (
    <table className={styles.files} aria-label="Files">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col" className={styles.size}>
            Size
          </th>
        </tr>
      </thead>
      <tbody>
        {place.path && (
          <tr>
            <td colSpan={2}>
              <Link
                href={paths.tree(place.ref, parent)}
                aria-label="The folder above"
                standalone
              >
                ..
              </Link>
            </td>
          </tr>
        )}
        {sortContents(contents).map(entry => {
          const page = entry.type === 'dir' ? paths.tree : paths.blob;
          const href = page(place.ref, entry.path);
          return <FileRow key={entry.path} entry={entry} href={href} />;
        })}
      </tbody>
    </table>
  );
};
