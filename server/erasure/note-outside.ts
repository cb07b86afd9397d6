import { log } from '../log';
import { syncRegister } from './sync-register';

/** The register outside the database; if it cannot be written now, the next start of the server does. */
export async function noteOutside(): Promise<void> {
  try {
    await syncRegister();
  } catch (error) {
    log.error(
      { error: error instanceof Error ? error.message : String(error) },
      'the register of erasures could not be written',
    );
  }
}
