import { runCommand } from './command';
import { serve } from './serve';

await runCommand(() => serve('start'));
