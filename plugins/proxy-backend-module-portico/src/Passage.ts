import type {
  ErrorRequestHandler,
  NextFunction,
  Request,
  Response,
} from 'express';
import type { Guard } from './Guard';
import { HeldAnswer } from './HeldAnswer';
import { UpstreamError } from './UpstreamError';

const REDIRECTS = [301, 302, 303, 307, 308];
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
      () => this.#fail(504, `has not answered within ${timeoutMs / 1_000} s`),
      timeoutMs,
    );
    res.once('close', () => this.#stop());
    this.#held.hold({
      maxBytes,
      tooLarge: () =>
        this.#fail(502, `answers with more than ${maxBytes / MB} MB`),
      ended: body => this.#end(body),
    });
    next();
  }

  #problem(): string | undefined {
    if (!this.#held.isAnswered) {
      return 'cannot be reached';
    }
    if (!this.#held.isWhole) {
      return 'has broken off its answer';
    }
    return REDIRECTS.includes(this.at.res.statusCode)
      ? 'answers with a redirect, which is not followed'
      : undefined;
  }

  #end(body: Buffer): void {
    const { res } = this.at;
    const problem = this.#problem();
    if (problem) {
      this.#fail(502, problem);
    } else {
      this.#finish();
      res.removeHeader('transfer-encoding');
      res.setHeader('content-length', body.length);
      res.end(body);
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
