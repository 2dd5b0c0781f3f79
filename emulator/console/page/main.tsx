/** Why: where the page begins; everything else is a component below it. */
import { render } from 'preact';
import { App } from './app';
import './styles/console.css';
import './styles/views.css';

const root = document.getElementById('console');
if (root) render(<App />, root);
