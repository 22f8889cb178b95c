import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Printing takes seconds on a slow machine; no test fails on a time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    env: { TZ: 'UTC' },
    coverage: { include: ['src/**'], exclude: ['src/main.ts', 'src/commands/**'] },
  },
})
