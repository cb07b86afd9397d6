import { describeError } from '../http/describe-error';
import { log } from '../log';
import { addUpFacets } from './facet-queries';

/** Adds up the noted changes of the counts beside what is being answered; what goes wrong is logged. */
export function addUpBesides(): void {
  addUpFacets().catch((error: unknown) => {
    log.error({ error: describeError(error) }, 'the counts of the list could not be added up');
  });
}
