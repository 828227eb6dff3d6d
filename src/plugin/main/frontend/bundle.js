/**
 * @fileoverview Where the joined editor begins: see closure.flags, whose wrapper exports what is
 * handed to `exported`.
 */
import { prepare, start } from './editor/editor.js';
exported(start, prepare);
