/** The backend does not answer, or cannot now; the same request may be made again. */
export class BackendAwayError extends Error {}

/** The job is no longer this runner's. */
export class LeaseLostError extends Error {
  constructor() {
    super('The portal has taken the job from this runner.');
  }
}

/** The token is not the portal's. */
export class UnknownTokenError extends Error {
  constructor() {
    super(
      'The portal does not take PORTICO_RUNNER_TOKEN. Start the runner with the token of the portal that runs now.',
    );
  }
}

/** The backend does not take a request, and will not. */
export class RefusedError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
