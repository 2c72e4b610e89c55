import {chromeLauncher} from '@web/test-runner-chrome';
import {a11ySnapshotPlugin} from '@web/test-runner-commands/plugins';
import {tsImport} from 'tsx/esm/api';
import {common} from './test/tools/wtr-common.js';

const {browserArguments, requireBrowser} = await tsImport(
  './test/tools/find-browser.ts',
  import.meta.url,
);
const {forcedColoursPlugin} = await tsImport(
  './test/tools/forced-colours-plugin.ts',
  import.meta.url,
);

export default {
  ...common,
  plugins: [...common.plugins, a11ySnapshotPlugin(), forcedColoursPlugin()],
  browsers: [
    chromeLauncher({
      launchOptions: {executablePath: requireBrowser(), args: browserArguments()},
    }),
  ],
};
