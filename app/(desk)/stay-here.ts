import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';

/**
 * Ends an action after which its reader stays at the place of the page where they are: the page is
 * drawn anew around them. Without JavaScript it leads to `address`, which may name that place.
 */
export async function stayHere(address: string): Promise<void> {
  // Only a browser whose scripts run sends an action by this header.
  if (!(await headers()).has('next-action')) redirect(address);
  refresh();
}
