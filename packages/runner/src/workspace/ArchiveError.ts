/** An archive that is not unpacked as it is too large, or none. */
export class ArchiveError extends Error {}
