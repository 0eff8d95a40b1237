'use strict';

// The runner has this loaded into the Node.js processes of a service, by NODE_OPTIONS. The service must be as
// it is without: nothing here throws into it, waits, is waited for, or needs what the service may have changed.

const channels = require('node:diagnostics_channel');
const { fstatSync, writeSync } = require('node:fs');
const { basename } = require('node:path');
const { monitorEventLoopDelay, performance } = require('node:perf_hooks');
const { isMainThread } = require('node:worker_threads');

const { setTimeout, clearTimeout } = globalThis;
const now = performance.now.bind(performance);
const utilizationOf = performance.eventLoopUtilization.bind(performance);

const variable = 'PORTICO_RUNNER_METRICS';
const firstMs = 1_000;
const healthMs = 5_000;
const delayResolutionMs = 50;
const fewDelays = 5;

/** Seconds, as the portal has them for its own requests. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const methods = new Set('GET HEAD POST PUT PATCH DELETE OPTIONS'.split(' '));

/** Beyond these, requests are told apart by the first digit of their status only: so a report has 200 samples at most. */
const mostPairs = 9;

function quietly(work) {
  return (...args) => {
    try {
      return work(...args);
    } catch {
      return undefined;
    }
  };
}

/** Counts requests, by method and status. */
class Requests {
  #pairs = new Map();

  begin({ request, response }) {
    const began = now();
    const method = methods.has(request.method) ? request.method : '_OTHER';
    // comes also when the connection is closed before the answer
    response.once(
      'close',
      quietly(() => {
        const status = response.headersSent ? response.statusCode : 499;
        this.#add(method, status, (now() - began) / 1_000);
      }),
    );
  }

  #add(method, status, seconds) {
    const pair = this.#pairOf(method, status);
    pair.sum += seconds;
    pair.count += 1;
    const bucket = bounds.findIndex(bound => seconds <= bound);
    if (bucket >= 0) {
      pair.buckets[bucket] += 1;
    }
  }

  #pairOf(method, status) {
    const key = `${method} ${status}`;
    const known = this.#pairs.get(key);
    if (known) {
      return known;
    }
    const kind = Math.min(Math.floor(status / 100), 5) * 100;
    const isRest = method === '_OTHER' && status === kind;
    if (this.#pairs.size >= mostPairs && !isRest) {
      return this.#pairOf('_OTHER', kind);
    }
    const labels = {
      http_request_method: method,
      http_response_status_code: String(status),
    };
    const pair = { labels, buckets: bounds.map(() => 0), sum: 0, count: 0 };
    this.#pairs.set(key, pair);
    return pair;
  }

  samples() {
    const name = 'http_server_request_duration_seconds';
    const sample = (suffix, labels, value) => ({
      ...{ name: `${name}_${suffix}`, labels, value },
      type: 'histogram',
    });
    return [...this.#pairs.values()].flatMap(
      ({ labels, buckets, sum, count }) => {
        let below = 0;
        const counts = buckets.map((inside, at) => {
          below += inside;
          return sample('bucket', { ...labels, le: String(bounds[at]) }, below);
        });
        return [
          ...counts,
          sample('bucket', { ...labels, le: '+Inf' }, count),
          sample('sum', labels, sum),
          sample('count', labels, count),
        ];
      },
    );
  }
}

const gauge = (name, value) => ({ name, labels: {}, value, type: 'gauge' });

/** How busy the event loop is since the last time. */
class EventLoop {
  #delays = monitorEventLoopDelay({ resolution: delayResolutionMs });
  #last = utilizationOf();

  constructor() {
    this.#delays.enable();
  }

  samples() {
    const current = utilizationOf();
    const { utilization } = utilizationOf(current, this.#last);
    this.#last = current;
    const samples = [gauge('nodejs_eventloop_utilization_ratio', utilization)];
    if (this.#delays.count >= fewDelays) {
      // of each, the time that was waited for is no delay
      const ms = this.#delays.percentile(99) / 1e6 - delayResolutionMs;
      const seconds = Math.max(ms, 0) / 1_000;
      samples.push(gauge('nodejs_eventloop_delay_p99_seconds', seconds));
      this.#delays.reset();
    }
    return samples;
  }

  stop() {
    this.#delays.disable();
  }
}

/** Asks for /health as an orchestrator does, as long as there is one. */
class Health {
  #port;
  #isHealthy;

  constructor(port) {
    this.#port = port >= 1 && port <= 65_535 ? port : undefined;
  }

  check(done) {
    if (this.#port === undefined) {
      done();
      return;
    }
    try {
      this.#ask(
        quietly((hasConnected, status) => {
          this.#judge(hasConnected, status);
          done();
        }),
      );
    } catch {
      // it may not use the network
      this.#port = undefined;
      done();
    }
  }

  samples() {
    const value = Number(this.#isHealthy);
    return this.#isHealthy === undefined
      ? []
      : [gauge('service_healthy', value)];
  }

  #judge(hasConnected, status) {
    const isHealthy = status >= 200 && status < 300;
    const mayBeHealth = isHealthy || status >= 500;
    if (this.#isHealthy !== undefined || mayBeHealth) {
      this.#isHealthy = isHealthy;
    } else if (hasConnected) {
      // it has no /health
      this.#port = undefined;
    }
  }

  #ask(done) {
    // not http, whose requests a service may watch or replace
    const { connect } = require('node:net');
    const [host, port] = ['127.0.0.1', this.#port];
    const socket = connect({ host, port }).unref();
    const late = setTimeout(() => socket.destroy(), healthMs).unref();
    let hasConnected = false;
    let answer = '';
    socket.on('connect', () => {
      hasConnected = true;
      socket.write(
        `GET /health HTTP/1.1\r\nhost: ${host}:${port}\r\nuser-agent: portico-health-check\r\naccept: */*\r\nconnection: close\r\n\r\n`,
      );
    });
    socket.on('data', chunk => {
      if (answer.length < 16) {
        answer += chunk.toString('latin1').slice(0, 16);
      }
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(late);
      const [, status] = /^HTTP\/1\.[01] (\d{3})/.exec(answer) ?? [];
      done(hasConnected, Number(status));
    });
  }
}

/** What the runner reads; another file than the one that the runner has opened is left alone. */
class Pipe {
  #fd;
  #dev;
  #ino;

  constructor(fd, dev, ino) {
    [this.#fd, this.#dev, this.#ino] = [Number(fd), BigInt(dev), BigInt(ino)];
  }

  get isOpen() {
    try {
      const { dev, ino } = fstatSync(this.#fd, { bigint: true });
      return dev === this.#dev && ino === this.#ino;
    } catch {
      return false;
    }
  }

  write(text) {
    try {
      writeSync(this.#fd, text);
    } catch {
      // full, as nobody reads
    }
  }
}

function measure(pipe, intervalMs) {
  const requests = new Requests();
  const loop = new EventLoop();
  const health = new Health(Number(process.env.PORT));
  const begin = quietly(message => requests.begin(message));
  channels.subscribe('http.server.request.start', begin);

  const stop = () => {
    channels.unsubscribe('http.server.request.start', begin);
    loop.stop();
  };
  const tell = () => {
    const samples = [requests, loop, health].flatMap(it => it.samples());
    // what went before may not have been written to its end
    pipe.write(`\n${JSON.stringify({ pid: process.pid, samples })}\n`);
  };
  const tick = quietly(() =>
    health.check(() => {
      if (pipe.isOpen) {
        tell();
        setTimeout(tick, intervalMs).unref();
      } else {
        stop();
      }
    }),
  );
  setTimeout(tick, Math.min(firstMs, intervalMs)).unref();
}

/** Takes the runner's variables away, which are for nobody else. */
function takeVariables() {
  const told = process.env[variable];
  delete process.env[variable];
  const own = `--require="${__filename.replace(/["\\]/g, '\\$&')}"`;
  if (process.env.NODE_OPTIONS === own) {
    delete process.env.NODE_OPTIONS;
  }
  return told;
}

const isPackageManager = () =>
  /^(?:npm|npx|yarn|pnpm)(?:-cli)?(?:\.c?js)?$/.test(
    basename(process.argv[1] ?? ''),
  );

quietly(() => {
  const told = isMainThread && takeVariables();
  if (told && !isPackageManager()) {
    const [fd, dev, ino, intervalMs] = told.split(':');
    const pipe = new Pipe(fd, dev, ino);
    if (pipe.isOpen) {
      measure(pipe, Number(intervalMs));
    }
  }
})();
