import { defineConfig } from 'vitest/config';

// Tests that start browsers or packaging run one file at a time; the rest share the cores.
const heavy = ['test/e2e/**/*.test.ts', 'test/shim/**/*.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    projects: [
      {
        extends: true,
        test: { name: 'parts', include: ['test/**/*.test.{ts,tsx}'], exclude: heavy, testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: heavy,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
