/** What the script tag loads: the element, and what makes viewers of code fences. */
import './define.js';
import { startEmbedding } from './embed/finder.js';

startEmbedding();
