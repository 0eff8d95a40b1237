export { ArchiveError } from './ArchiveError';
export { extractArchive } from './extractArchive';
export { JobFolder } from './JobFolder';
export { type FolderSize, isAbove, measureFolder } from './measureFolder';
export { packFiles } from './packFiles';
export { removeTree } from './removeTree';
export { isInside, PathError, resolveInside } from './resolveInside';
export { RunnerFolder } from './RunnerFolder';
export { saveResponse } from './saveResponse';
