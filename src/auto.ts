/** What the script tag loads. */
import './define.js';
