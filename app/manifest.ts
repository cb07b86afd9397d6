import type { MetadataRoute } from 'next';

/** Lets a telephone install the desk and share pages to it: the form opens with what was shared. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Onrecord',
    short_name: 'Onrecord',
    start_url: '/',
    display: 'standalone',
    share_target: {
      action: '/articles/new',
      method: 'get',
      params: { title: 'title', text: 'selection', url: 'address' },
    },
  };
}
