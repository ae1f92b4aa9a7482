// A thread starts without the loader of TypeScript, whoever starts it.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
