/**
 * @fileoverview Where the joined editor begins: the wrapper in pom.xml exports what is handed to `exported`.
 */
import { prepare, start } from './editor/editor.js';
exported(start, prepare);
