// As the service runs: its code is tested directly too, and libraries behave otherwise elsewhere.
process.env['NODE_ENV'] = 'production';

const transform = (parser) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true, ...parser },
      experimental: { keepImportAttributes: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: false,
        useDefineForClassFields: false,
        react: { runtime: 'automatic', importSource: 'preact' },
      },
    },
    module: { type: 'es6' },
  },
];

/** @type {import('jest').Config} */
export default {
  rootDir: '.',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^(?!.*/src/).*/start-worker\\.js$': '<rootDir>/tests/support/start-built-worker.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.ts$': transform({}), '^.+\\.tsx$': transform({ tsx: true }) },
  testEnvironment: '<rootDir>/tests/support/service-environment.mjs',
  setupFiles: ['reflect-metadata'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/compare-plain-data.ts'],
  globalSetup: '<rootDir>/tests/support/make-temporary-folder.mjs',
  globalTeardown: '<rootDir>/tests/support/remove-temporary-folder.mjs',
  testSequencer: '<rootDir>/tests/support/programs-first.mjs',
  testTimeout: 120_000,
  // More than there are cores, for many tests wait for a browser or for a service to start.
  maxWorkers: 3,
  // A file leaves modules behind in its worker.
  workerIdleMemoryLimit: '1.5GB',
};
