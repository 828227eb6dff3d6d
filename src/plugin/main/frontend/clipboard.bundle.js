/**
 * @fileoverview Where the joined reader of clipboards begins: the wrapper in pom.xml exports what is handed to `exported`.
 */
import { read } from './editor/clipboard/read.js';
exported(read);
