/**
 * Lectern on Node: the Vite plugin, and what the command line does as functions. What is not here
 * may change.
 */

export {optionsWithin, showingOf, writeDocument} from '../render/draw-document.js';
export {
  type BuildOptions,
  type BuildReport,
  buildSite,
  type CollectionReport,
} from './build/build-site.js';
export {defaultAssets, defaultTemplate} from './build/default-template.js';
export {checkFile} from './cli/check-file.js';
export {runCommandLine} from './cli/command-line.js';
export type {FileReport} from './cli/report.js';
export type {ExitCode, Terminal} from './cli/terminal.js';
export {
  type ImportOptions,
  type ImportResult,
  importDocument,
} from './import/import-document.js';
export type {OfflineScript} from './pack/offline-script.js';
export {type PackOptions, type PackResult, packEdition} from './pack/pack-edition.js';
export type {Page} from './pages/page-shell.js';
export type {BundleScript, SiteOptions} from './pages/site-options.js';
export {readTeiFile, readTeiSource} from './read-file.js';
export {
  type JournalHandler,
  type JournalHandlerOptions,
  journalHandler,
} from './server/journal-handler.js';
export {listenOnLoopback} from './server/loopback-server.js';
export {type Judgement, judge} from './validate/judge.js';
export {loadSchema, type Schema, type SchemaResult} from './validate/relaxng.js';
export {type LecternOptions, lectern} from './vite-plugin/lectern.js';
export {type ApplyInput, type ApplyPlanResult, planApply} from './write-back/plan-apply.js';
export {planRevert, type RevertInput, type RevertPlanResult} from './write-back/plan-revert.js';
export {runApply} from './write-back/run-apply.js';
