import { NotFoundError } from '@backstage/errors';

/** A build of a job, or of the job of one branch. */
export interface BuildAddress {
  number: number;
  branch?: string;
}

/** Such as `12`, or `12~feature%2Fx`. */
export function toRunId({ number, branch }: BuildAddress): string {
  return branch === undefined
    ? `${number}`
    : `${number}~${encodeURIComponent(branch)}`;
}

/** @throws NotFoundError for what is no id of a run */
export function readRunId(id: string): BuildAddress {
  const [, number, branch] = /^(\d{1,9})(?:~(.+))?$/.exec(id) ?? [];
  try {
    if (number) {
      return {
        number: Number(number),
        branch: branch && decodeURIComponent(branch),
      };
    }
  } catch {
    // said below
  }
  throw new NotFoundError(`Jenkins knows no run '${id}'`);
}
