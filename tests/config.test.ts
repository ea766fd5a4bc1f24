import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { defaultLimits } from '../src/api/guard/limits.js';
import { ConfigRefused, configFrom } from '../src/config.js';
import { logLevels } from '../src/process-log.js';
import { defaultTerms } from '../src/text/data-terms.js';
import { temporaryFile } from './support/built-service.js';

/** The problems of an environment; none where it is good. */
function problemsOf(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    configFrom(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigRefused) return error.problems;
    throw error;
  }
}

describe('The configuration', () => {
  test('of an empty environment serves the bundled catalogue on loopback', () => {
    expect(configFrom({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      catalogueFile: fileURLToPath(new URL('../data/catalogue.json', import.meta.url)),
      publicUrl: 'http://127.0.0.1:4000',
      logLevel: 'info',
      terms: defaultTerms,
      countsMetrics: true,
      answerBytes: 16 * 1024 * 1024,
      cacheMaxAge: 0,
      trusted: { files: [], mode: 'off' },
      connections: { max: 1_000, unsentBytes: 64 * 1024 * 1024, writeTimeout: 20_000 },
      rates: { address: 500_000, token: 1_000_000, burst: 60 },
      maxWait: 15,
      trustedProxies: [],
      traces: undefined,
      drainDelay: 5_000,
      limits: defaultLimits,
      compiles: true,
      now: expect.any(Function),
    });
  });

  test('treats an empty variable as unset', () => {
    expect(configFrom({ HOST: '', PORT: '', CATALOGUE_FILE: '', PUBLIC_URL: '', LOG_LEVEL: '' })).toEqual(
      configFrom({}),
    );
  });

  test('contains the value of every variable', () => {
    const environment = {
      HOST: '0.0.0.0',
      PORT: '8080',
      CATALOGUE_FILE: '/srv/catalogue.json',
      PUBLIC_URL: 'https://catalogue.example.org/',
      LOG_LEVEL: 'warn',
      DATA_LICENCE: 'CC BY 4.0',
      DATA_LICENCE_URL: 'https://example.org/by',
      DATA_ATTRIBUTION: 'Maths Hubs',
      RESPONSE_CACHE_BYTES: '0',
      CACHE_MAX_AGE: '60',
      TRUSTED_DOCUMENTS: '/srv/a.json, /srv/b.json,/srv/a.json',
      TRUSTED_DOCUMENTS_MODE: 'audit',
      MAX_CONNECTIONS: '50',
      UNSENT_BYTES: '1000000',
      WRITE_TIMEOUT: '60',
      RATE_LIMIT: '0',
      RATE_LIMIT_TOKEN: '1000',
      RATE_BURST: '10',
      MAX_WAIT: '0',
      TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,loopback',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'https://collector.example.org',
      OTEL_EXPORTER_OTLP_HEADERS: 'api-key=se=cret,tenant=1',
      DRAIN_DELAY: '30',
      TEST_COMPILE: 'off',
      LIMIT_OBJECTS: '1000',
      LIMIT_QUERY_CHARACTERS: '50',
      PATH: '/usr/bin',
    };
    const { now: _, ...config } = configFrom(environment);
    expect(config).toEqual({
      host: '0.0.0.0',
      port: 8080,
      catalogueFile: '/srv/catalogue.json',
      publicUrl: 'https://catalogue.example.org',
      logLevel: 'warn',
      terms: { licence: 'CC BY 4.0', licenceUrl: 'https://example.org/by', attribution: 'Maths Hubs' },
      countsMetrics: true,
      answerBytes: 0,
      cacheMaxAge: 60,
      trusted: { files: ['/srv/a.json', '/srv/b.json'], mode: 'audit' },
      connections: { max: 50, unsentBytes: 1_000_000, writeTimeout: 60_000 },
      rates: { address: 0, token: 1_000, burst: 10 },
      maxWait: 0,
      trustedProxies: ['127.0.0.1', '10.0.0.0/8', 'loopback'],
      traces: {
        endpoint: 'https://collector.example.org',
        serviceName: 'maths-hub-catalogue',
        headers: { 'api-key': 'se=cret', tenant: '1' },
      },
      drainDelay: 30_000,
      limits: { ...defaultLimits, objects: 1000, queryCharacters: 50 },
      compiles: false,
    });
  });

  test('uses the clock file if one is set', async () => {
    const file = await temporaryFile('clock');
    const { now } = configFrom({ TEST_CLOCK_FILE: file });
    for (const time of ['2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z']) {
      await writeFile(file, time);
      expect(now().toISOString()).toBe(time);
    }
  });

  test('cannot be changed', () => {
    const config = configFrom({});
    expect(Object.isFrozen(config)).toBe(true);
    expect(() => Object.assign(config, { port: 1 })).toThrow(TypeError);
    expect(() => Object.assign(config.limits, { objects: 1 })).toThrow(TypeError);
  });

  test('resolves a relative path against the working directory', () => {
    expect(configFrom({ CATALOGUE_FILE: 'other/catalogue.json' }).catalogueFile).toBe(
      `${process.cwd()}/other/catalogue.json`,
    );
  });

  test.each([
    [{ PORT: '80' }, 'http://127.0.0.1:80'],
    [{ HOST: '::1', PORT: '4001' }, 'http://[::1]:4001'],
    [{ HOST: 'localhost' }, 'http://localhost:4000'],
    [{ PUBLIC_URL: 'http://hub.example.org:8080/catalogue//' }, 'http://hub.example.org:8080/catalogue'],
    [{ PUBLIC_URL: 'HTTPS://Hub.Example.org' }, 'https://hub.example.org'],
    [{ PUBLIC_URL: 'https:hub.example.org' }, 'https://hub.example.org'],
    [{ HOST: '0.0.0.0' }, undefined],
    [{ HOST: '::' }, undefined],
    [{ HOST: '0.0.0.0', PUBLIC_URL: 'https://example.org/maths/' }, 'https://example.org/maths'],
  ])('with the public address %j gives clients the address %s', (environment, publicUrl) => {
    expect(configFrom(environment).publicUrl).toBe(publicUrl);
  });

  test.each(['0', '1', '4000', '65535'])('listens on port %s', (port) => {
    expect(configFrom({ PORT: port }).port).toBe(Number(port));
  });

  test.each(logLevels)('logs at level %s', (level) => {
    expect(configFrom({ LOG_LEVEL: level }).logLevel).toBe(level);
  });
});

describe('A fault of the configuration', () => {
  test.each(['banana', '-1', '4000.5', '65536', '1e3', '0x50', ' 80', '99999999999999999999', '٤٠٠٠'])(
    'is reported for the port %j, with the variable and a remedy',
    (port) => {
      expect(problemsOf({ PORT: port })).toEqual([
        `PORT is ${JSON.stringify(port)}. Give a whole number from 0 to 65535, such as 4000.`,
      ]);
    },
  );

  test.each(['http://127.0.0.1', '127.0.0.1:4000', 'my host', 'host/path', ' '])(
    'is reported for the host %j',
    (host) => {
      expect(problemsOf({ HOST: host })).toEqual([
        `HOST is ${JSON.stringify(host)}. Give a host name or address, such as 127.0.0.1 or 0.0.0.0.`,
      ]);
    },
  );

  test.each([
    'catalogue.example.org',
    'catalogue.example.org:4000',
    '/catalogue',
    'ftp://example.org',
    'javascript:alert(1)',
    'https://example.org/?a=b',
    'https://example.org/#top',
    'https://',
  ])('is reported for the public address %j', (url) => {
    expect(problemsOf({ PUBLIC_URL: url })).toEqual([
      `PUBLIC_URL is ${JSON.stringify(url)}. Give the complete address that clients use, such as https://catalogue.example.org.`,
    ]);
  });

  test.each([
    'proxy.example.org',
    '1',
    'true',
    '127.0.0.1,',
    '10.0.0.0/33',
    '0.0.0.0/0',
    '10.0.0.0/8/8',
    '::/0',
    '10.1/8',
  ])('is reported for the trusted proxies %j', (proxies) => {
    expect(problemsOf({ TRUST_PROXY: proxies })).toEqual([
      `TRUST_PROXY is ${JSON.stringify(proxies)}. Give the addresses or networks of your proxies, with a comma between two of them, such as 127.0.0.1 or 10.0.0.0/8.`,
    ]);
  });

  test.each(['loud', 'INFO', 'toString'])('is reported for the log level %j', (level) => {
    expect(problemsOf({ LOG_LEVEL: level })).toEqual([
      `LOG_LEVEL is ${JSON.stringify(level)}. Give one of fatal, error, warn, info, debug, trace, silent.`,
    ]);
  });

  test.each([
    [
      { TRUSTED_DOCUMENTS: ',' },
      'TRUSTED_DOCUMENTS is ",". Give the paths of manifests, with a comma between two of them.',
    ],
    [
      { TRUSTED_DOCUMENTS: 'a.json,' },
      'TRUSTED_DOCUMENTS is "a.json,". Give the paths of manifests, with a comma between two of them.',
    ],
    [{ TRUSTED_DOCUMENTS_MODE: 'on' }, 'TRUSTED_DOCUMENTS_MODE is "on". Give one of off, audit, enforce.'],
    [
      { TRUSTED_DOCUMENTS_MODE: 'enforce' },
      'TRUSTED_DOCUMENTS_MODE is "enforce". Set TRUSTED_DOCUMENTS to the manifests of your front ends too.',
    ],
    [{ CACHE_MAX_AGE: '1m' }, 'CACHE_MAX_AGE is "1m". Give a whole number from 0 to 31536000, such as 0.'],
    [{ CACHE_MAX_AGE: '31536001' }, 'CACHE_MAX_AGE is "31536001". Give a whole number from 0 to 31536000, such as 0.'],
  ])('is reported for %j', (environment, problem) => {
    expect(problemsOf(environment)).toEqual([problem]);
  });

  test.each(Object.entries(defaultLimits))(
    'is reported for the limit %s if its value is not a number',
    (limit, usual) => {
      const variable = `LIMIT_${limit.replace(/(?=[A-Z])/g, '_').toUpperCase()}`;
      for (const value of ['0', '-1', '1.5', 'many', '1e3', '9'.repeat(16)]) {
        expect(problemsOf({ [variable]: value })).toEqual([
          `${variable} is "${value}". Give a whole number of at least 1, such as ${usual}.`,
        ]);
      }
    },
  );

  test.each([
    ['LIMIT_OBJEKTS', 'LIMIT_OBJECTS'],
    ['LIMIT_OBJECT', 'LIMIT_OBJECTS'],
    ['CATALOGUE_FIEL', 'CATALOGUE_FILE'],
    ['CATALOG_FILE', 'CATALOGUE_FILE'],
    ['PUBLIC_URI', 'PUBLIC_URL'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['DRAIN_DELLAY', 'DRAIN_DELAY'],
    ['RESPONSE_CACHE_BYTE', 'RESPONSE_CACHE_BYTES'],
    ['TRUSTED_DOCUMENT', 'TRUSTED_DOCUMENTS'],
    ['TRUSTED_DOCUMENT_MODE', 'TRUSTED_DOCUMENTS_MODE'],
    ['CACHE_MAXAGE', 'CACHE_MAX_AGE'],
  ])('is reported for the misspelt setting %s, with the right name', (name, meant) => {
    expect(problemsOf({ [name]: '5' })).toEqual([
      `${name} is not a setting. Did you mean ${meant}? Correct the name, or unset the variable.`,
    ]);
  });

  test('is not reported for a variable of another program', () => {
    const others = [
      'POST',
      'HOSTS',
      'HOSTNAME',
      'PORTS',
      'CATALOGUE_PORT',
      'CATALOGUE_SERVICE_HOST',
      'CATALOGUE_TOKEN',
    ];
    expect(
      problemsOf(Object.fromEntries([...others, 'NODE_ENV', 'PATH', 'TMPDIR'].map((name) => [name, 'x']))),
    ).toEqual([]);
  });

  test('is reported together with all others, one on each line', () => {
    const environment = { HOST: 'a b', PORT: 'banana', PUBLIC_URL: 'here', LOG_LEVEL: 'loud', LIMIT_DEPTH: 'no' };
    const named = problemsOf(environment).map((problem) => problem.split(' ')[0]);
    expect(named.sort()).toEqual(['HOST', 'LIMIT_DEPTH', 'LOG_LEVEL', 'PORT', 'PUBLIC_URL']);
    expect(() => configFrom(environment)).toThrow(problemsOf(environment).join('\n'));
  });

  test('is reported with at most 80 characters of the value, escaped', () => {
    const [problem = ''] = problemsOf({ PORT: `\u001b[31m"${'9'.repeat(10_000)}` });
    expect(problem).toContain('\\u001b[31m\\"999');
    expect(problem.length).toBeLessThan(200);
  });
});
