import { readScan } from './readScan.ts';
import type { Grade } from './whereNext.ts';

interface Finding {
  isbn: string;
  grade: Grade;
  note?: string;
}

/** What is sent to POST /returns/{returnId}/inspection. */
export interface Inspection {
  inspector: string;
  findings: Finding[];
}

/** Adds what came out of the parcel, leaving out notes that say nothing. */
export function addFinding(
  inspection: Inspection,
  scan: string,
  found: { grade: Grade; note?: string },
): Inspection {
  const note = found.note?.trim();
  const finding: Finding = { isbn: readScan(scan), grade: found.grade };
  if (note) finding.note = note;
  return { ...inspection, findings: [...inspection.findings, finding] };
}
