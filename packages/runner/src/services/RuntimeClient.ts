import { HttpClient } from '../backend/HttpClient';
import { readAnswer } from '../backend/readAnswer';
import type { ServiceSamples } from '../metrics';
import {
  type ServiceLine,
  type ServiceReport,
  syncAnswer,
  type WantedService,
} from './messages';

/** Longer than the portal keeps a question open. */
const syncMs = 40_000;

const archiveMs = 10 * 60_000;

/** The part of the portal's API that is about services. Each throws what HttpClient throws. */
export class RuntimeClient {
  readonly #http: HttpClient;

  constructor(settings: { url: string; token: string }) {
    this.#http = new HttpClient(settings);
  }

  /** Tells which services there are, and waits for which there are to be. */
  async sync(
    runnerId: string,
    services: ServiceReport[],
    signal: AbortSignal,
  ): Promise<WantedService[]> {
    const response = await this.#http.request({
      method: 'POST',
      path: 'services/sync',
      json: { runnerId, services },
      timeoutMs: syncMs,
      signal,
    });
    return (await readAnswer(response, syncAnswer)).services;
  }

  /** A tar.gz of the commit, in one folder. */
  downloadArchive(
    { id, commit }: Pick<WantedService, 'id' | 'commit'>,
    signal: AbortSignal,
  ): Promise<Response> {
    return this.#http.request({
      method: 'GET',
      path: `services/${id}/archive?commit=${encodeURIComponent(commit)}`,
      timeoutMs: archiveMs,
      signal,
    });
  }

  async log(
    { id }: Pick<WantedService, 'id'>,
    lines: ServiceLine[],
    signal: AbortSignal,
  ): Promise<void> {
    const response = await this.#http.request({
      method: 'POST',
      path: `services/${id}/log`,
      json: { lines },
      signal,
    });
    await response.arrayBuffer().catch(() => undefined);
  }

  async metrics(
    runnerId: string,
    services: ServiceSamples[],
    signal: AbortSignal,
  ): Promise<void> {
    const response = await this.#http.request({
      method: 'POST',
      path: 'services/metrics',
      json: { runnerId, services },
      signal,
    });
    await response.arrayBuffer().catch(() => undefined);
  }
}
