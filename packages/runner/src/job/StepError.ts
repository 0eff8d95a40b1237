/** Why a step failed, in words for its log. */
export class StepError extends Error {}
