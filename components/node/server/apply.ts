import type {JsonObject} from '../../core/annotations/json.js';
import type {Dossier} from '../journal/dossier.js';

/** What is asked for by `POST /_lectern/apply`. */
export interface ApplyRequest {
  /** The text's path without ending. */
  readonly path: string;
  /** Only tells what would be written. */
  readonly dryRun: boolean;
}

/**
 * Writes what is accepted into a text.
 *
 * @param dossier where decisions on the text are read, and `applied` ones taken down
 * @returns the answer, as JSON
 */
export type Apply = (request: ApplyRequest, dossier: Dossier) => Promise<JsonObject>;
