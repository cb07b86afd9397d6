import { send } from './load';

/** The compressed bytes of script that a browser fetches for a page. */
export async function scriptBytes(origin: string, html: string): Promise<number> {
  const addresses = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].flatMap(([, address]) =>
    address?.startsWith('/') ? [address] : [],
  );
  const sizes = await Promise.all(
    [...new Set(addresses)].map(async (address) => {
      const headers = { 'accept-encoding': 'gzip' };
      return (await send({ url: origin + address.replaceAll('&amp;', '&'), headers })).body.length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
