import type { LabelMatcher, LineFilter } from '../logql';
import type { PlacedBlock } from './readBlocks';

/** A condition on what was pushed along with a line. */
export type MetadataFilter = LabelMatcher;

/** Which lines of a block, and which are found. */
export interface LineCondition {
  /** Nanoseconds since 1970; the first is part of the range, the last is not. */
  from: bigint;
  to: bigint;
  lines: LineFilter[];
  metadata: MetadataFilter[];
  /** For each stream one bit for each of `LOG_LEVELS`; all when missing. */
  levels?: Map<number, number>;
}

export interface BlockPlace {
  file: string;
  block: PlacedBlock;
}

export interface ScanTask {
  places: BlockPlace[];
  condition: LineCondition;
  /** How many lines are wanted: the newest when `backward`. */
  limit: number;
  backward: boolean;
  maxBytes: number;
  /** Milliseconds since 1970, when it is no use any more. */
  deadline: number;
}

export interface FoundLine {
  streamId: number;
  time: bigint;
  line: string;
  /** JSON, or empty. */
  meta: string;
  /** Index into `LOG_LEVELS`. */
  level: number;
}

export interface ScanResult {
  /** In the order that was asked for. */
  found: FoundLine[];
  /** Whether lines were left out because all would be too large. */
  cut: boolean;
}

export interface CountTask {
  places: BlockPlace[];
  condition: LineCondition;
  /** The first moment that is counted for, the step between two, and how far back each looks. */
  start: bigint;
  step: bigint;
  range: bigint;
  points: number;
  /** Which row of the result a stream is counted in. */
  groups: Map<number, number>;
  groupCount: number;
  deadline: number;
}

/** Counts at `(group × 7 + level) × points + point`. */
export type CountResult = Uint32Array;
