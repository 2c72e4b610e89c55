import {defineConfig, devices, type ReporterDescription} from '@playwright/test';
import {browserArguments, requireBrowser} from './test/tools/find-browser.js';

const port = process.env.LECTERN_E2E_PORT ?? '4319';
const report = process.env.LECTERN_E2E_REPORT;
const address = `http://127.0.0.1:${port}`;
const reporters: ReporterDescription[] = [['list']];
if (report) reporters.push(['json', {outputFile: report}]);

/** End to end, on the built site: `npm run build` comes first. */
export default defineConfig({
  testDir: 'test/e2e',
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  reporter: reporters,
  use: {
    baseURL: address,
    launchOptions: {executablePath: requireBrowser(), args: browserArguments()},
  },
  projects: [
    {name: 'desktop', use: {...devices['Desktop Chrome']}, grepInvert: /@touch/},
    // Tests of touch and narrow screens say @touch in their title.
    {name: 'touch', use: {...devices['Pixel 7']}, grep: /@touch/},
  ],
  webServer: {
    command: `npm run preview -- --port ${port} --strictPort`,
    url: address,
    reuseExistingServer: false,
  },
});
