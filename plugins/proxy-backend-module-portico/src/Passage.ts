import type {
  ErrorRequestHandler,
  NextFunction,
  Request,
  Response,
} from 'express';
import type { Guard } from './Guard';
import { HeldAnswer } from './HeldAnswer';
import { isPortalError } from './isPortalError';
import { UpstreamError } from './UpstreamError';

const REDIRECTS = [301, 302, 303, 307, 308];
const REFUSALS = [401, 403];
const FRESHNESS = ['age', 'etag', 'expires', 'last-modified', 'pragma'];
const MB = 1024 * 1024;

/**
 * An answer on its way through an endpoint. It is sent on when it is whole, and
 * an error in its place when it takes too long, is too large, breaks off or
 * leads elsewhere.
 */
export class Passage {
  readonly #held: HeldAnswer;
  #timer?: NodeJS.Timeout;
  #isOver = false;

  constructor(
    private readonly at: {
      req: Request;
      res: Response;
      next: NextFunction;
      /** Has answered when it returns. */
      answerError: ErrorRequestHandler;
    },
    private readonly guard: Guard,
  ) {
    this.#held = new HeldAnswer(at.res);
  }

  /** Lets the proxy ask. */
  begin(): void {
    const { res, next } = this.at;
    const { timeoutMs, maxBytes } = this.guard;
    this.#timer = setTimeout(
      () =>
        this.#fail(
          504,
          `has not answered within ${timeoutMs / 1_000} s: ${this.#lessOr(
            'guard.timeout',
          )}`,
        ),
      timeoutMs,
    );
    res.once('close', () => this.#stop());
    this.#held.hold({
      maxBytes,
      tooLarge: () =>
        this.#fail(
          502,
          `answers with more than ${maxBytes / MB} MB: ${this.#lessOr(
            'guard.maxSizeMb',
          )}`,
        ),
      ended: body => this.#end(body),
    });
    next();
  }

  #key(name: string): string {
    return `proxy.endpoints.${this.guard.route}.${name}`;
  }

  #lessOr(name: string): string {
    return `ask for less, or raise ${this.#key(name)}`;
  }

  /** What is wrong with the answer, and what to do. */
  #problem(body: Buffer): string | undefined {
    const { isAnswered, isWhole, encoding } = this.#held;
    const { res } = this.at;
    if (!isAnswered) {
      const target = this.#key('target');
      return `cannot be reached: see whether it runs, and whether ${target} is its address`;
    }
    if (!isWhole) {
      return 'has broken off its answer: try again, and look into its log';
    }
    if (REDIRECTS.includes(res.statusCode)) {
      const target = this.#key('target');
      return `answers with a redirect, which is not followed: name the address that it leads to as ${target}`;
    }
    if (encoding && !res.hasHeader('content-encoding')) {
      return `answers in ${encoding}, which it was not asked for: let it answer as it is`;
    }
    // the reader is signed in, so that this is not about the reader
    if (REFUSALS.includes(res.statusCode) && isPortalError(body)) {
      const headers = this.#key('headers');
      return `does not let the portal in (${res.statusCode}): see whether the credentials in ${headers} are right`;
    }
    return undefined;
  }

  #end(body: Buffer): void {
    const problem = this.#problem(body);
    if (problem) {
      this.#fail(502, problem);
    } else {
      this.#finish();
      // it is for who has asked, whatever the system says
      FRESHNESS.forEach(name => this.at.res.removeHeader(name));
      this.at.res.set('cache-control', 'no-store').end(body);
    }
  }

  #fail(statusCode: 502 | 504, why: string): void {
    const { req, res, answerError } = this.at;
    if (this.#isOver) {
      return;
    }
    this.#finish();
    this.#held.forget();
    const system = `The system behind /api/proxy${this.guard.route}`;
    const error = new UpstreamError(statusCode, `${system} ${why}`);
    answerError(error, req, res, () => {});
    this.#stop();
  }

  /** Ends the proxy's own work, of which nobody needs the rest. */
  #stop(): void {
    this.#finish();
    this.#held.ignore();
    this.at.req.emit('aborted');
  }

  #finish(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#held.release();
  }
}
